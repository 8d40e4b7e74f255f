/** Which way a number gets better. */
export type Better = "up" | "down";

/** So many readings in a row, each worse than the one before it, are a trend. */
export const TREND = 3;

/** How much better a number is than the one before it; negative when it is worse. */
export function gain(before: number, after: number, better: Better): number {
  return better === "up" ? after - before : before - after;
}

/**
 * How many of the latest readings are each worse than the one before it, without a break.
 *
 * @param values of one series, oldest first
 */
export function worseInARow(values: readonly number[], better: Better): number {
  const steps = values.slice(1).map((value, n) => gain(values[n] as number, value, better));
  const last = steps.findLastIndex((step) => step >= 0);
  return steps.length - 1 - last;
}

/** Whether the last three readings are each worse than the one before it. */
export function isWorsening(values: readonly number[], better: Better): boolean {
  return worseInARow(values, better) >= TREND;
}
