import type { Day } from "../../../core/time.ts";
import { isBroken, missOf } from "../../../statistics/progress.ts";
import { isFew } from "../../../statistics/sample.ts";
import { controlLimits } from "../../../statistics/spread.ts";
import { type Better, isWorsening } from "../../../statistics/trend.ts";
import type { Reading } from "../kpi.ts";

/** Notice, warning, critical. */
export type Grade = 1 | 2 | 3;

/** From how many percent off the way each grade begins; beyond the last it is critical. */
export interface Limits {
  notice: number;
  warning: number;
  critical: number;
}

type Told = Pick<Reading, "id" | "value" | "start" | "end">;

/** What is wrong with a number, and how much. `miss` is a share, null beside a level of zero. */
export type Finding = { grade: Grade } & (
  | { kind: "path"; reading: Told; should: number; miss: number | null }
  | { kind: "floor"; reading: Told; floor: number; twice: boolean }
  | { kind: "trend"; reading: Told }
  | { kind: "unusual"; reading: Told; low: number; high: number }
  | { kind: "missing"; until: Day }
);

/** A series and what it is held against. */
export interface Held {
  /** Of one gauge and period, oldest first. */
  series: readonly Reading[];
  /** Where the number should be on the last day of a reading; null where nobody has said. */
  should(end: Day): number | null;
  floor: number | null;
  limits: Limits;
}

/** What the latest reading says; null where all is well or nothing can be said. Rule: docs/method.md, alerts. */
export function judge({ series, should, floor, limits }: Held): Finding | null {
  const last = series.at(-1);
  // Few answers alarm nobody, and no trend or usual range is built on them.
  if (!last || isFew(last.n)) return null;
  const { direction } = last.gauge;
  if (direction === "none") return null;
  const solid = solidOf(series);
  return worst([
    belowFloor(solid, last, floor, direction),
    offPath(last, should(last.end), direction, limits),
    isWorsening(valuesOf(solid), direction) ? { kind: "trend", grade: 1, reading: told(last) } : null,
    unusual(solid, last),
  ]);
}

/** Whether the last two readings that say anything are both well: one alone may be chance. */
export function isCleared(held: Held): boolean {
  const solid = solidOf(held.series);
  return solid.length >= 2 && [solid, solid.slice(0, -1)].every((series) => judge({ ...held, series }) === null);
}

/** The gravest; of equals the first. */
export function worst(found: readonly (Finding | null)[]): Finding | null {
  return found.reduce((one, other) => (other && (!one || other.grade > one.grade) ? other : one), null);
}

function belowFloor(solid: readonly Reading[], last: Reading, floor: number | null, better: Better): Finding | null {
  if (floor === null || !isBroken({ value: last.value, floor, better })) return null;
  const before = solid.at(-2);
  const twice = before !== undefined && isBroken({ value: before.value, floor, better });
  return { kind: "floor", grade: twice ? 3 : 2, reading: told(last), floor, twice };
}

function offPath(last: Reading, should: number | null, better: Better, limits: Limits): Finding | null {
  if (should === null) return null;
  const miss = missOf(last.value, should, better);
  const grade = miss === null ? besideZero(last) : gradeOf(miss * 100, limits);
  return grade && { kind: "path", grade, reading: told(last), should, miss };
}

function gradeOf(percent: number, { notice, warning, critical }: Limits): Grade | null {
  if (percent > critical) return 3;
  if (percent >= warning) return 2;
  return percent >= notice ? 1 : null;
}

/** No share of zero says how far off it is: where cases are counted none means none, else it is worth a look. */
const besideZero = ({ gauge }: Reading): Grade => (gauge.unit === "count" ? 3 : 1);

/** Held against what was usual before it, either way: a number that is too good may be a slip. */
function unusual(solid: readonly Reading[], last: Reading): Finding | null {
  const usual = controlLimits(valuesOf(solid.slice(0, -1)));
  if (!usual || (last.value >= usual.low && last.value <= usual.high)) return null;
  return { kind: "unusual", grade: 1, reading: told(last), low: usual.low, high: usual.high };
}

const solidOf = (series: readonly Reading[]) => series.filter(({ n }) => !isFew(n));
const valuesOf = (series: readonly Reading[]) => series.map(({ value }) => value);
const told = ({ id, value, start, end }: Reading): Told => ({ id, value, start, end });
