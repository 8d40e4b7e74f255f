import { nextOccurrences, type Occurrence } from "../../calendar/due.ts";
import { outOfQuiet } from "../../calendar/quiet.ts";
import type { WhyNot } from "../../calendar/workweek.ts";
import type { Job } from "../../core/job.ts";
import { type Schedule, type Subject, schedules } from "../../core/schedule.ts";
import type { Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { isClaimed, timeOf, whyNotOn } from "./rhythm.ts";
import { scheduleId } from "./schedules.ts";

/** How a job stands for somebody. */
export interface Standing {
  /** The job's name. */
  kind: string;
  /** Null where nobody has set it up yet. */
  schedule: Schedule | null;
  /** When it next comes; null when it will not for long. */
  next: Millis | null;
}

/** A time that a schedule comes round, and why it is left out where it is. */
export interface Round {
  occurrence: Occurrence;
  whyNot: WhyNot | null;
}

/** How many times that are left out are looked beyond: three weeks of days, or months of leave for what is rarer. */
const PATIENCE = 21;
/** How many days ahead may have been dealt with: today, and tomorrow where the zone was changed. */
const CLAIMED = 2;

export async function standingsOf(
  records: Records,
  jobs: readonly Pick<Job, "name">[],
  subject: Subject,
  now: Millis,
): Promise<Standing[]> {
  return Promise.all(
    jobs.map(async ({ name: kind }) => {
      const schedule = (await records.get(schedules, scheduleId(kind, subject))) ?? null;
      return { kind, schedule, next: schedule && (await nextOf(records, schedule, now)) };
    }),
  );
}

/** The next times of a schedule, also those that will be left out. */
export async function nextRounds(records: Records, schedule: Schedule, now: Millis, count: number): Promise<Round[]> {
  const coming = (await stillToCome(records, schedule, now, count)).slice(0, count);
  return Promise.all(
    coming.map(async (occurrence) => ({ occurrence, whyNot: await whyNotOn(records, schedule, occurrence.day) })),
  );
}

async function nextOf(records: Records, schedule: Schedule, now: Millis): Promise<Millis | null> {
  for (const { day, due } of await stillToCome(records, schedule, now, PATIENCE)) {
    if ((await whyNotOn(records, schedule, day)) !== null) continue;
    const { subject } = schedule;
    if ("team" in subject) return due;
    return outOfQuiet(due, schedule.zone, (await timeOf(records, subject.person)).own.quiet);
  }
  return null;
}

/** At least `count` times, as far as there are so many, without those that were dealt with already. */
async function stillToCome(records: Records, schedule: Schedule, now: Millis, count: number): Promise<Occurrence[]> {
  const coming = nextOccurrences(schedule, now, count + CLAIMED);
  const claimed = await Promise.all(coming.map((occurrence) => isClaimed(records, occurrence)));
  return coming.filter((_, place) => !claimed[place]);
}
