import { gaugeId } from "../../../catalog/gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import type { Day } from "../../../core/time.ts";
import { completionOf, holds } from "../../../statistics/completion.ts";
import { type Counter, expectedBy, expectedLevel, isBroken, missOf, standingOf } from "../../../statistics/progress.ts";
import { isFew } from "../../../statistics/sample.ts";
import type { Better } from "../../../statistics/trend.ts";
import type { Reading } from "../kpi.ts";
import type { Path } from "./path.ts";

/** `open`: there is nothing to judge it by. `few`: too few cases to call it anything. */
export type State = "off" | "watch" | "on" | "few" | "open";

/** A KPI of a team as it stands on a day. Levels are the gauge's. */
export interface Standing {
  kpi: Kpi;
  /** Of one gauge and period, oldest first; never empty. */
  series: readonly Reading[];
  state: State;
  target: number | null;
  floor: number | null;
  /** Where it should be by now to be there in time; null without a path. */
  expected: number | null;
  /** How much worse it is than expected, as a share; 0 when it is not, null where that says nothing. */
  miss: number | null;
  /** How much of the goal's way its numbers have gone, as a share; null without a way. */
  done: number | null;
  /** The measures beside it that are worse than their floors. */
  broken: readonly Kpi[];
}

/** A measure to watch beside this one. */
export interface Beside extends Counter {
  kpi: Kpi;
}

export interface Judged {
  kpi: Kpi;
  /** Of one gauge and period, oldest first; never empty. */
  series: readonly Reading[];
  /** What the team aims at where no goal says it. */
  target: number | null;
  floor: number | null;
  path: Path | null;
  beside: readonly Beside[];
}

/** Counts a miss against a target without a date up to here as something to watch, and beyond as off. */
const NEAR = 0.1;

/** Rule: docs/method.md, how far a goal is. */
export function standOn(day: Day, { kpi, series, target: wanted, floor: least, path, beside }: Judged): Standing {
  const last = series.at(-1) as Reading;
  const { direction } = last.gauge;
  const target = path?.target ?? wanted;
  const floor = path?.floor ?? least;
  const broken = beside.filter(isBroken).map((one) => one.kpi);
  const done = path && direction !== "none" ? doneOn(path, series, direction) : null;
  const found = { kpi, series, target, floor, broken, done };
  if (direction === "none") return { ...found, state: "open", expected: null, miss: null };
  const expected = path && expectedOn(day, path);
  // A number cannot know of days after its own.
  const measuredBy = (path && expectedOn(last.end, path)) ?? target;
  const miss = measuredBy === null ? null : missOf(last.value, measuredBy, direction);
  return { ...found, expected, miss, state: stateOf(found, last, path, direction, beside) };
}

function stateOf(
  { target, floor, broken, done }: Pick<Standing, "target" | "floor" | "broken" | "done">,
  last: Reading,
  path: Path | null,
  better: Better,
  beside: readonly Counter[],
): State {
  if (isFew(last.n)) return "few";
  if (floor !== null && isBroken({ value: last.value, floor, better })) return "off";
  if (target === null) return broken.length > 0 ? "watch" : "open";
  const paced = path?.due ? pacedBy({ ...path, due: path.due }, done, last, beside) : null;
  if (paced) return paced;
  if (holds(last.value, { better, target })) return broken.length > 0 ? "watch" : "on";
  return (missOf(last.value, target, better) ?? 1) <= NEAR ? "watch" : "off";
}

/** By the goal's own way; null where its numbers make none. */
function pacedBy(
  path: Path & { due: Day },
  done: number | null,
  last: Reading,
  beside: readonly Counter[],
): State | null {
  if (path.baseline === null || done === null) return null;
  const expected = path.hold || path.baseline === path.target ? 1 : expectedBy(last.end, path);
  return standingOf(done, expected, last.n, beside);
}

/** How far the goal is by its numbers; null where they say nothing of it. */
function doneOn(path: Path, series: readonly Reading[], better: Better): number | null {
  const last = series.at(-1);
  if (!last) return null;
  // Before the first number of its own a goal stands where the one before it left off.
  const own = series.filter(({ end }) => end >= path.start);
  const since = own.length > 0 ? own : [last];
  const aim = { better, baseline: path.baseline, target: path.target, unit: gaugeId(last.gauge) };
  const levels = since.map(({ value, gauge }) => ({ value, unit: gaugeId(gauge) }));
  const done = completionOf({ ...aim, ...(path.hold && { hold: true as const }) }, levels);
  return "share" in done ? done.share : null;
}

/** Where the number should be on the day to be there in time; null without a way. */
export function expectedOn(day: Day, { baseline, target, start, due, milestones, hold }: Path): number | null {
  if (baseline === null || due === null || hold) return null;
  return expectedLevel(baseline, target, expectedBy(day, { start, due, milestones }));
}
