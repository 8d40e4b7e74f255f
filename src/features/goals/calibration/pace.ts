import { type Day, daysBetween } from "../../../core/time.ts";
import { median } from "../../../statistics/spread.ts";

/** A reading as far as its pace is concerned. `end` is the last day of its period. */
export interface Past {
  value: number;
  end: Day;
  n: number | null;
}

/** The readings that tell how fast it goes: the latest, oldest first, one for each day. */
export function latest(readings: readonly Past[], most: number): Past[] {
  const byDay = new Map(readings.map((one) => [one.end, one]));
  return [...byDay.values()].toSorted((a, b) => daysBetween(b.end, a.end)).slice(-most);
}

/** The usual number of days from one reading to the next; null before there are two. */
export function cadenceOf(series: readonly Past[]): number | null {
  return median(pairs(series).map(([a, b]) => daysBetween(a.end, b.end)));
}

/** How much there is for the better in one period: the median of all changes. A gap counts as the periods it left out. */
export function paceOf(series: readonly Past[], sign: number): number | null {
  return overPeriods(series, (from, to, periods) => (sign * (to - from)) / periods);
}

/** Which share of the errors goes in one period: the median. What had no errors can lose none. */
export function errorPaceOf(series: readonly Past[], errors: (value: number) => number): number | null {
  return overPeriods(series, (from, to, periods) => (errors(from) > 0 ? cut(errors(from), errors(to), periods) : null));
}

/** The share that goes in each period when so much becomes so much. */
export function cut(from: number, to: number, periods: number): number {
  return 1 - (to / from) ** (1 / periods);
}

function overPeriods(
  series: readonly Past[],
  change: (from: number, to: number, periods: number) => number | null,
): number | null {
  const cadence = cadenceOf(series);
  if (cadence === null) return null;
  const all = pairs(series).map(([a, b]) => {
    // Months differ in length; each is one period.
    const periods = Math.max(1, Math.round(daysBetween(a.end, b.end) / cadence));
    return change(a.value, b.value, periods);
  });
  return median(all.filter((one) => one !== null));
}

function pairs(series: readonly Past[]): [Past, Past][] {
  return series.slice(1).map((one, n) => [series[n] as Past, one]);
}
