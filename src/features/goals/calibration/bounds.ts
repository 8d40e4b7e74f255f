import type { Measure } from "../../../core/coach.ts";
import type { FieldErrors } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { amount, isComparable } from "../amount.ts";
import { isPossible } from "../check.ts";
import { type Goal, isChange } from "../goal.ts";

/** What a goal must not fall below, and what would be more than hoped for, as fields of its own. */
export const BOUNDS = ["floor", "stretch"] as const;
type Bound = (typeof BOUNDS)[number];

/**
 * Floor, target and stretch in the order of the direction. What was just typed carries the sentence: the bound itself,
 * or the target that would leave a bound behind.
 */
export function checkBounds(before: Goal, after: Goal, t: Text): FieldErrors {
  const errors: FieldErrors = {};
  for (const name of BOUNDS) {
    const bound = after[name] ?? null;
    if (bound === null) continue;
    const typed = bound !== before[name];
    if (typed && !isPossible(bound)) errors[name] = t.goals.error.impossible;
    else if (!typed && after.target === before.target && after.direction === before.direction) continue;
    else if (isBeyond(name, bound, after)) {
      errors[typed ? name : "target"] = t.calibration.error[typed ? name : "target"](bound.text);
    }
  }
  return errors;
}

/** Whether it lies on the wrong side of the target, or cannot be put beside it. */
function isBeyond(name: Bound, bound: Measure, goal: Goal): boolean {
  const { target, direction } = goal;
  if (!target || isChange(goal) || direction === null || direction === "hold") return false;
  if (!isComparable(bound, target)) return true;
  const sign = (direction === "up" ? 1 : -1) * (name === "floor" ? 1 : -1);
  return sign * (amount(bound).value - amount(target).value) > 0;
}
