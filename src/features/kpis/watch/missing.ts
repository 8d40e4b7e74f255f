import type { Period } from "../../../catalog/kpi.ts";
import { addDays, type Day } from "../../../core/time.ts";
import { latestEnd, type Reading } from "../kpi.ts";

/** A number may take so many days after its period is over before it is missed. */
const GRACE = 2;

/**
 * The last day of a period whose reading should be there by now and is not; null when all is there. What comes with
 * events has no time of its own, and a daily number is asked of working days alone.
 */
export function missingOn(day: Day, last: Reading, isWorkday: (day: Day) => boolean): Day | null {
  const wanted = latestDue(day, last.period, isWorkday);
  return wanted !== null && last.end < wanted ? wanted : null;
}

function latestDue(day: Day, period: Period, isWorkday: (day: Day) => boolean): Day | null {
  if (period === "event") return null;
  if (period !== "day") return latestEnd(period, addDays(day, -GRACE - 1));
  let before = addDays(day, -1);
  for (let tries = 0; tries < 31 && !isWorkday(before); tries++) before = addDays(before, -1);
  return before;
}
