import { Temporal } from "temporal-polyfill";

/** A calendar day, `YYYY-MM-DD`, in the zone of whoever it is about. */
export type Day = string;
/** Milliseconds since 1970, UTC. */
export type Millis = number;
/** The only source of the present; `main.ts` makes it, tests pass their own. */
export type Clock = () => Millis;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The day it is in each zone, and when it begins and ends: asked for with every event, and costly to work out. */
const current = new Map<string, { day: Day; from: Millis; until: Millis }>();

/** The calendar day of `now` in an IANA zone. */
export function dayIn(zone: string, now: Millis): Day {
  const known = current.get(zone);
  if (known && now >= known.from && now < known.until) return known.day;
  const date = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const from = date.toZonedDateTime(zone).epochMilliseconds;
  const until = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  const day = date.toString();
  current.set(zone, { day, from, until });
  return day;
}

export function addDays(day: Day, days: number): Day {
  // Days are as long as each other in UTC, and files hold hundreds of thousands of them.
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Adds months and keeps within the month's length: 31 January and one month is 28 February. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

export function endOfMonth(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
}

export function endOfQuarter(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return endOfMonth(date.with({ day: 1, month: Math.ceil(date.month / 3) * 3 }).toString());
}

/** Whole days from `from` to `to`; negative when `to` lies before it. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).total("days");
}

/** Whether the text is a day that exists: `2027-02-30` does not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(text);
  // A month that is too short runs over into the next one.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Whether the text is a time of day, `HH:MM`. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The zones that were found: the same few are asked for again and again, and looking takes long. */
const zones = new Set<string>();

/** Whether this machine knows the IANA zone. */
export function isZone(zone: string): boolean {
  if (zones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    zones.add(zone);
    return true;
  } catch {
    return false; // Intl throws for zones it does not know
  }
}
