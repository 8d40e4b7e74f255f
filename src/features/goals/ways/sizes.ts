import { boundsOf } from "../../../catalog/gauge.ts";
import { type Day, daysBetween } from "../../../core/time.ts";
import { stretchOf, type Way, wayOf } from "../calibration/stretch.ts";
import type { Weighed } from "../calibration/weigh.ts";

/** How far it may go: as fast as before, a bit faster, half a step beyond; or where others aim. */
export type Size = "safe" | "ambitious" | "stretch" | "mark";
export interface Proposal {
  size: Size;
  /** A number of the gauge. */
  level: number;
}

/** Paces, in relation to what was done before, that are within reach. Rule: docs/method.md, calibration. */
const [SAME, FASTER] = [1, 1.25];

/** The levels worth aiming for by a day; what others aim for where the past shows no pace, none where nobody has said. */
export function proposeSizes({ found, gauge, kpi, reference }: Weighed, today: Day, due: Day): Proposal[] {
  const { suggestedBaseline: from, past, cadence, notes } = found;
  if (from === null) return [];
  const bounds = boundsOf(kpi, gauge);
  const way = wayOf({ direction: null, gauge, bounds }, { baseline: from, target: null });
  const beyond = (level: number | null): level is number => level !== null && way.sign * (level - from) > 0;
  if (past === null || past <= 0 || cadence === null) {
    return beyond(reference) ? [{ size: "mark", level: reference }] : [];
  }
  const periods = daysBetween(today, due) / cadence;
  const errors = notes.includes("error-share") ? way.errors : null;
  const at = (pace: number) => levelAt(from, { pace: pace * past, periods }, way, errors);
  const [safe, ambitious] = [at(SAME), at(FASTER)].map((level) => rounded(level, from, gauge.unit === "count"));
  const stretch = ambitious === undefined ? null : stretchOf({ baseline: from, target: ambitious }, gauge, bounds, way);
  const all = {
    safe,
    ambitious,
    stretch: stretch === null ? undefined : rounded(stretch, from, gauge.unit === "count"),
  };
  const inside = (level: number) => level > (bounds.min ?? 0) && level < (bounds.max ?? Number.POSITIVE_INFINITY);
  const sizes = (Object.entries(all) as [Size, number | undefined][]).map(([size, level = from]) => ({ size, level }));
  return sizes.filter(({ level }, n) => {
    const first = sizes.findIndex((other) => other.level === level) === n;
    return first && beyond(level) && inside(level);
  });
}

/** Where a pace leads in so many periods: by points, or by the share of the errors that goes. */
function levelAt(
  from: number,
  { pace, periods }: { pace: number; periods: number },
  { sign }: Way,
  errors: Way["errors"],
): number {
  if (errors === null) return from + sign * pace * periods;
  const left = errors(from) * (1 - Math.min(pace, 1)) ** periods;
  return sign === 1 ? 100 - left : left;
}

/** As somebody would say it: the smaller the step, the more decimals. */
function rounded(level: number, from: number, whole: boolean): number {
  const step = Math.abs(level - from);
  const decimals = whole || step >= 2 ? 0 : step >= 0.2 ? 1 : 2;
  return Number(level.toFixed(decimals));
}
