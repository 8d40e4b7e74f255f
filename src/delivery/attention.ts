import { holidaysBetween } from "../calendar/holidays.ts";
import { outOfQuiet } from "../calendar/quiet.ts";
import { minuteOf } from "../calendar/schedule.ts";
import { type Availability, absence } from "../calendar/workweek.ts";
import { atLocal } from "../calendar/zone.ts";
import { type Row, table } from "../core/store.ts";
import { addDays, type Day, dayIn, type Millis } from "../core/time.ts";
import type { Records } from "../core/work.ts";
import { people } from "../features/people/person.ts";
import { timeOf } from "../features/rhythm/rhythm.ts";
import type { Delivery } from "./ledger.ts";

/** How much a person was written to on one of their days. Its id is the person's. */
export interface Attention extends Row {
  day: Day;
  count: number;
}

export const attention = table<Attention>("attention");

/** When the first message of a day may come to somebody who was away. */
const MORNING = "09:00";
/** Nobody is looked ahead for longer; whoever is away for years is asked again then. */
const HORIZON = 400;

/** What is to happen with a message: it goes, it waits for a better moment, or it does not go out. */
export type Moment =
  | { kind: "go" }
  | { kind: "wait"; until: Millis; reason: string }
  | { kind: "drop"; reason: string };

const GO: Moment = { kind: "go" };

/** Whether a message may go now: not in quiet hours or on a day off, and not beyond the day's budget. */
export async function momentFor(records: Records, row: Delivery, now: Millis): Promise<Moment> {
  if (row.until !== null && now > row.until) return { kind: "drop", reason: "too-late" };
  if (!("person" in row.to) || row.urgent) return GO;
  const person = await records.get(people, row.to.person);
  if (!person) return { kind: "drop", reason: "no-address" };
  const { own, budget } = await timeOf(records, person.id);
  if (own.stopped) return { kind: "drop", reason: "stopped" };
  const free = await freeFrom(now, person.zone, own);
  if (free.reason !== null) return { kind: "wait", until: free.at, reason: free.reason };
  const today = dayIn(person.zone, now);
  if (row.tries > 0 || (await spentOn(records, person.id, today)).count < budget) return GO;
  const next = await freeFrom(atLocal(person.zone, addDays(today, 1), minuteOf(MORNING)), person.zone, own);
  return { kind: "wait", until: next.at, reason: "budget" };
}

/** Counts a message that now goes out; a second try of the same one is none. */
export async function spend(records: Records, row: Delivery, now: Millis): Promise<void> {
  if (!("person" in row.to) || row.tries > 0) return;
  const person = await records.get(people, row.to.person);
  if (!person) return;
  const spent = await spentOn(records, person.id, dayIn(person.zone, now));
  records.put(attention, { id: person.id, day: spent.day, count: spent.count + 1 });
}

/** A day ahead of this one was another zone's: whoever goes back to it has had those messages all the same. */
async function spentOn(records: Records, person: string, day: Day): Promise<Pick<Attention, "day" | "count">> {
  const row = await records.get(attention, person);
  return row && row.day >= day ? row : { day, count: 0 };
}

/** The instant itself, or the first one after it at which the person is at work and out of their quiet hours. */
async function freeFrom(
  instant: Millis,
  zone: string,
  own: Availability,
): Promise<{ at: Millis; reason: string | null }> {
  let at = outOfQuiet(instant, zone, own.quiet);
  let reason: string | null = at > instant ? "quiet" : null;
  for (let day = dayIn(zone, at), days = 0; days < HORIZON; day = addDays(day, 1), days++) {
    const away = absence(day, own, await holidaysBetween(own.workweek.country, day, day));
    if (away === null) return { at, reason };
    reason = away;
    at = outOfQuiet(atLocal(zone, addDays(day, 1), minuteOf(MORNING)), zone, own.quiet);
  }
  return { at, reason };
}
