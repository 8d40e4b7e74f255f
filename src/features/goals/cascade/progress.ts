import type { Day } from "../../../core/time.ts";
import type { Text } from "../../../text/text.ts";
import { type Goal, isOpen } from "../goal.ts";
import { milestonesOf, reachedOf } from "../milestones/milestone.ts";
import { doneOf, paceOf } from "../milestones/pace.ts";

/** From this share of the way on it is nearly there. */
const NEAR = 0.8;

/** How far a goal has come, in a word, with the number that was noted last; how it ended where it has. */
export function progressOf(t: Text, goal: Goal, today: Day): string {
  if (!isOpen(goal)) return t.goals.states[goal.state];
  const all = milestonesOf(goal).length;
  if (all === 0) return numberOf(t, goal);
  const pace = paceOf(goal, today);
  const count = t.milestones.short(reachedOf(goal), all);
  const parts = [goal.target && numberOf(t, goal), count, pace && t.digest.states[pace]];
  return parts.filter((part) => part !== null).join(" · ");
}

function numberOf(t: Text, goal: Goal): string {
  const says = t.cascade.progress;
  const latest = goal.notes.flatMap(({ measure }) => measure ?? []).at(-1);
  if (!latest) return says.none;
  // What is held is neither near nor far.
  return says.said(says[wordFor(goal.direction === "hold" ? null : doneOf(goal))], latest.text.trim());
}

function wordFor(share: number | null): "begun" | "under" | "near" | "there" {
  if (share === null) return "under";
  if (share >= 1) return "there";
  if (share >= NEAR) return "near";
  return share > 0 ? "under" : "begun";
}
