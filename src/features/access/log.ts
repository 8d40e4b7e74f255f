import { type Entry, waiting } from "../../core/audit.ts";
import { heads, type Link, linkId, links } from "../../core/audit-chain.ts";
import { HOUSE } from "../../core/store.ts";
import { addDays, type Day, dayIn } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";

/** What the log is narrowed to. */
export type About =
  | { kind: "all" }
  | { kind: "record"; id: string }
  | { kind: "person"; id: string }
  | { kind: "day"; day: Day };

/** One page of it, the newest entry first. */
export interface Read {
  entries: readonly (Entry & Partial<Link>)[];
  /** How many there are in all. */
  all: number;
  /** How many of the organisation are not in the chain yet. */
  waiting: number;
}

/** Reads one page; of a long log no more than that page. */
export async function readLog(
  about: About,
  { org, records, zone }: { org: string; records: Records; zone: string },
  skip: number,
  lines: number,
): Promise<Read> {
  const fresh = (await records.list(waiting)).toReversed();
  const last = (await records.beside(HOUSE).get(heads, org))?.n ?? 0;
  const at = async (n: number): Promise<Link | undefined> => records.get(links, linkId(n));
  const count = { waiting: fresh.length };
  if (about.kind === "record" || about.kind === "person") {
    const field = about.kind === "record" ? "record" : "who";
    const chained = (await records.list(links, { [field]: about.id })).toReversed();
    const all = [...fresh.filter((entry) => entry[field] === about.id), ...chained];
    return { ...count, entries: all.slice(skip, skip + lines), all: all.length };
  }
  const end = about.kind === "day" ? await lastUpTo(about.day, last, zone, at) : last;
  const upTo = about.kind === "all" ? fresh : fresh.filter((entry) => dayIn(zone, entry.at) <= about.day);
  const first = end - Math.max(skip - upTo.length, 0);
  const wanted = Math.max(lines - Math.max(upTo.length - skip, 0), 0);
  const numbers = Array.from({ length: Math.max(Math.min(wanted, first), 0) }, (_, back) => first - back);
  const chained = (await Promise.all(numbers.map(at))).filter((one) => one !== undefined);
  return { ...count, entries: [...upTo.slice(skip, skip + lines), ...chained], all: upTo.length + end };
}

/** The place of the last entry of a day or before; the chain goes by time, but for a minute here and there. */
async function lastUpTo(
  day: Day,
  last: number,
  zone: string,
  at: (n: number) => Promise<Link | undefined>,
): Promise<number> {
  let [low, high] = [0, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const entry = await at(middle);
    if (entry && dayIn(zone, entry.at) < addDays(day, 1)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** As a button carries it: the lines before, and what it is about. */
export const written = (about: About, skip: number): string => {
  const what = about.kind === "all" ? "" : about.kind === "day" ? about.day : about.id;
  return `${skip} ${about.kind} ${what}`.trim();
};
