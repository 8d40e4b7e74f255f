import { filled, type Typed, withTyped } from "../../../core/fields.ts";
import type { Day } from "../../../core/time.ts";
import type { Field, Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { fieldsOf, MAX } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { statementOf } from "../statement.ts";
import { openQuestion } from "./acknowledgement.ts";

/** To how many one form gives a goal. */
export const RECEIVERS = ["person", "person2", "person3", "person4", "person5"];

export function giveForm(t: Text, goal: Goal, typed: Typed = {}): Form {
  const { field, form } = t.agreement;
  const fields = RECEIVERS.map((name, n): Field => {
    if (n === 0) return { kind: "person", name, label: field.person };
    return { kind: "person", name, label: field.also, optional: true };
  });
  return {
    ...{ kind: "form", id: "goal.give.save", title: form.give, intro: statementOf(t, goal) },
    ...{ fields: filled(fields, typed), submit: form.go, state: goal.id },
  };
}

/** A question, with what one could agree to. */
export function questionForm(t: Text, goal: Goal, today: Day, typed: Typed = {}): Form {
  const { field, form } = t.agreement;
  const fields: Field[] = [
    { kind: "text", name: "comment", label: field.comment, long: true, max: MAX.paragraph },
    { kind: "text", name: "target", label: field.target, hint: t.goals.hint.target, max: MAX.number, optional: true },
    { kind: "day", name: "due", label: field.due, from: today, optional: true },
  ];
  return {
    ...{ kind: "form", id: "goal.question.save", title: form.question, intro: statementOf(t, goal) },
    ...{ fields: filled(fields, typed), submit: form.send, state: goal.id },
  };
}

/** The giver's answer, in words or by changing the target or the date; without a question only the latter. */
export function answerForm(t: Text, goal: Goal, today: Day, typed: Typed = {}): Form {
  const { field, form } = t.agreement;
  const question = openQuestion(goal);
  const reply: Field = { kind: "text", name: "reply", label: field.reply, long: true, max: MAX.paragraph };
  const words = question ? [withTyped({ ...reply, optional: true }, typed)] : [];
  return {
    ...{
      kind: "form",
      id: "goal.answer.save",
      title: question ? form.answer : form.change,
      intro: question?.comment ?? statementOf(t, goal),
    },
    ...{ fields: [...words, ...fieldsOf(t, goal, FIGURES, [], today, typed)], submit: form.send, state: goal.id },
  };
}

/** What a giver may change of a goal that was not taken yet. */
export const FIGURES = ["target", "due"];
