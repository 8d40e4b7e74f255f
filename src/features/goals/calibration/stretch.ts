import { type Gauge, SECONDS } from "../../../catalog/gauge.ts";
import type { Bounds } from "../../../catalog/in-gauge.ts";
import type { Direction } from "../../../core/coach.ts";

/** Errors below this share, in percent, are compared with each other instead of in points. */
const FEW_ERRORS = 5;

/** Which way a goal goes. */
export interface Way {
  hold: boolean;
  /** 1 where more is better, -1 where less is. */
  sign: 1 | -1;
  /** What is missing to the best there can be, in percent; null where only points can be compared. */
  errors: ((value: number) => number) | null;
}

export interface Levels {
  baseline: number | null;
  target: number | null;
}

export function wayOf(goal: { direction: Direction | null; gauge: Gauge; bounds: Bounds }, levels: Levels): Way {
  const { direction, gauge, bounds } = goal;
  const sign = signOf(direction, gauge, levels);
  const isShare = direction !== "hold" && gauge.unit === "percent" && bounds.min === 0 && bounds.max === 100;
  return { hold: direction === "hold", sign, errors: isShare ? (value) => (sign === 1 ? 100 - value : value) : null };
}

function signOf(direction: Direction | null, gauge: Gauge, { baseline, target }: Levels): 1 | -1 {
  if (direction === "up" || direction === "down") return direction === "up" ? 1 : -1;
  const step = direction === null && baseline !== null && target !== null ? target - baseline : 0;
  if (step !== 0) return step > 0 ? 1 : -1;
  return gauge.direction === "down" ? -1 : 1;
}

/** The errors to compare where few are left, now or at the end, because the last points are harder; else null. */
export function fewErrors({ errors }: Way, { baseline, target }: Levels): Way["errors"] {
  const near = [baseline, target].some((one) => one !== null && errors !== null && errors(one) < FEW_ERRORS);
  return near ? errors : null;
}

/** Whether the target lies where it already is, or behind. */
export function isThere({ hold, sign }: Way, { baseline, target }: Levels): boolean {
  return !hold && baseline !== null && target !== null && sign * (target - baseline) <= 0;
}

/** Half of the step beyond the target; null where that would be the best there can be, or more. */
export function stretchOf(levels: Levels, gauge: Gauge, bounds: Bounds, way: Way): number | null {
  const { baseline, target } = levels;
  if (way.hold || baseline === null || target === null || isThere(way, levels)) return null;
  const plain = target + (target - baseline) / 2;
  const value = way.errors && way.errors(plain) < FEW_ERRORS ? byErrors(baseline, target, way) : plain;
  const whole = gauge.unit !== "count" ? value : way.sign === 1 ? Math.floor(value) : Math.ceil(value);
  const min = bounds.min ?? (gauge.unit in SECONDS || gauge.unit === "count" ? 0 : Number.NEGATIVE_INFINITY);
  const inside = whole > min && whole < (bounds.max ?? Number.POSITIVE_INFINITY);
  return inside && whole !== target ? Number(whole.toPrecision(12)) : null;
}

/** The errors cut once more by half as much, as a factor. */
function byErrors(baseline: number, target: number, { errors, sign }: Way): number {
  const [before, after] = [errors?.(baseline) ?? 0, errors?.(target) ?? 0];
  const left = Math.round(after * Math.sqrt(after / before) * 100) / 100;
  return sign === 1 ? 100 - left : left;
}
