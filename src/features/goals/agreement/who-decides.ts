import type { Context } from "../../../core/feature.ts";
import type { Person } from "../../people/person.ts";
import type { Content } from "../content.ts";
import type { Goal } from "../goal.ts";
import { isLate, isSlip, lowersBar, type Reason } from "./revision.ts";
import { type Deciders, everyone } from "./revision-forms.ts";

/** Whose yes a change needs; or who could give it, where somebody else was chosen. */
export type Whose =
  | { approver: Person | "self" | "nobody"; late: boolean }
  | { oneOf: readonly Person[]; late: boolean };

/** Rule: docs/method.md, changing a goal. */
export function whoDecides(
  goal: Goal,
  patch: Partial<Content>,
  { kind, chosen }: { kind: Reason | null; chosen: string | undefined },
  deciders: Deciders,
  { today, now }: Pick<Context, "today" | "now">,
): Whose {
  if (kind !== null && isSlip(goal, kind, now)) return { approver: "nobody", late: false };
  const late = isLate(goal, today) && lowersBar(goal, { ...goal, ...patch });
  const alone = deciders.approvers.length === 0;
  const oneOf = late ? deciders.sponsors : alone ? [] : everyone(deciders);
  const [first] = oneOf;
  if (!first) return { approver: "self", late };
  const approver = chosen ? oneOf.find(({ id }) => id === chosen) : first;
  return approver ? { approver, late } : { oneOf, late };
}
