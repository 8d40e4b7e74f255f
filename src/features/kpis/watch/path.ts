import { boundsOf, type Gauge } from "../../../catalog/gauge.ts";
import { inGauge } from "../../../catalog/in-gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import { kpiOf } from "../../../catalog/meant.ts";
import type { Measure } from "../../../core/coach.ts";
import type { Day } from "../../../core/time.ts";
import { type Goal, isChange } from "../../goals/goal.ts";
import { planOf } from "../../goals/milestones/pace.ts";

/** The way a number shall go, as the goal says that it measures. All numbers are the gauge's. */
export interface Path {
  goal: string;
  owner: string;
  baseline: number | null;
  target: number;
  floor: number | null;
  start: Day;
  due: Day | null;
  /** The days of the goal's milestones, if it has any. */
  milestones: readonly Day[];
  hold: boolean;
}

/**
 * The team's open goals by the KPI that measures them. The numbers are the team's, so of two about the same its own goes
 * before one person's, and then the one that is due first.
 */
export function goalsByKpi(open: readonly Goal[], own: readonly Kpi[]): Map<string, Goal> {
  const found = new Map<string, Goal>();
  for (const goal of open.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))) {
    const kpi = goal.target && !isChange(goal) ? kpiOf(goal, own) : null;
    if (kpi && !found.has(kpi.key)) found.set(kpi.key, goal);
  }
  return found;
}

const placeOf = ({ level = "person", due }: Goal): string => `${level === "person" ? 1 : 0} ${due ?? "9"}`;

/** Null where the goal's numbers and the readings cannot stand side by side. */
export function pathOf(goal: Goal, kpi: Kpi, gauge: Gauge): Path | null {
  const bounds = boundsOf(kpi, gauge);
  const number = (measure: Measure | null | undefined) => (measure ? inGauge(measure, gauge, bounds) : null);
  const target = number(goal.target);
  if (target === null) return null;
  const { id, owner, start, due, direction } = goal;
  const levels = { baseline: number(goal.baseline), target, floor: number(goal.floor) };
  const milestones = planOf(goal)?.milestones ?? [];
  return { goal: id, owner, ...levels, start, due, milestones, hold: direction === "hold" };
}
