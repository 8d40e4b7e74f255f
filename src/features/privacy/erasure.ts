import { type Row, table } from "../../core/store.ts";
import { DAY, type Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { isGone, type Person, people } from "../people/person.ts";

/** That somebody's data is to be deleted, and was. Its id is the person's. */
export interface Erasure extends Row {
  /** Who asked for it: the person, or an administrator for somebody who has left. */
  by: string;
  at: Millis;
  /** Until then it can be called off. */
  due: Millis;
  done: Millis | null;
  /** How many records were changed or removed, by table; empty until it is done. */
  counts: Readonly<Record<string, number>>;
}
export const erasures = table<Erasure>("erasures", { audit: true });

/** For how long one can think better of it. */
export const GRACE = DAY;

export function askErasure(records: Records, id: string, by: string, at: Millis): Erasure {
  return records.put(erasures, { id, by, at, due: at + GRACE, done: null, counts: {} });
}

/** What is asked for and not done yet. */
export async function pendingOf(records: Records, person: string): Promise<Erasure | null> {
  const found = await records.get(erasures, person);
  return found && found.done === null ? found : null;
}

/** Those who are in no team any more, or whose accounts are closed, and whose data is still there. */
export async function leaversIn(records: Records): Promise<Person[]> {
  const all = (await records.list(people)).filter(({ accounts }) => accounts.length > 0);
  const left = await Promise.all(all.map((person) => hasGone(person, records)));
  return all.filter((_, n) => left[n]);
}

export async function hasGone(person: Person, records: Records): Promise<boolean> {
  const leftAll = person.teams.length === 0 && (person.formerTeams ?? []).length > 0;
  return leftAll || isGone(person, { records });
}
