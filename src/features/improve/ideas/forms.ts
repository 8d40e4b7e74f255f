import type { Kpi } from "../../../catalog/kpi.ts";
import { filled, type Typed } from "../../../core/fields.ts";
import type { Field, Form, Option } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { kpiOptions } from "../measures.ts";
import { KINDS, MOST_DAYS, ORIGINS } from "./idea.ts";

/** How long texts may be, in characters. */
export const MAX = { problem: 600, change: 600, effect: 300, words: 500 };

export const long = (name: string, label: string, max: number, hint?: string, optional?: true): Field => ({
  ...{ kind: "text", name, label, max, long: true },
  ...(hint !== undefined && { hint }),
  ...(optional && { optional }),
});
const choice = (name: string, label: string, options: readonly Option[], optional?: true): Field => ({
  ...{ kind: "choice", name, label, options },
  ...(optional && { optional }),
});
const optionsOf = <T extends string>(all: readonly T[], labels: Readonly<Record<T, string>>): Option[] =>
  all.map((value) => ({ value, label: labels[value] }));
export const kpiField = (t: Text, label: string, kpis: readonly Kpi[]): Field[] =>
  kpis.length === 0 ? [] : [choice("kpi", label, kpiOptions(t, kpis), true)];

/** What an idea's form offers beside its words. */
export interface Sheet {
  kpis: readonly Kpi[];
  isNew: boolean;
  /** Whether its author may choose to stay unnamed, or what holds: a team too small to hide in has names. */
  name: "choice" | "named" | "unnamed";
  /** What its author was asked. */
  question: string | null;
}

export function ideaForm(t: Text, state: string, { kpis, isNew, name, question }: Sheet, typed: Typed): Form {
  const { label, hint, form } = t.ideas;
  const fields: Field[] = [
    long("change", label.change, MAX.change),
    long("problem", label.problem, MAX.problem, hint.problem),
    { kind: "text", name: "effect", label: label.effect, hint: hint.effect, max: MAX.effect, optional: true },
    choice("kind", label.kind, optionsOf(KINDS, t.ideas.kinds)),
    choice("origin", label.origin, optionsOf(ORIGINS, t.ideas.origins)),
    ...kpiField(t, label.kpi, kpis),
    ...(isNew
      ? [{ kind: "person", name: "decider", label: label.decider, hint: hint.decider, optional: true } as const]
      : []),
    ...(name === "choice"
      ? [{ ...choice("name", label.name, optionsOf(["named", "unnamed"], t.ideas.names)), hint: hint.name }]
      : []),
  ];
  return {
    ...{ kind: "form", id: "idea.save", title: isNew ? form.title : form.again, submit: isNew ? form.send : form.save },
    ...(question !== null && { intro: question }),
    ...{ fields: filled(fields, typed), state },
    ...(name !== "named" && { unnamed: true as const }),
  };
}

export function resultForm(t: Text, value: string, kpis: readonly Kpi[], typed: Typed): Form {
  const says = t.ideas.resultForm;
  const fields: Field[] = [
    long("done", says.done, MAX.words),
    ...kpiField(t, says.kpi, kpis),
    {
      kind: "text",
      name: "said",
      label: kpis.length > 0 ? says.said : says.saidAlone,
      hint: says.saidHint,
      max: MAX.effect,
      optional: true,
    },
    { kind: "text", name: "reason", label: says.reason, max: MAX.effect, optional: true },
  ];
  const parts = { id: "idea.result.save", title: says.title, intro: says.intro, submit: says.save, state: value };
  return { kind: "form", ...parts, fields: filled(fields, typed) };
}

export function setupForm(t: Text, team: string, typed: Typed): Form {
  const says = t.ideas.setupForm;
  const field: Field = { kind: "text", name: "days", label: says.days, hint: says.hint, max: String(MOST_DAYS).length };
  const parts = { id: "idea.setup.save", title: says.title, submit: says.save, state: team };
  return { kind: "form", ...parts, fields: filled([field], typed) };
}
