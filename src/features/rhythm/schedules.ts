import type { Job } from "../../core/job.ts";
import { type Schedule, type Subject, schedules, subjectId } from "../../core/schedule.ts";
import type { Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";

export function scheduleId(kind: string, subject: Subject): string {
  return `${kind}:${subjectId(subject)}`;
}

/** Makes the job's usual schedule for the subject where there is none yet. */
export async function ensureSchedule(
  records: Records,
  { name: kind, usual }: Pick<Job, "name" | "usual">,
  subject: Subject,
  zone: string,
  now: Millis,
): Promise<void> {
  const id = scheduleId(kind, subject);
  if (await records.get(schedules, id)) return;
  records.put(schedules, { id, kind, subject, ...usual, rule: usual.rule, zone, pausedUntil: null, since: now });
}

/** Every schedule of a team or a person. */
export async function schedulesOf(records: Records, subject: Subject): Promise<Schedule[]> {
  return (await records.list(schedules)).filter((one) => subjectId(one.subject) === subjectId(subject));
}

/** Lets the schedules of somebody whose clocks are now another zone's go by those. */
export async function moveZone(records: Records, subject: Subject, zone: string, now: Millis): Promise<void> {
  for (const schedule of await schedulesOf(records, subject)) {
    if (schedule.zone !== zone) records.put(schedules, { ...schedule, zone, since: now });
  }
}
