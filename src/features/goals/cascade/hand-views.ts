import { filled, type Typed, withTyped } from "../../../core/fields.ts";
import { buttons, type Card, card, type Field, type Form, type Item, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import type { Person } from "../../people/person.ts";
import { giverName } from "../agreement/views.ts";
import { MAX } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { statementOf } from "../statement.ts";
import { contentFacts, type Viewer } from "../views.ts";
import { type Plan, pack } from "./plan.ts";
import { written } from "./sum.ts";

/** To how many a goal is handed on at once: a button carries all of them. */
export const MOST = 20;

/** Who takes part, and how. @param shareable whether the same measure can be shared */
export function handForm(t: Text, goal: Goal, members: readonly Person[], shareable: boolean, typed: Typed = {}): Form {
  const says = t.cascade.hand;
  const ways = (["same", "own"] as const).filter((way) => way === "own" || shareable);
  const everybody = members.slice(0, MOST).map(({ id }) => id);
  const fields: Field[] = [
    {
      ...{ kind: "choices", name: "members", label: says.members, value: everybody.join(",") },
      options: members.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      ...{ kind: "choice", name: "share", label: says.share, value: ways[0] ?? "own" },
      options: ways.map((value) => ({ value, label: says.shares[value] })),
    },
  ];
  return {
    ...{ kind: "form", id: "goal.hand.save", title: says.form, intro: says.intro, submit: says.go, state: goal.id },
    fields: filled(fields, typed),
  };
}

/** What each would get; nothing has been sent. */
export function planCard(t: Text, goal: Goal, plan: Plan, members: readonly Person[]): Card {
  const says = t.cascade.hand;
  const value = `${goal.id} ${pack(plan)}`;
  const line = (part: Plan["parts"][number]): Item => ({
    text: [{ bold: nameIn(members, part.person) }, t.goals.dash, shareOf(t, goal, plan, part.value)],
  });
  return card(
    says.plan,
    { kind: "quote", text: statementOf(t, goal) },
    { kind: "list", items: plan.parts.map(line) },
    text(says.planIntro, "muted"),
    buttons(
      { label: says.give(plan.parts.length), action: "goal.hand.give", value, look: "primary" },
      plan.as === "same" && { label: says.edit, action: "goal.hand.edit", value },
      { label: says.again, action: "goal.hand", value: goal.id },
      { label: t.cascade.pick.toGoal, action: "goal.open", value: goal.id },
    ),
  );
}

/** A number for each member, in a field of the member's id. */
export function numbersForm(t: Text, goal: Goal, plan: Plan, members: readonly Person[], typed: Typed = {}): Form {
  const says = t.cascade.hand;
  const fields = plan.parts.map(
    ({ person, value }): Field => ({
      ...{ kind: "text", name: person, label: nameIn(members, person), max: MAX.number },
      value: shareOf(t, goal, plan, value),
    }),
  );
  return {
    ...{ kind: "form", id: "goal.hand.edit.save", title: says.numbers, intro: statementOf(t, goal) },
    ...{ fields: filled(fields, typed), submit: says.go, state: `${goal.id} ${pack(plan)}` },
  };
}

/** A draft for a member to finish. @param above what the goal above is called */
export function handedCard(viewer: Viewer, draft: Goal, above: string): Card {
  const t = textFor(viewer.lang);
  const says = t.cascade.hand;
  const lead = giverName(draft, viewer);
  return card(
    says.title(lead),
    text(says.part),
    { kind: "quote", text: above },
    contentFacts(t, draft, viewer),
    text(says.yours),
    buttons(
      { label: says.look, action: "goal.open", value: draft.id, look: "primary" },
      { label: says.ask(lead), action: "goal.hand.ask", value: draft.id },
    ),
  );
}

export function askForm(t: Text, draft: Goal, lead: string, typed: Typed = {}): Form {
  const says = t.cascade.hand;
  const field: Field = { kind: "text", name: "question", label: says.askField(lead), long: true, max: MAX.paragraph };
  return {
    ...{ kind: "form", id: "goal.hand.ask.save", title: says.askForm, intro: draft.sentence },
    ...{ fields: [withTyped(field, typed)], submit: t.agreement.form.send, state: draft.id },
  };
}

/** A member's question about a draft, for whoever handed it on. */
export function questionCard(viewer: Pick<Viewer, "lang">, draft: Goal, member: string, question: string): Card {
  const t = textFor(viewer.lang);
  return card(
    t.cascade.hand.question(member),
    { kind: "quote", text: question },
    text(draft.sentence, "muted"),
    buttons({ label: t.goals.menu.open, action: "goal.open", value: draft.id }),
  );
}

const nameIn = (members: readonly Person[], id: string): string => members.find((one) => one.id === id)?.name ?? "";

function shareOf(t: Text, { target }: Goal, { as }: Plan, value: number): string {
  return as === "own" || !target ? t.cascade.hand.ownShare : written(target, value);
}
