import { DURATIONS, type Measure } from "../../core/coach.ts";

/** A measure as it is compared with others: durations in seconds, so that minutes stand beside hours. */
export function amount({ value, unit }: Measure): { value: number; unit: string } {
  const seconds = DURATIONS[unit];
  return seconds ? { value: value * seconds, unit: "s" } : { value, unit };
}

/** Whether two measures can be compared. A bare number takes the other's unit. */
export function isComparable(a: Measure, b: Measure): boolean {
  return a.unit === "" || b.unit === "" || amount(a).unit === amount(b).unit;
}
