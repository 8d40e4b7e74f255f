import { z } from "zod";
import type { Schedule } from "../core/schedule.ts";
import { type Day, isDay } from "../core/time.ts";
import type { Holidays } from "./holidays.ts";
import type { Quiet } from "./quiet.ts";
import { factsOf, weekday } from "./rule.ts";
import { isPaused } from "./schedule.ts";

/** Why something did not go out on a day; the ledger keeps it, and a language has a sentence for it. */
export type WhyNot = "day-off" | "holiday" | "leave" | "paused" | "stopped" | "snoozed";

/** The days a team or a person works. */
export interface Workweek {
  /** ISO weekdays, 1 to 7. */
  days: readonly number[];
  /** ISO 3166, whose public holidays are free; null for none. */
  country: string | null;
  /** What an admin said of a day; it goes before the country and the week. */
  overrides: Readonly<Record<Day, "work" | "off">>;
}

/** When a person may be asked at all. */
export interface Availability {
  workweek: Workweek;
  /** Both days included. */
  leave: readonly { from: Day; to: Day }[];
  /** The first day with messages again. */
  snoozedUntil: Day | null;
  /** The person said stop. */
  stopped: boolean;
  quiet: Quiet | null;
}

export const workweekInput = z.strictObject({
  days: z.array(weekday).max(7),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  overrides: z.record(z.string().refine(isDay), z.enum(["work", "off"])),
});

/** Why nobody works on the day, or null for a working day. */
export function dayOff(day: Day, { days, overrides }: Workweek, holidays: Holidays): "day-off" | "holiday" | null {
  const said = overrides[day];
  if (said !== undefined) return said === "work" ? null : "day-off";
  if (holidays.work.has(day)) return null;
  if (!days.includes(factsOf(day).weekday)) return "day-off";
  return holidays.off.has(day) ? "holiday" : null;
}

/** `holidays` are those of the workweek's country, in the day's year. */
export function isWorkday(day: Day, workweek: Workweek, holidays: Holidays): boolean {
  return dayOff(day, workweek, holidays) === null;
}

/** Why the schedule does not run on a day of its rule; null when it does. */
export function idle(schedule: Schedule, day: Day, workweek: Workweek, holidays: Holidays): WhyNot | null {
  if (schedule.off) return "stopped";
  if (isPaused(schedule, day)) return "paused";
  return schedule.workdaysOnly ? dayOff(day, workweek, holidays) : null;
}

/** Why the person is not to be asked on the day, what they said themselves first; null when they are there. */
export function absence(
  day: Day,
  { workweek, leave, snoozedUntil, stopped }: Availability,
  holidays: Holidays,
): WhyNot | null {
  if (stopped) return "stopped";
  if (snoozedUntil !== null && day < snoozedUntil) return "snoozed";
  if (leave.some(({ from, to }) => from <= day && day <= to)) return "leave";
  return dayOff(day, workweek, holidays);
}
