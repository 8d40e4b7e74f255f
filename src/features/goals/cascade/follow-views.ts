import { type Typed, withTyped } from "../../../core/fields.ts";
import { type Block, buttons, type Card, card, type Field, type Form, facts, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import type { Followed } from "../content.ts";
import { MAX } from "../fields.ts";
import { type Goal, isOpen } from "../goal.ts";
import { statementOf } from "../statement.ts";
import { nameOf, type Viewer } from "../views.ts";
import type { Turn, Watched } from "./follow.ts";

const ANSWERS = ["keep", "adjust", "retire"] as const;
/** What of a goal is adjusted to another one. */
export const ADJUSTED = ["target", "due"];

/** Asks the owner of a goal what a change above means for it. @param sees whether they may still see the one above */
export function followCard(viewer: Pick<Viewer, "lang">, goal: Goal, turn: Turn, sees: boolean): Card {
  const t = textFor(viewer.lang);
  const says = t.cascade.follow;
  const { after } = turn;
  return card(
    titleOf(t, after, sees),
    ...(sees ? news(t, turn) : []),
    text({ bold: says.yours }),
    { kind: "quote", text: statementOf(t, goal) },
    ...questionOf(t, goal, { parent: after.id, change: after.history.length }),
  );
}

/** What is asked of a goal after a change above. */
export function questionOf(t: Text, { id }: Goal, { parent, change }: Pick<Followed, "parent" | "change">): Block[] {
  const says = t.cascade.follow;
  const value = `${id} ${parent} ${change}`;
  return [
    text(says.question),
    buttons(...ANSWERS.map((answer) => ({ label: says[answer], action: `goal.follow.${answer}`, value }))),
  ];
}

function titleOf(t: Text, after: Goal, sees: boolean): string {
  const says = t.cascade.follow;
  if (!sees) return says.unseenTitle;
  return isOpen(after) ? says.title : says.closedTitle(t.goals.states[after.state]);
}

/** What has become of the goal above. */
function news(t: Text, { before, after, fields }: Turn): Block[] {
  const { nothing } = t.cascade.follow;
  const shown = (goal: Goal): Record<Watched, string> => ({
    target: goal.target?.text ?? "",
    due: goal.due ? t.goals.day(goal.due) : goal.period,
    metric: goal.metric,
  });
  const [was, is] = [shown(before), shown(after)];
  return [
    text({ bold: nameOf(t, after) }),
    facts(
      ...fields.map(
        (field) => [t.goals.fact[field], t.goals.fromTo(was[field] || nothing, is[field] || nothing)] as const,
      ),
      [t.goals.fact.lesson, after.lesson || null],
    ),
  ];
}

/** @param state the goal's id, the id of the one above, how many changes that one had */
export function followForm(t: Text, goal: Goal, answer: "keep" | "retire", state: string, typed: Typed = {}): Form {
  const { form, reason } = t.cascade.follow;
  const field: Field = { kind: "text", name: "reason", label: reason, long: true, max: MAX.paragraph };
  return {
    ...{ kind: "form", id: `goal.follow.${answer}.save`, title: form[answer], intro: statementOf(t, goal) },
    ...{ fields: [withTyped(field, typed)], submit: t.goals.form.save, state },
  };
}
