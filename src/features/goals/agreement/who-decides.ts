import type { Context } from "../../../core/feature.ts";
import type { Person } from "../../people/person.ts";
import type { Content } from "../content.ts";
import type { Goal } from "../goal.ts";
import { wasLowered } from "./lowered.ts";
import { isLate, isSlip, lowersBar, type Reason } from "./revision.ts";
import { type Deciders, everyone } from "./revision-forms.ts";

/** Whose yes a change needs; or who could give it, where somebody else was chosen. */
export type Whose =
  | { approver: Person | "self" | "nobody"; late: boolean; again: boolean }
  | { oneOf: readonly Person[]; late: boolean; again: boolean };

/** Rule: docs/method.md, changing a goal. */
export function whoDecides(
  goal: Goal,
  patch: Partial<Content>,
  { kind, chosen }: { kind: Reason | null; chosen: string | undefined },
  deciders: Deciders,
  { today, now }: Pick<Context, "today" | "now">,
): Whose {
  if (kind !== null && isSlip(goal, kind, now)) return { approver: "nobody", late: false, again: false };
  const lowers = lowersBar(goal, { ...goal, ...patch });
  const late = lowers && isLate(goal, today);
  // Where nobody stands beyond the team, its leads go on deciding.
  const again = lowers && deciders.beyond.length > 0 && wasLowered(goal, today);
  const alone = deciders.approvers.length === 0;
  const oneOf = again ? deciders.beyond : late ? deciders.sponsors : alone ? [] : everyone(deciders);
  const [first] = oneOf;
  if (!first) return { approver: "self", late, again };
  const approver = chosen ? oneOf.find(({ id }) => id === chosen) : first;
  return approver ? { approver, late, again } : { oneOf, late, again };
}
