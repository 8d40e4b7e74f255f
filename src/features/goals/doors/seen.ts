import type { Call } from "../../../core/endpoint.ts";
import { Problem } from "../../../core/problem.ts";
import type { Millis } from "../../../core/time.ts";
import { type Goal, goals, hasStarted } from "../goal.ts";

/**
 * Whether a program may read a goal: never one that has not started, which is its owner's alone, and one for the leads
 * only where its token says so. Rule: docs/api.md, what never leaves.
 */
export function isSeen(goal: Goal, { may }: Pick<Call, "may">): boolean {
  return hasStarted(goal) && (goal.visibility !== "lead" || may("goals:private"));
}

/** The goal with this id; throws a Problem where there is none that the program may read. */
export async function seenGoal(id: string, call: Call): Promise<Goal> {
  const goal = await call.records.get(goals, id);
  if (!goal || !isSeen(goal, call))
    throw new Problem("not_found", "There is no goal of this id that the token may read.");
  return goal;
}

/** When anything of it was changed last. */
export const changedAt = (goal: Goal): Millis => goal.history.at(-1)?.at ?? goal.createdAt;
