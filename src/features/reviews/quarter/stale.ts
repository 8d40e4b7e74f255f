import { kpiOf } from "../../../catalog/meant.ts";
import { addDays, type Day } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { type Goal, isOpen } from "../../goals/goal.ts";
import { type Reading, seriesOf } from "../../kpis/kpi.ts";
import { kpisOwnBy } from "../../kpis/own/own.ts";
import type { DayOf } from "../as-it-was.ts";
import { teamGoals } from "../goal-figures.ts";
import { reviews } from "../review.ts";

/** After so many days without a word a goal may be forgotten. */
const STALE = 30;

/** A goal under way of which nobody has said anything for long, and the day on which somebody last did. */
export interface Silent {
  goal: Goal;
  last: Day;
}

/**
 * The longest forgotten first. A word is a note, a change, a decision about it, or a reading of what it is measured by;
 * what has had one since the day is not asked about any more.
 */
export async function silentOn(team: string, day: Day, dayOf: DayOf, records: Records): Promise<Silent[]> {
  const own = await kpisOwnBy(records, team);
  const series = await seriesOf(records, team);
  const decisions = (await records.list(reviews, { team })).flatMap((review) => review.decisions);
  const heard = (goal: Goal): Day => {
    const read: readonly Reading[] = series.get(kpiOf(goal, own)?.key ?? "") ?? [];
    const decided = decisions.filter((one) => one.goal === goal.id);
    const words = [...goal.history, ...goal.notes, ...read, ...decided].map(({ at }) => at);
    return dayOf(Math.max(goal.activeSince ?? 0, ...words));
  };
  return (await teamGoals(team, records))
    .filter(isOpen)
    .map((goal) => ({ goal, last: heard(goal) }))
    .filter(({ last }) => last <= addDays(day, -STALE))
    .toSorted((a, b) => (a.last < b.last ? -1 : 1));
}
