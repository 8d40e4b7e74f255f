import type { Goal } from "../goal.ts";
import { serving } from "./level.ts";

/** All goals of an organisation, by id. */
export type Goals = ReadonlyMap<string, Goal>;

/** The goals above, the nearest first. Should records ever hold a loop, it ends where it would begin again. */
export function lineAbove(goal: Goal, all: Goals): Goal[] {
  const line = [goal];
  for (let next = above(goal, all); next && !line.includes(next); next = above(next, all)) line.push(next);
  return line.slice(1);
}

/** Whether the goal may serve the other one: not itself, and nothing that serves it in its turn. */
export function mayServe(goal: Goal, other: Goal, all: Goals): boolean {
  return other.id !== goal.id && !lineAbove(other, all).some(({ id }) => id === goal.id);
}

/** The goals that serve each goal, by the id of the one above. */
export function branches(all: Iterable<Goal>): ReadonlyMap<string, Goal[]> {
  return Map.groupBy(
    [...all].filter((goal) => serving(goal) !== null),
    (goal) => serving(goal)?.goal ?? "",
  );
}

function above(goal: Goal, all: Goals): Goal | undefined {
  return all.get(serving(goal)?.goal ?? "");
}
