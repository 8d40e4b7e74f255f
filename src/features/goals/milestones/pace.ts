import type { Day } from "../../../core/time.ts";
import { type Completion, completionOf, shareOf } from "../../../statistics/completion.ts";
import { expectedBy, type Plan, type Standing, standingOf } from "../../../statistics/progress.ts";
import { amount } from "../amount.ts";
import { type Goal, isChange } from "../goal.ts";
import { milestonesOf, reachedOf } from "./milestone.ts";

/**
 * How much of the goal is done by what was noted of it; without a number to reach, by the milestones that are. Null
 * where nothing can be said. Rule: docs/method.md, how far a goal is.
 */
export function doneOf(goal: Goal): number | null {
  const done = completion(goal);
  return done && "share" in done ? done.share : null;
}

function completion(goal: Goal): Completion | null {
  const { target, baseline, direction, notes, changeKind } = goal;
  if (!target) return shareOf(reachedOf(goal), milestonesOf(goal).length);
  if (direction === null || isChange(goal) || changeKind) return null;
  const { value, unit } = amount(target);
  const known = (measure: typeof target) => amount({ ...measure, unit: measure.unit || target.unit });
  const read = notes.flatMap(({ measure }) => (measure ? [known(measure)] : []));
  // What was noted in another unit begins anew what can be compared.
  const levels = read.slice(read.findLastIndex((one) => one.unit !== unit) + 1);
  const from = baseline && known(baseline);
  const better = direction === "down" ? ("down" as const) : ("up" as const);
  const aim = { better, baseline: from?.unit === unit ? from.value : null, target: value, unit };
  return completionOf(direction === "hold" ? { ...aim, hold: true } : aim, levels);
}

/** How much should be done by a day; null for what is held, and where the days say nothing. */
export function expectedOf(goal: Goal, day: Day): number | null {
  const plan = planOf(goal);
  if (plan === null || goal.direction === "hold") return null;
  return plan.milestones?.length || plan.due > plan.start ? expectedBy(day, plan) : null;
}

/**
 * When it begins and is due, with the milestones between; one that a new date has left behind counts on that date. A
 * number need not be all there before its own day, so that is the last one of its milestones.
 */
export function planOf(goal: Pick<Goal, "start" | "due" | "milestones" | "target">): Plan | null {
  const { start, due, target } = goal;
  if (due === null) return null;
  const days = milestonesOf(goal).map(({ day }) => (day > due ? due : day));
  const own = target !== null && days.length > 0 && !days.includes(due) ? [due] : [];
  return { start, due, milestones: [...days, ...own] };
}

/** Whether it is as far as it should be; null where nobody can say. */
export function paceOf(goal: Goal, day: Day): Standing | null {
  const [done, expected] = [doneOf(goal), expectedOf(goal, day)];
  return done === null || expected === null ? null : standingOf(done, expected, null, []);
}
