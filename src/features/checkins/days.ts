import { addDays, type Day } from "../../core/time.ts";

/** How many days later a check-in can still be given: a weekend lies between. */
const WINDOW = 3;

/** How a day's check-in stands today. */
export type Timing = "over" | "late" | "today" | "early" | "not-yet";

/**
 * @param next the person's next working day, the latest that can be given ahead
 * @param evening whether it is late enough today for that
 */
export function timingOf(day: Day, { today, next, evening }: { today: Day; next: Day; evening: boolean }): Timing {
  if (day === today) return "today";
  if (day < today) return day < addDays(today, -WINDOW) ? "over" : "late";
  return evening && day <= next ? "early" : "not-yet";
}
