import { type Day, endOfQuarter } from "../../../core/time.ts";
import type { Goal } from "../goal.ts";
import { lowersBar, patchOf } from "./revision.ts";

/** Whether the bar has come down in the day's quarter already. A mistake that was mended within a day lowered nothing. */
export function wasLowered(goal: Goal, today: Day): boolean {
  let then = goal;
  for (const { changes, approver, decided } of (goal.revisions ?? []).toReversed()) {
    if (decided?.answer !== "approved") continue;
    const after: Goal = { ...then, ...patchOf({ changes }) };
    const before: Goal = { ...after, ...Object.fromEntries(changes.map((one) => [one.field, one.before])) };
    const counts = approver !== null && endOfQuarter(decided.day) === endOfQuarter(today);
    if (counts && lowersBar(before, after)) return true;
    then = before;
  }
  return false;
}
