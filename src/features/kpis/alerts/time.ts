import { endOfDay } from "../../../calendar/zone.ts";
import { addDays, type Day, dayIn, type Millis } from "../../../core/time.ts";
import type { Grade } from "./judge.ts";

/** How many working days somebody has to take an alert on; none is the same day. */
const WORKDAYS: Readonly<Record<Grade, number>> = { 1: 2, 2: 1, 3: 0 };
/** A team that never works is not waited for longer. */
const MOST = 31;

/** The end of the last day on which somebody can take it on in time. */
export function limitOf(grade: Grade, now: Millis, zone: string, works: (day: Day) => boolean): Millis {
  let day = dayIn(zone, now);
  let left = WORKDAYS[grade];
  for (let tries = 0; left > 0 && tries < MOST; tries++) {
    day = addDays(day, 1);
    if (works(day)) left--;
  }
  return endOfDay(day, zone);
}
