import { z } from "zod";
import { type Schedule, subjectId } from "../core/schedule.ts";
import { type Day, isDay, isTime, isZone } from "../core/time.ts";
import { rule } from "./rule.ts";

const LONGEST_GRACE = 7 * 24 * 60;

/** What a form or the wire may say of a schedule; who owns it and since when is not theirs to say. */
export const scheduleInput = z.strictObject({
  kind: z.string().min(1).max(80),
  subject: z.union([z.strictObject({ person: z.string().min(1) }), z.strictObject({ team: z.string().min(1) })]),
  at: z.string().refine(isTime),
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

/** The minute of the day, 0..1439, that `HH:MM` names. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function isPaused({ pausedUntil }: Schedule, day: Day): boolean {
  return pausedUntil !== null && day < pausedUntil;
}
