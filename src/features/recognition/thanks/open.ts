import type { Context } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Form } from "../../../core/view.ts";
import type { Person } from "../../people/person.ts";
import { says } from "../access.ts";
import { thanksForm } from "./forms.ts";
import { groupOf, groupOptions } from "./groups.ts";
import { typedOf } from "./typed-of.ts";

/** Opens the form with whom and what for, as far as it is known. */
export async function openThanks(
  to: readonly Person[],
  reason: string,
  context: Context,
  intro?: string,
  group?: string,
): Promise<Reply[]> {
  const form = await drawForm(context.newId(), typedOf(to, reason, group), context, intro);
  return [{ kind: "open", form }];
}

/** The form with the groups that there are. A group that only a platform knows is offered where it is meant. */
export async function drawForm(id: string, typed: Typed, context: Context, intro?: string): Promise<Form> {
  const options = await groupOptions(context);
  const { group } = typed;
  const known = !group || options.some(({ value }) => value === group);
  const meant = known ? null : await groupOf(group, context);
  const all = meant && group ? [{ value: group, label: meant.name }, ...options] : options;
  return thanksForm(says(context), id, typed, all, intro);
}
