import { type Typed, withTyped } from "../../../core/fields.ts";
import { type Button, buttons, type Card, card, type Field, type Form, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { CONTRIBUTIONS, type Contribution } from "../content.ts";
import { MAX } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { statementOf } from "../statement.ts";
import { type Names, servedText, type Viewer } from "../views.ts";
import { goalLine } from "./goal-line.ts";
import { serving } from "./level.ts";

/** How many higher goals one card offers. */
const PAGE = 8;

/** Opens the higher goals to pick from. */
export const servesButton = (t: Text, { id }: Goal): Button => ({
  ...{ label: t.cascade.ask, action: "goal.serves", value: id },
});

/** The goals that it may serve, the widest first. @param page from 0 */
export function servesCard(t: Text, goal: Goal, above: readonly Goal[], names: Names, viewer: Viewer, page = 0): Card {
  const says = t.cascade.pick;
  const first = page * PAGE;
  const shown = above.slice(first, first + PAGE);
  const now = servedText(t, goal, viewer.kin);
  const turn = (label: string, to: number): Button => ({ label, action: "goal.serves", value: `${goal.id} ${to}` });
  const pick = (one: Goal): Button => ({ label: says.this, action: "goal.serves.pick", value: `${goal.id} ${one.id}` });
  return card(
    says.title,
    { kind: "quote", text: statementOf(t, goal) },
    now !== null && text(says.now(now)),
    above.length === 0 && text(says.none),
    shown.length > 0 && {
      kind: "list",
      items: shown.map((one) => ({ text: goalLine(t, one, names, viewer.today), button: pick(one) })),
    },
    above.length > 0 && text(says.range(first + 1, first + shown.length, above.length), "muted"),
    buttons(
      page > 0 && turn(says.back, page - 1),
      first + PAGE < above.length && turn(says.more, page + 1),
      serving(goal) !== null && { label: says.how, action: "goal.serves.how", value: goal.id },
      { label: says.noneBecause, action: "goal.serves.none", value: goal.id },
      { label: says.toGoal, action: "goal.open", value: goal.id },
    ),
  );
}

/** How the goal contributes to the one that was picked; nothing is saved before that is said. */
export function contributionCard(t: Text, goal: Goal, above: Goal): Card {
  const says = t.cascade.contribute;
  const way = (as: Contribution): Button => ({
    ...{ label: says.buttons[as], action: "goal.serves.as", value: `${goal.id} ${above.id} ${as}` },
  });
  return card(
    says.title,
    { kind: "quote", text: statementOf(t, goal) },
    text({ bold: says.to }),
    { kind: "quote", text: statementOf(t, above) },
    buttons(...CONTRIBUTIONS.map(way), { label: t.cascade.pick.another, action: "goal.serves", value: goal.id }),
  );
}

export function noneForm(t: Text, goal: Goal, typed: Typed = {}): Form {
  const { none, reason, reasonHint } = t.cascade.form;
  return sentenceForm(t, goal, { id: "goal.serves.none.save", title: none, state: goal.id }, reason, reasonHint, typed);
}

/** @param state the goal's id, and where they are new the goal above and the contribution */
export function howForm(t: Text, goal: Goal, state: string, typed: Typed = {}): Form {
  const { how, howField, howHint } = t.cascade.form;
  return sentenceForm(t, goal, { id: "goal.serves.how.save", title: how, state }, howField, howHint, typed);
}

function sentenceForm(
  t: Text,
  goal: Goal,
  form: Pick<Form, "id" | "title" | "state">,
  label: string,
  hint: string,
  typed: Typed,
): Form {
  const field: Field = { kind: "text", name: "sentence", label, hint, long: true, max: MAX.paragraph };
  const fields = [withTyped(field, typed)];
  return { kind: "form", ...form, intro: statementOf(t, goal), fields, submit: t.goals.form.save };
}
