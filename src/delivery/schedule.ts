import { z } from "zod";
import { type Row, table } from "../core/store.ts";
import { type Day, isDay, isZone, type Millis } from "../core/time.ts";
import { type Rule, rule } from "./rule.ts";

/** Who it is about. */
export type Subject = { person: string } | { team: string };

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

const LONGEST_GRACE = 7 * 24 * 60;

/** What a form or the wire may say of a schedule; who owns it and since when is not theirs to say. */
export const scheduleInput = z.strictObject({
  kind: z.string().min(1).max(80),
  subject: z.union([z.strictObject({ person: z.string().min(1) }), z.strictObject({ team: z.string().min(1) })]),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  rule,
  zone: z.string().refine(isZone),
  workdaysOnly: z.boolean(),
  grace: z.int().min(0).max(LONGEST_GRACE),
  pausedUntil: z.string().refine(isDay).nullable(),
});

export type ScheduleInput = z.infer<typeof scheduleInput>;

/**
 * What is claimed before anything is sent: once for a day, however the clocks, the server or the hour in the schedule
 * have moved meanwhile.
 */
export function occurrenceKey({ kind, subject, id }: Schedule, day: Day): string {
  return `${kind}:${subjectId(subject)}:${day}:${id}`;
}

export function subjectId(subject: Subject): string {
  return "person" in subject ? subject.person : subject.team;
}

/** The minute of the day, 0..1439, that `HH:MM` names. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function isPaused({ pausedUntil }: Schedule, day: Day): boolean {
  return pausedUntil !== null && day < pausedUntil;
}
