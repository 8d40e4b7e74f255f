import { z } from "zod";
import { UsageError } from "../core/errors.ts";
import { DAY, isDay, type Millis } from "../core/time.ts";
import type { Records } from "../core/work.ts";
import { type Entry, historyOf } from "../features/ledger/history.ts";
import { entryWords } from "../features/ledger/words.ts";
import { accounts, people, teams } from "../features/people/person.ts";
import { textFor } from "../text/text.ts";
import { type LedgerLine, linesFor, readOrgs } from "./ledger.ts";

export interface WhyFlags {
  person?: string | undefined;
  team?: string | undefined;
  since?: string | undefined;
}

export interface WhyLine extends LedgerLine {
  state: Entry["state"];
  /** The code of its cause, or the job that did not run. */
  why: string;
  reason: string | null;
  /** When it goes out at the earliest; null unless it waits. */
  next: string | null;
  into: string | null;
  says: string;
}

/** Without `--since`, the last seven days. */
const WEEK = 7 * DAY;
/** The flags that name somebody. */
const NAMING = ["person", "team"] as const;

/** What was sent and what was not, the newest first. */
export async function whyCommand(env: NodeJS.ProcessEnv, flags: WhyFlags): Promise<WhyLine[]> {
  const since = readSince(flags.since);
  const unknown = new Set(NAMING.filter((flag) => flags[flag] !== undefined));
  const lines = await readOrgs(env, async (org, records, now, zone) => {
    const found = await foundBy(flags, records);
    for (const { flag } of found) unknown.delete(flag);
    const all = flags.person === undefined && flags.team === undefined;
    if (found.length === 0 && !all) return [];
    const of = all ? null : found.map(({ id }) => id);
    const entries = await historyOf(records, of, since ?? now - WEEK);
    return linesFor(entries, records, { org, now, zone }, lineOf);
  });
  if (unknown.size > 0) {
    const named = [...unknown].map((flag) => `--${flag} is "${flags[flag]}"`).join(" and ");
    throw new UsageError(`${named}: nobody in the store has this id or account.`);
  }
  return lines;
}

function lineOf(entry: Entry, reader: Parameters<typeof entryWords>[2]) {
  const { state, rest } = entryWords(textFor("en"), entry, reader, null);
  const says = `${state}: ${rest}`;
  const why = "kind" in entry.what ? entry.what.kind : entry.what.why;
  const next = entry.next === null ? null : new Date(entry.next).toISOString();
  return { words: says, more: { state: entry.state, why, reason: entry.reason, next, into: entry.into, says } };
}

/** An ISO instant, or a day from its beginning in UTC; null where none was given. */
function readSince(since: string | undefined): Millis | null {
  if (since === undefined) return null;
  if (isDay(since) || z.iso.datetime({ offset: true }).safeParse(since).success) return Date.parse(since);
  throw new UsageError(`--since is "${since}": write an ISO instant such as 2026-11-20T09:00:00Z, or a day.`);
}

/** Whom the flags name in this organisation, by id or account. */
async function foundBy(flags: WhyFlags, records: Records): Promise<{ flag: (typeof NAMING)[number]; id: string }[]> {
  const found = await Promise.all(
    NAMING.map(async (flag) => {
      const named = flags[flag];
      if (named === undefined) return [];
      const id = (await records.get(accounts, named))?.of ?? named;
      const record = await (flag === "person" ? records.get(people, id) : records.get(teams, id));
      return record ? [{ flag, id }] : [];
    }),
  );
  return found.flat();
}
