/** Readings that a series needs before its spread says anything. */
export const ENOUGH = 8;
/** How many standard deviations from the mean are far. */
const FAR = 3;
/** Sums of decimals are a little off; so much of the mean is no distance. */
const SLACK = 1e-9;
/** Turns the mean moving range of an individuals chart into three standard deviations: 3 / 1.128. */
const MOVING_RANGE = 2.66;

/** What a series usually is, and between which limits chance alone moves it. */
export interface Limits {
  mean: number;
  low: number;
  high: number;
}

/** Null for none. */
export function mean(all: readonly number[]): number | null {
  return all.length === 0 ? null : sum(all) / all.length;
}

/** Null for none. */
export function median(all: readonly number[]): number | null {
  const sorted = all.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * The natural limits of an individuals chart (Shewhart, Wheeler): mean ± 2.66 × the mean moving range. They may lie
 * beyond what the measure can reach; whoever draws them cuts them off there.
 *
 * @param values of one series, oldest first
 * @returns null for fewer than eight
 */
export function controlLimits(values: readonly number[]): Limits | null {
  const centre = mean(values);
  if (centre === null || values.length < ENOUGH) return null;
  const ranges = values.slice(1).map((value, n) => Math.abs(value - (values[n] as number)));
  const reach = MOVING_RANGE * (sum(ranges) / ranges.length);
  return { mean: centre, low: centre - reach, high: centre + reach };
}

/** What must be remembered of a series to know how far its numbers usually lie from each other. */
export interface Spread {
  count: number;
  mean: number;
  /** The sum of the squared distances from the mean. */
  squares: number;
  lowest: number;
  highest: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return values.reduce(widened, { count: 0, mean: 0, squares: 0, lowest: Infinity, highest: -Infinity });
}

/** The spread with one number more, by Welford's method: long imports keep no list of all that they have read. */
export function widened({ count, mean, squares, lowest, highest }: Spread, value: number): Spread {
  const after = mean + (value - mean) / (count + 1);
  return {
    count: count + 1,
    mean: after,
    squares: squares + (value - mean) * (value - after),
    lowest: Math.min(lowest, value),
    highest: Math.max(highest, value),
  };
}

/**
 * Whether a number lies further from the mean of its series than three of its standard deviations; never where there
 * are fewer than eight. In a series that has never moved every other number does.
 */
export function isFar(value: number, { count, mean, squares }: Spread): boolean {
  if (count < ENOUGH) return false;
  const deviation = Math.sqrt(squares / (count - 1));
  return Math.abs(value - mean) > FAR * deviation + SLACK * Math.abs(mean);
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
