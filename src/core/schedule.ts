import { type Row, table } from "./store.ts";
import type { Day, Millis } from "./time.ts";

/** Who or what something is due for: ids of Beacon's own. */
export type Subject = { person: string } | { team: string };

/** The day of a month; a month without this day has it on its last one. Weekdays are ISO: Monday is 1. */
export type MonthDay = number | "last" | { nth: 1 | 2 | 3 | 4 | "last"; weekday: number };

/** On which days something happens. The quarters begin in January, April, July and October. */
export type Rule =
  | { kind: "daily" }
  | { kind: "weekly"; days: number[] }
  | { kind: "monthly"; day: MonthDay }
  /** `month` is 1 to 3, within the quarter. */
  | { kind: "quarterly"; month: number; day: MonthDay };

/** Something that comes again: a team's digest on Mondays at nine, a person's reminder. */
export interface Schedule extends Row {
  /** Which job runs: `goals.monday`. */
  kind: string;
  subject: Subject;
  /** `HH:MM`, on the clocks of `zone`. */
  at: string;
  rule: Rule;
  /** IANA */
  zone: string;
  /** A day off or a public holiday is skipped, with the reason. */
  workdaysOnly: boolean;
  /** How late it is still useful, in minutes. */
  grace: number;
  /** The first day it runs again. */
  pausedUntil: Day | null;
  /** When it was made or last changed: nothing that lies before is owed. */
  since: Millis;
  /** Ended for good; the record stays, for those who ask why. */
  off?: true;
}

export const schedules = table<Schedule>("schedules", { index: ["kind"] });

export function subjectId(subject: Subject): string {
  return "person" in subject ? subject.person : subject.team;
}
