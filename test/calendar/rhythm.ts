import { Temporal } from "temporal-polyfill";
import { minuteOf } from "../../src/calendar/schedule.ts";
import type { Schedule } from "../../src/core/schedule.ts";
import { MINUTE, type Millis } from "../../src/core/time.ts";

/** Half-hour and 45-minute zones, DST of 30 and 120 minutes, at midnight, at 23:00, south, north, and a day left out. */
export const ZONES = [
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "America/Havana",
  "America/Nuuk",
  "America/Asuncion",
  "Europe/London",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Shanghai",
  "Asia/Tehran",
  "Australia/Adelaide",
  "Australia/Lord_Howe",
  "Antarctica/Troll",
  "Pacific/Chatham",
  "Pacific/Apia",
] as const;

export function schedule(change: Partial<Schedule> = {}): Schedule {
  return {
    id: "s1",
    org: "o1",
    rev: 1,
    kind: "digest",
    subject: { team: "t1" },
    at: "09:00",
    rule: { kind: "daily" },
    zone: "UTC",
    workdaysOnly: false,
    grace: 60,
    pausedUntil: null,
    since: 0,
    ...change,
  };
}

export function at(text: string): Millis {
  return Date.parse(text);
}

export function iso(instant: Millis | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().replace(":00.000Z", "Z");
}

/** Each day from `first`, as the calendar has them. */
export function days(first: string, count: number): string[] {
  const start = Temporal.PlainDate.from(first);
  return Array.from({ length: count }, (_, n) => start.add({ days: n }).toString());
}

/** When a clock in the zone first shows `at` on the day or has passed it, found by asking Temporal for its reading. */
export function firstReading(zone: string, day: string, time: string): Millis | null {
  const wanted = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  if (!wanted.toPlainDate().toZonedDateTime(zone).toPlainDate().equals(wanted.toPlainDate())) return null;
  const shown = wanted.toZonedDateTime(zone);
  if (shown.toPlainDateTime().equals(wanted)) return shown.epochMilliseconds;
  let millis = wanted.toZonedDateTime(zone, { disambiguation: "earlier" }).epochMilliseconds;
  const before = Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone).offset;
  while (Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone).offset === before) millis += MINUTE;
  return millis;
}

/** Minutes of a day as `HH:MM`, the other way round than `minuteOf`. */
export function timeOf(minute: number): string {
  const text = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
  if (minuteOf(text) !== minute) throw new Error(`${minute} is no minute of a day`);
  return text;
}
