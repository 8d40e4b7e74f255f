import { filled, type Typed } from "../../../core/fields.ts";
import type { Field, Form } from "../../../core/view.ts";
import { brief } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import type { Goal } from "../../goals/goal.ts";
import { values } from "../../goals/values.ts";
import { peopleFields } from "../named.ts";
import { KINDS, VISIBILITIES } from "../win.ts";

/** Characters that a field takes. */
export const MAX = { what: 600, effect: 300, evidence: 500 };
/** How many colleagues a logged win names. */
export const WHOSE = 3;
/** How many goals are offered, and how much of each. */
const GOALS = 20;
const GOAL_LETTERS = 70;

/** What went well, in one form. `id` is the win's, so that a form that is sent twice is one win. */
export function winForm(t: Text, id: string, goals: readonly Goal[], typed: Typed): Form {
  const { form } = t.recognition;
  const fields = filled(winFields(t, goals), typed);
  return { kind: "form", id: "win.save", title: form.win, fields, submit: form.save, state: id };
}

function winFields(t: Text, goals: readonly Goal[]): Field[] {
  const { label, hint, kinds, visibilities } = t.recognition;
  const options = goals.slice(0, GOALS).map((goal) => ({
    value: goal.id,
    label: brief(goal.what || goal.sentence, GOAL_LETTERS),
  }));
  return [
    { kind: "text", name: "what", label: label.what, hint: hint.what, long: true, max: MAX.what },
    { kind: "text", name: "effect", label: label.effect, hint: hint.effect, max: MAX.effect, optional: true },
    { kind: "choice", name: "kind", label: label.kind, options: choices(KINDS, kinds) },
    valueField(t),
    { kind: "choice", name: "visibility", label: label.visibility, options: choices(VISIBILITIES, visibilities) },
    ...peopleFields(t, WHOSE, label.whose, hint.whose),
    ...(options.length > 0
      ? [{ kind: "choice", name: "goal", label: label.goal, options, optional: true } as const]
      : []),
    { kind: "text", name: "evidence", label: label.evidence, hint: hint.evidence, max: MAX.evidence, optional: true },
  ];
}

export function valueField(t: Text): Field {
  const options = values.map(({ id, name }) => ({ value: id, label: name[t.locale] }));
  return { kind: "choice", name: "value", label: t.recognition.label.value, options };
}

function choices<T extends string>(all: readonly T[], labels: Readonly<Record<T, string>>) {
  return all.map((value) => ({ value, label: labels[value] }));
}
