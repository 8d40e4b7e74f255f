import type { Bounds } from "../../../catalog/in-gauge.ts";
import { type Day, daysBetween } from "../../../core/time.ts";
import { cadenceOf, cut, errorPaceOf, type Past, paceOf } from "./pace.ts";
import { fewErrors, isThere, type Levels, type Way } from "./stretch.ts";

/** How hard it is beside what was done before. Rule: docs/method.md, calibration. */
export const BANDS = ["easy", "moderate", "stretch", "split"] as const;
export type Band = (typeof BANDS)[number];
/** The highest ratio of each band but the last; `easy` ends below its own. */
const [EASY, MODERATE, STRETCH] = [0.8, 1.5, 2.5];

/** Fewer readings than these make no pace. */
export const ENOUGH = 3;

/** What an offer and the verdict on it both stand on. */
export interface Ground {
  /** Oldest first. */
  series: readonly Past[];
  due: Day | null;
  today: Day;
  way: Way;
}

export interface Judged {
  band: Band | null;
  /** Required to past. */
  ratio: number | null;
  /** For the better in one period: a number of the gauge, or the share of the errors that goes where few are left. */
  required: number | null;
  past: number | null;
}

/** How hard the step from one level to another is. */
export function judge(levels: Levels, ground: Ground): Judged {
  const { way } = ground;
  const past = pastPace(ground, fewErrors(way, levels));
  const required = isThere(way, levels) ? null : requiredPace(levels, ground);
  return { past, required, ...rated(required, past) };
}

/** Where so many times the pace so far leads by the day; null where there is no pace, or no day. */
export function reach(from: number, times: number, ground: Ground): number | null {
  const plain = along(from, times, ground, null);
  const errors = plain === null ? null : fewErrors(ground.way, { baseline: from, target: plain });
  return errors ? along(from, times, ground, errors) : plain;
}

export const isInside = (level: number, { min, max }: Bounds): boolean =>
  level > (min ?? 0) && level < (max ?? Number.POSITIVE_INFINITY);

function along(from: number, times: number, ground: Ground, errors: Way["errors"]): number | null {
  const [past, periods] = [pastPace(ground, errors), periodsOf(ground)];
  const { hold, sign } = ground.way;
  if (past === null || past <= 0 || periods === null || hold) return null;
  if (!errors) return from + sign * times * past * periods;
  const left = errors(from) * (1 - Math.min(times * past, 1)) ** periods;
  return sign === 1 ? 100 - left : left;
}

function pastPace({ series, way }: Ground, errors: Way["errors"]): number | null {
  if (series.length < ENOUGH) return null;
  return errors ? errorPaceOf(series, errors) : paceOf(series, way.sign);
}

function requiredPace({ baseline, target }: Levels, ground: Ground): number | null {
  const periods = periodsOf(ground);
  if (periods === null || baseline === null || target === null || ground.way.hold) return null;
  const errors = fewErrors(ground.way, { baseline, target });
  return errors ? cut(errors(baseline), errors(target), periods) : Math.abs(target - baseline) / periods;
}

/** The periods that are left. */
function periodsOf({ series, due, today }: Ground): number | null {
  const cadence = cadenceOf(series);
  const days = due === null ? 0 : daysBetween(today, due);
  return cadence === null || days <= 0 ? null : days / cadence;
}

/** No ratio to a standstill: what does not move cannot move twice as fast. */
function rated(required: number | null, past: number | null): Pick<Judged, "band" | "ratio"> {
  if (required === null || past === null || past <= 0) return { band: null, ratio: null };
  const ratio = Number((required / past).toPrecision(9));
  const band = ratio < EASY ? "easy" : ratio <= MODERATE ? "moderate" : ratio <= STRETCH ? "stretch" : "split";
  return { band, ratio };
}
