import { boundsOf } from "../../../catalog/gauge.ts";
import type { Day } from "../../../core/time.ts";
import { type Band, type Ground, isInside, judge, reach } from "../calibration/judge.ts";
import { stretchOf, wayOf } from "../calibration/stretch.ts";
import type { Weighed } from "../calibration/weigh.ts";
import type { Goal } from "../goal.ts";

/** How far it may go: as fast as before, a bit faster, half a step beyond; or where others aim. */
export type Size = "safe" | "ambitious" | "stretch" | "mark";
export interface Proposal {
  size: Size;
  /** A number of the gauge. */
  level: number;
}

/** Paces, in relation to what was done before, that are within reach. Rule: docs/method.md, calibration. */
const [SAME, FASTER] = [1, 1.25];

/**
 * The levels worth aiming for by a day, from where the goal starts; what others aim for where the past leads nowhere,
 * none where nobody has said.
 */
export function proposeSizes(
  { found, gauge, kpi, reference }: Weighed,
  { direction, due, today }: Pick<Goal, "direction"> & { due: Day; today: Day },
): Proposal[] {
  const { baseline: from, series } = found;
  if (from === null) return [];
  const bounds = boundsOf(kpi, gauge);
  const way = wayOf({ direction, gauge, bounds }, { baseline: from, target: null });
  const beyond = (level: number) => way.sign * (level - from) > 0;
  const nice = (exact: number | null, band: Band) =>
    exact === null ? undefined : asSaid(exact, from, { series, due, today, way }, band, gauge.unit === "count");
  const safe = nice(reach(from, SAME, { series, due, today, way }), "moderate");
  const ambitious = nice(reach(from, FASTER, { series, due, today, way }), "moderate");
  const further = ambitious === undefined ? null : stretchOf({ baseline: from, target: ambitious }, gauge, bounds, way);
  const all = { safe, ambitious, stretch: nice(further, "stretch") };
  const sizes = (Object.entries(all) as [Size, number | undefined][]).map(([size, level = from]) => ({ size, level }));
  const offered = sizes.filter(({ level }, n) => {
    // Where errors begin to count instead of points, a faster pace may lead less far.
    const farther = sizes.slice(0, n).every((other) => way.sign * (level - other.level) > 0);
    return farther && beyond(level) && isInside(level, bounds);
  });
  if (offered.length > 0) return offered;
  return reference !== null && beyond(reference) ? [{ size: "mark", level: reference }] : [];
}

/**
 * As somebody would say it: the smaller the step, the more decimals. None where the goal's card would say anything else
 * of it than the offer does.
 */
function asSaid(exact: number, from: number, ground: Ground, band: Band, whole: boolean): number | undefined {
  const step = Math.abs(exact - from);
  const least = whole || step >= 2 ? 0 : step >= 0.2 ? 1 : 2;
  const levels = (whole ? [0] : [least, least + 1]).map((decimals) => Number(exact.toFixed(decimals)));
  return levels.find((level) => judge({ baseline: from, target: level }, ground).band === band);
}
