import { UsageError } from "../core/errors.ts";
import { features } from "../features/all.ts";
import { type Coming, comingTo } from "../features/ledger/coming.ts";
import { comingWords } from "../features/ledger/words.ts";
import { textFor } from "../text/text.ts";
import { type LedgerLine, linesFor, readOrgs } from "./ledger.ts";

export interface UpcomingLine extends LedgerLine {
  /** The code of its cause, or the job that will not run. */
  why: string;
  /** Why it will not come; null when it will. */
  skip: string | null;
  /** Why it comes later than it was meant to. */
  waits: string | null;
  says: string;
}

const WEEK = 7;
const LONGEST = 92;

/** What will be sent to whom, and what will be left out, the earliest first. Sends nothing. */
export async function upcomingCommand(env: NodeJS.ProcessEnv, typed: string | undefined): Promise<UpcomingLine[]> {
  const days = readDays(typed);
  const jobs = features.flatMap((feature) => feature.jobs ?? []);
  return readOrgs(env, async (org, records, now, zone) => {
    const coming = await comingTo(records, { jobs, of: null, now, days });
    return linesFor(coming, records, { org, now, zone }, lineOf);
  });
}

/** Digits only: `1e1` and `0x7` are numbers, too, but nobody means them. */
function readDays(typed: string | undefined): number {
  if (typed === undefined) return WEEK;
  const days = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  if (days >= 1 && days <= LONGEST) return days;
  throw new UsageError(`--days is "${typed}": write a whole number from 1 to ${LONGEST}.`);
}

function lineOf(coming: Coming, reader: Parameters<typeof comingWords>[2]) {
  const { state, rest } = comingWords(textFor("en"), coming, reader);
  const says = state === "" ? rest : `${state}: ${rest}`;
  const why = "kind" in coming.what ? coming.what.kind : coming.what.why;
  return { words: says, more: { why, skip: coming.not, waits: coming.waits, says } };
}
