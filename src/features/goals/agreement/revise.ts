import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { people } from "../../people/person.ts";
import { says } from "../access.ts";
import type { Content } from "../content.ts";
import { type Goal, isOpen } from "../goal.ts";
import type { Entry } from "../history.ts";
import { decidersOf } from "./around.ts";
import { AGREED, type Agreed, agreedChanges, pending } from "./revision.ts";
import { REVISED, reviseForm, typedOf } from "./revision-forms.ts";

/** Whether a change to the goal's content has to be agreed on, because the goal is under way. */
export function needsRevision(goal: Goal, patch: Partial<Content>): boolean {
  return isOpen(goal) && agreedChanges(goal, patch).length > 0;
}

/** The form to change what was agreed, or only what `names` say, with the values that somebody wants in it. */
export async function openRevision(
  goal: Goal,
  wanted: Partial<Content>,
  context: Context,
  names: readonly string[] = REVISED,
): Promise<Reply[]> {
  await needNoOther(goal, context);
  const deciders = await decidersOf(goal, context);
  const form = reviseForm(says(context), goal, deciders, context, names, typedOf(wanted));
  return [{ kind: "open", form }];
}

/** One change at a time: its approver must know what the goal will be. */
export async function needNoOther(goal: Goal, context: Context): Promise<void> {
  const waiting = goal.revisions?.[pending(goal)];
  if (!waiting) return;
  const approver = waiting.approver === null ? undefined : await context.records.get(people, waiting.approver);
  throw new Refusal(says(context).revision.error.waits(approver?.name ?? ""));
}

/** What taking back an entry of the history would make of what was agreed; null where it touches nothing of it. */
export function agreedBefore(goal: Goal, entry: Entry | undefined): Partial<Content> | null {
  const touched = (entry?.changes ?? []).filter(({ field }) => AGREED.includes(field as Agreed));
  if (!isOpen(goal) || touched.length === 0) return null;
  return Object.fromEntries(touched.map(({ field, before }) => [field, before]));
}
