import { filled, type Typed, withTyped } from "../../../core/fields.ts";
import type { Field, Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { MAX } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { statementOf } from "../statement.ts";
import { HAVING, RESOURCES, type Resource, type Resources } from "./resources.ts";

/** The field that says what is missing of a resource. */
export const missingField = (kind: Resource): string => `${kind}Missing`;

/** Four lines, each with a word on what is missing. */
export function resourcesForm(t: Text, goal: Goal, typed: Typed = {}): Form {
  const says = t.resources;
  const known = { ...resourceValues(goal), ...typed };
  const fields = RESOURCES.flatMap((kind): Field[] => [
    resourceField(t, kind),
    { kind: "text", name: missingField(kind), label: says.missing(says.kinds[kind]), max: MAX.line, optional: true },
  ]);
  return {
    ...{ kind: "form", id: "goal.resources.save", title: says.title, intro: says.intro },
    ...{ fields: filled(fields, known), submit: t.goals.form.save, state: goal.id },
  };
}

/** Which of several sponsors is asked. */
export function sponsorForm(t: Text, goal: Goal, options: readonly { id: string; name: string }[]): Form {
  const field: Field = {
    ...{ kind: "choice", name: "sponsor", label: t.resources.whom },
    options: options.map(({ id, name }) => ({ value: id, label: name })),
  };
  return {
    ...{ kind: "form", id: "goal.resources.ask.save", title: t.resources.askTitle, intro: statementOf(t, goal) },
    ...{ fields: [withTyped(field, { sponsor: options[0]?.id ?? "" })], submit: t.revision.form.send, state: goal.id },
  };
}

/** One line, also in the whole form. */
export function resourceField(t: Text, kind: Resource): Field {
  const { kinds, having } = t.resources;
  const options = HAVING.map((value) => ({ value, label: having[value] }));
  return { kind: "choice", name: kind, label: kinds[kind], options, optional: true };
}

/** The lines as a form shows them. */
export function resourceValues({ resources = {} }: Goal): Record<string, string> {
  return Object.fromEntries(
    RESOURCES.flatMap((kind) => {
      const line = resources[kind];
      return line ? [[kind, line.answer] as const, [missingField(kind), line.missing] as const] : [];
    }),
  );
}

/** The lines that a form brings; a word that it did not ask for stays. */
export function readResources(typed: Readonly<Record<string, string>>, { resources = {} }: Goal): Resources {
  const lines = RESOURCES.flatMap((kind) => {
    const answer = HAVING.find((one) => one === typed[kind]);
    if (!answer) return [];
    const missing = answer === "yes" ? "" : (typed[missingField(kind)] ?? resources[kind]?.missing ?? "").trim();
    return [[kind, { answer, missing }] as const];
  });
  return Object.fromEntries(lines);
}
