import { addDays, addMonths, type Day, isDay } from "../../core/time.ts";

/** How far ahead a day may lie, in months: a year with a slip of the finger would be silence for good. */
const FURTHEST = 24;
/** How long a day that is over is kept, in days: what comes late, by a week at most, still asks for it. */
const KEPT = 8;

/** What may be wrong with a day, as `rhythm.error` in `text/` has sentences for it. */
export type DayProblem = "day" | "past" | "later" | "far";

/** What is wrong with a day that was typed, where today or tomorrow is the earliest; null when it can be taken. */
export function dayProblem(typed: string, earliest: "today" | "tomorrow", today: Day): DayProblem | null {
  if (!isDay(typed)) return "day";
  if (earliest === "tomorrow" && typed <= today) return "later";
  if (typed < today) return "past";
  return typed > addMonths(today, FURTHEST) ? "far" : null;
}

/** Whether nothing asks for the day any more. */
export function isLongOver(day: Day, today: Day): boolean {
  return day < addDays(today, -KEPT);
}
