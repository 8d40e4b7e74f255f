import type { FieldErrors } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Content } from "../content.ts";
import { type Goal, hasStarted } from "../goal.ts";
import { type Around, blocks } from "../guard/rails.ts";
import { change } from "../history.ts";
import { missing } from "../smart.ts";

/** A goal that has started stays complete: the field of each letter, the value, and what guards it, that would be lost. */
export function lost(goal: Goal, patch: Partial<Content>, t: Text, around: Around = {}): FieldErrors {
  if (!hasStarted(goal)) return {};
  const { required } = t.core;
  const field = { S: "what", M: "target", T: "due", R: "why", A: "means" } as const;
  const before = missing(goal);
  const after = change(goal, patch, goal.owner, 0);
  const gone = missing(after).filter((letter) => !before.includes(letter));
  const stood = [...blocks(goal, around), ...(goal.override?.guards ?? [])];
  const guard = blocks(after, around).find((code) => !stood.includes(code));
  const noValue = goal.value !== null && patch.value === null;
  return {
    ...Object.fromEntries(gone.filter((letter) => letter !== "R" || patch.why === "").map((l) => [field[l], required])),
    ...(noValue && { value: required }),
    ...(guard && { [guard === "G06" ? "target" : "counters"]: t.guard.needs[guard] ?? required }),
  };
}
