import { filled, type Typed, withTyped } from "../../core/fields.ts";
import type { Day } from "../../core/time.ts";
import type { Field, Form, Rich } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { fieldsOf, MAX, NEEDED, NEEDED_OF_ALL, wholeOf } from "./fields.ts";
import { type Goal, OUTCOMES } from "./goal.ts";
import { lackNames } from "./guard/views.ts";
import { statementOf } from "./statement.ts";

/** The questions that have a small form of their own. */
export const ASKS = ["S", "M", "T", "R", "A"] as const;
export type Ask = (typeof ASKS)[number];

export const FIELDS_OF: Record<Ask, readonly string[]> = {
  S: ["what", "who", "where"],
  M: ["metric", "baseline", "target", "unit"],
  T: ["due"],
  R: ["value", "why"],
  A: ["baseline", "means"],
};
/** @param id the draft that will come of it, so that a form sent twice makes one */
export function newForm(t: Text, id: string, typed: Typed = {}): Form {
  const { label, hint } = { label: t.goals.field.sentence, hint: t.goals.hint.sentence };
  const sentence: Field = { kind: "text", name: "sentence", label, hint, long: true, max: MAX.sentence };
  return form("goal.new.save", t.goals.form.new, [withTyped(sentence, typed)], t.goals.form.go, id);
}

/** The small form that answers one question. */
export function askForm(t: Text, goal: Goal, ask: Ask, today: Day, typed: Typed = {}): Form {
  const fields = fieldsOf(t, goal, FIELDS_OF[ask], NEEDED, today, typed);
  return form(`goal.ask.${ask}.save`, t.goals.form[ask], fields, t.goals.form.save, goal.id, t.goals.draft.ask[ask]);
}

/** The whole goal. */
export function allForm(t: Text, goal: Goal, today: Day, typed: Typed = {}): Form {
  const fields = fieldsOf(t, goal, wholeOf(goal), NEEDED_OF_ALL, today, typed);
  return form("goal.all.save", t.goals.form.all, fields, t.goals.form.save, goal.id, goal.sentence);
}

export function statementForm(t: Text, goal: Goal, typed?: string): Form {
  const value = typed ?? statementOf(t, goal);
  const field: Field = {
    kind: "text",
    name: "statement",
    label: t.goals.field.statement,
    long: true,
    max: MAX.statement,
    value,
  };
  return form("goal.correct.save", t.goals.form.statement, [field], t.goals.form.save, goal.id);
}

/** It knows which version it shows: what a lead starts is what they have read. */
export function overrideForm(t: Text, goal: Goal, guards: readonly string[], typed: Typed = {}): Form {
  const field: Field = { kind: "text", name: "reason", label: t.goals.field.reason, long: true, max: MAX.paragraph };
  const state = `${goal.id} ${goal.history.length}`;
  const fields = [withTyped(field, typed)];
  const intro = [statementOf(t, goal), "\n", { bold: t.guard.overrides(lackNames(t, goal, guards)) }];
  return form("goal.override.save", t.goals.form.override, fields, t.goals.form.start, state, intro);
}

export function noteForm(t: Text, goal: Goal, typed: Typed = {}): Form {
  const { field, hint } = t.goals;
  const note: Field = {
    kind: "text",
    name: "note",
    label: field.note,
    hint: hint.note,
    long: true,
    max: MAX.paragraph,
  };
  return form(
    "goal.note.save",
    t.goals.form.note,
    [withTyped(note, typed)],
    t.goals.form.save,
    goal.id,
    statementOf(t, goal),
  );
}

export function closeForm(t: Text, goal: Goal, typed: Typed = {}): Form {
  const options = OUTCOMES.map((value) => ({ value, label: t.goals.outcomes[value] }));
  const fields: Field[] = [
    { kind: "choice", name: "outcome", label: t.goals.field.outcome, options },
    { kind: "text", name: "lesson", label: t.goals.field.lesson, long: true, max: MAX.paragraph },
  ];
  return form(
    "goal.close.save",
    t.goals.form.close,
    filled(fields, typed),
    t.goals.form.save,
    goal.id,
    statementOf(t, goal),
  );
}

function form(id: string, title: string, fields: readonly Field[], submit: string, state: string, intro?: Rich): Form {
  return { kind: "form", id, title, fields, submit, state, ...(intro !== undefined && { intro }) };
}
