import { type Aim, completionOf } from "../../../statistics/completion.ts";
import type { Text } from "../../../text/text.ts";
import { amount } from "../amount.ts";
import { type Goal, isChange, isOpen } from "../goal.ts";

/** From this share of the way on it is nearly there. */
const NEAR = 0.8;

/** How far a goal has come, in a word, with the number that was noted last; how it ended where it has. */
export function progressOf(t: Text, goal: Goal): string {
  if (!isOpen(goal)) return t.goals.states[goal.state];
  const says = t.cascade.progress;
  const levels = goal.notes.flatMap(({ measure }) => measure ?? []);
  const latest = levels.at(-1);
  if (!latest) return says.none;
  const aim = aimOf(goal);
  const done = aim && completionOf(aim, levels.slice(-1).map(amount));
  return says.said(says[wordFor(done && "share" in done ? done.share : null)], latest.text.trim());
}

function wordFor(share: number | null): "begun" | "under" | "near" | "there" {
  if (share === null) return "under";
  if (share >= 1) return "there";
  if (share >= NEAR) return "near";
  return share > 0 ? "under" : "begun";
}

/** Null where it is not known which way the number is to go, or from where. */
function aimOf(goal: Goal): Aim | null {
  const { direction, baseline } = goal;
  if (!goal.target || isChange(goal) || direction === null || direction === "hold") return null;
  const target = amount(goal.target);
  const from = baseline && amount(baseline);
  return {
    better: direction,
    baseline: from?.unit === target.unit ? from.value : null,
    target: target.value,
    unit: target.unit,
  };
}
