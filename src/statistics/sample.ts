/** Below so many cases a number is told as "few answers": it alarms nobody and rewards nobody. */
export const FEW = 10;
/** Of the standard normal distribution, for 95 in 100. */
const Z = 1.959964;

/** Whether a number rests on too few cases; one whose cases nobody has counted is not known to. */
export function isFew(n: number | null): boolean {
  return n !== null && n < FEW;
}

/**
 * Between which shares the true one lies, 95 times in 100, by Wilson's score interval: unlike the simpler one it holds
 * for few cases and near 0 and 1, and never leaves them.
 *
 * @param share 0 to 1
 * @param n how many cases it was counted from
 * @returns null where there were none
 */
export function wilson(share: number, n: number): { low: number; high: number } | null {
  if (!(n > 0) || !(share >= 0 && share <= 1)) return null;
  const weight = 1 + Z ** 2 / n;
  const centre = (share + Z ** 2 / (2 * n)) / weight;
  const reach = (Z / weight) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  // The ends are 0 and 1 themselves where none or all are counted; sums of decimals miss them by a little.
  const low = share === 0 ? 0 : Math.max(0, centre - reach);
  return { low, high: share === 1 ? 1 : Math.min(1, centre + reach) };
}
