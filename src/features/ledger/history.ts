import { type Subject, subjectId } from "../../core/schedule.ts";
import type { Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { type Delivery, deliveries, type Occurred, occurrences } from "../../delivery/ledger.ts";

/** What something was or will be: a message by its title and the code of its cause, or a job by its name. */
export type What = { title: string; why: string } | { kind: string };

/** Something that was sent, or was not. */
export interface Entry {
  /** The ledger's key. */
  key: string;
  /** When it came to stand as it does; of a schedule's time that was left out, that time. */
  at: Millis;
  to: Subject;
  what: What;
  state: Delivery["state"];
  /** A code of `text/…/ledger.ts`, or the platform's own word. */
  reason: string | null;
  /** Not before this instant; null unless it waits. */
  next: Millis | null;
  /** The key of the message that carried it. */
  into: string | null;
}

/**
 * What was sent since then and what was not, the newest first; what still waits, however long it does.
 *
 * @param of ids of people and teams; null for everybody
 */
export async function historyOf(records: Records, of: readonly string[] | null, since: Millis): Promise<Entry[]> {
  const rows = await listOf((match) => records.list(deliveries, match), of);
  const rounds = await listOf((match) => records.list(occurrences, match), of);
  const shown = rows.filter(({ state, moved }) => moved >= since || state === "due" || state === "sending");
  const silent = rounds.filter(({ state, reason, at }) => at >= since && (state === "skipped" || reason !== null));
  return [...shown.map(sentOrNot), ...silent.map(notEvenBegun)].sort(newestFirst);
}

/** Whether an administrator may send it again: it failed, may have arrived, or there was nowhere to send it. */
export function isStuck({ state, reason }: Pick<Delivery, "state" | "reason">): boolean {
  return state === "failed" || state === "unknown" || (state === "skipped" && reason === "no-address");
}

/** What came to be stuck since then, whoever it was for, the newest first. */
export async function stuckSince(records: Records, since: Millis): Promise<Entry[]> {
  const states = ["failed", "unknown", "skipped"] as const;
  const rows = (await Promise.all(states.map((state) => records.list(deliveries, { state })))).flat();
  const stuck = rows.filter((row) => isStuck(row) && row.moved >= since);
  return stuck.map(sentOrNot).sort(newestFirst);
}

async function listOf<T>(list: (match: { of?: string }) => Promise<T[]>, of: readonly string[] | null): Promise<T[]> {
  return of === null ? list({}) : (await Promise.all(of.map((id) => list({ of: id })))).flat();
}

function sentOrNot({ id: key, to, why, card, state, reason, moved: at, next, into }: Delivery): Entry {
  const what = { title: card.title, why };
  return { key, at, to, what, state, reason, next: state === "due" ? next : null, into };
}

function notEvenBegun({ id: key, subject: to, kind, due: at, reason }: Occurred): Entry {
  return { key, at, to, what: { kind }, state: "skipped", reason, next: null, into: null };
}

function newestFirst(a: Entry, b: Entry): number {
  return b.at - a.at || (a.key < b.key ? -1 : 1) || subjectId(a.to).localeCompare(subjectId(b.to));
}
