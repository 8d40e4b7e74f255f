import type { Schedule } from "../core/schedule.ts";
import { DAY, type Day, MINUTE, type Millis } from "../core/time.ts";
import { factsOf, fallsOn } from "./rule.ts";
import { isPaused, minuteOf, occurrenceKey } from "./schedule.ts";
import { instantIn, isSkippedDay, pieces, type Span, spanOf, type Wall } from "./zone.ts";

/** One time that a schedule comes round. */
export interface Occurrence {
  /** Claimed before anything is sent; the same for the same schedule and day, however often it is worked out. */
  key: string;
  schedule: Schedule;
  /** The day the rule named, in the schedule's zone. */
  day: Day;
  due: Millis;
}

export type Verdict = "now" | "late" | { skip: "too-late" };

/** What still counts as on time: two ticks. */
const ON_TIME = 2 * MINUTE;
/** Every rule comes round at least once in as many days. */
const ROUND = 100;
/** Days have four digits for the year; a pause until shortly before that has nothing behind it. */
const LAST: Millis = Date.UTC(9999, 11, 31);

/**
 * When the schedule runs on the day: null when its rule does not name the day, and when the day never came. A local
 * time that the clocks skip runs at the end of the gap, one that they repeat runs once, the first time.
 */
export function occurrenceOn(schedule: Schedule, day: Day): Millis | null {
  if (!fallsOn(schedule.rule, factsOf(day))) return null;
  const midnight = Date.parse(`${day}T00:00Z`);
  const wall = midnight + minuteOf(schedule.at) * MINUTE;
  const span = spanOf(schedule.zone, wall);
  return isSkippedDay(span, midnight) ? null : instantIn(span, wall);
}

/**
 * Every occurrence in (after, until], the earliest first: also those of days long past, for the caller to send late or
 * to note as skipped, and those of a paused schedule. None of one that has ended, or from before it was last changed.
 */
export function dueBetween(schedules: readonly Schedule[], after: Millis, until: Millis): Occurrence[] {
  const found: Occurrence[] = [];
  for (const schedule of schedules) {
    const minute = minuteOf(schedule.at) * MINUTE;
    for (const { span, above, upTo } of pieces(schedule.zone, Math.max(after, schedule.since), Math.min(until, LAST))) {
      for (let midnight = startOfDay(above); midnight <= upTo; midnight += DAY) {
        const wall = midnight + minute;
        if (wall <= above || wall > upTo) continue;
        const occurrence = occurrenceIn(span, midnight, wall, schedule);
        if (occurrence) found.push(occurrence);
      }
    }
  }
  return inOrder(found);
}

/** The next `count` after the instant, without those of a pause; none when the schedule has ended. */
export function nextOccurrences(schedule: Schedule, after: Millis, count: number): Occurrence[] {
  // A day early, because the pause ends by the schedule's own zone.
  const resumes = schedule.pausedUntil === null ? after : Date.parse(schedule.pausedUntil) - DAY;
  const from = Math.max(after, schedule.since, resumes);
  const coming = dueBetween([schedule], from, from + (count + 1) * ROUND * DAY);
  return coming.filter(({ day }) => !isPaused(schedule, day)).slice(0, count);
}

/** What to do with an occurrence that has come. */
export function verdict({ due, schedule }: Occurrence, now: Millis): Verdict {
  if (now - due < ON_TIME) return "now";
  return now - due <= schedule.grace * MINUTE ? "late" : { skip: "too-late" };
}

export function startOfDay(wall: Wall): Wall {
  return Math.floor(wall / DAY) * DAY;
}

/** The schedule's occurrence at a moment on the wall that the span answers for. */
export function occurrenceIn(span: Span, midnight: Wall, wall: Wall, schedule: Schedule): Occurrence | null {
  if (schedule.off || isSkippedDay(span, midnight)) return null;
  const day = dayOf(midnight);
  if (!fallsOn(schedule.rule, factsOf(day))) return null;
  return { key: occurrenceKey(schedule, day), schedule, day, due: instantIn(span, wall) };
}

export function inOrder(occurrences: Occurrence[]): Occurrence[] {
  return occurrences.sort((a, b) => a.due - b.due || (a.key < b.key ? -1 : 1));
}

function dayOf(midnight: Wall): Day {
  return new Date(midnight).toISOString().slice(0, 10);
}
