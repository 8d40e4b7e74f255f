import type { Schedule } from "../core/schedule.ts";
import { MINUTE, type Millis } from "../core/time.ts";
import { inOrder, type Occurrence, occurrenceIn, startOfDay } from "./due.ts";
import { minuteOf } from "./schedule.ts";
import { pieces } from "./zone.ts";

/** Schedules, kept so that a minute's few are found without a look at the others. */
export interface TickIndex {
  /** Adds the schedule, or replaces the version it holds. */
  put(schedule: Schedule): void;
  remove(schedule: Pick<Schedule, "org" | "id">): void;
  /** The same as `dueBetween` of all that it holds. */
  due(after: Millis, until: Millis): Occurrence[];
}

export function newTickIndex(schedules: Iterable<Schedule>): TickIndex {
  const held = new Map<string, Schedule>();
  /** By zone, then by the minute of its day. */
  const zones = new Map<string, Map<number, Set<Schedule>>>();

  const remove = (schedule: Pick<Schedule, "org" | "id">): void => {
    const old = held.get(keyOf(schedule));
    if (!old) return;
    held.delete(keyOf(old));
    const minutes = zones.get(old.zone);
    const bucket = minutes?.get(minuteOf(old.at));
    bucket?.delete(old);
    if (bucket?.size === 0) minutes?.delete(minuteOf(old.at));
    if (minutes?.size === 0) zones.delete(old.zone);
  };

  const put = (schedule: Schedule): void => {
    remove(schedule);
    if (schedule.off) return;
    held.set(keyOf(schedule), schedule);
    const minutes = zones.get(schedule.zone) ?? new Map<number, Set<Schedule>>();
    const bucket = minutes.get(minuteOf(schedule.at)) ?? new Set<Schedule>();
    zones.set(schedule.zone, minutes.set(minuteOf(schedule.at), bucket.add(schedule)));
  };

  const due = (after: Millis, until: Millis): Occurrence[] => {
    const found: Occurrence[] = [];
    for (const [zone, minutes] of zones) {
      for (const { span, above, upTo } of pieces(zone, after, until)) {
        for (let wall = nextMinute(above); wall <= upTo; wall += MINUTE) {
          const midnight = startOfDay(wall);
          const bucket = minutes.get((wall - midnight) / MINUTE);
          for (const schedule of bucket ?? []) {
            const occurrence = occurrenceIn(span, midnight, wall, schedule);
            if (occurrence && occurrence.due > schedule.since) found.push(occurrence);
          }
        }
      }
    }
    return inOrder(found);
  };

  for (const schedule of schedules) put(schedule);
  return { put, remove, due };
}

/** Ids are an organisation's own. */
function keyOf({ org, id }: Pick<Schedule, "org" | "id">): string {
  return `${org}/${id}`;
}

/** The first full minute after what the wall shows. */
function nextMinute(wall: number): number {
  return (Math.floor(wall / MINUTE) + 1) * MINUTE;
}
