import type { Kpi } from "../../../catalog/kpi.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Day } from "../../../core/time.ts";
import type { Field, Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { kpiOptions } from "../measures.ts";
import type { Kind } from "./learned.ts";

/** How long texts may be, in characters. */
export const MAX = { text: 300, words: 200, note: 500 };

const long = (name: string, label: string, max: number, optional: boolean, hint?: string): Field => ({
  ...{ kind: "text", name, label, max, long: true },
  ...(optional && { optional: true as const }),
  ...(hint !== undefined && { hint }),
});

const form = (
  parts: Pick<Form, "id" | "title" | "submit" | "state">,
  fields: readonly Field[],
  typed: Typed,
): Form => ({
  ...{ kind: "form", ...parts },
  fields: fields.map((field) => ({ ...field, ...(typed[field.name] && { value: typed[field.name] }) }) as Field),
});

/** @param state says what it is planned for: see `save.ts` */
export function planForm(t: Text, state: string, kpis: readonly Kpi[], today: Day, typed: Typed): Form {
  const says = t.actions.form;
  const pick: Field = {
    ...{ kind: "choice", name: "kpi", label: says.kpi, optional: true },
    options: kpiOptions(t, kpis),
  };
  const fields: Field[] = [
    long("text", says.text, MAX.text, false),
    { kind: "person", name: "owner", label: says.owner },
    { kind: "day", name: "due", label: says.due, from: today },
    ...(kpis.length > 0 ? [pick] : []),
    long("words", says.words, MAX.words, true, says.wordsHint),
    { kind: "day", name: "look", label: says.look, from: today },
  ];
  const title = state.startsWith("replan ") ? says.replanTitle : says.title;
  return { ...form({ id: "action.save", title, submit: says.save, state }, fields, typed), intro: says.intro };
}

/** @param measured whether a new number shows it already */
export function workedForm(t: Text, id: string, measured: boolean, typed: Typed): Form {
  const says = t.actions.workedForm;
  const fields = [long("note", says.note, MAX.note, measured, says.noteHint)];
  return form({ id: "action.worked.save", title: says.title, submit: says.save, state: id }, fields, typed);
}

export function dropForm(t: Text, id: string, typed: Typed): Form {
  const says = t.actions.dropForm;
  const fields = [long("reason", says.reason, MAX.note, false)];
  return form({ id: "action.drop.save", title: says.title, submit: says.save, state: id }, fields, typed);
}

/** @param name of the form: what it is learned from */
export function learnForm(t: Text, name: "action.learn" | "idea.learn", id: string, kind: Kind, typed: Typed): Form {
  const says = t.actions.learnForm;
  const fields = [
    long("text", says.text, MAX.note, false),
    long("conditions", says.conditions, MAX.words, true, says.conditionsHint),
  ];
  const parts = { id: `${name}.save`, title: says.titles[kind], submit: says.save, state: `${id} ${kind}` };
  return form(parts, fields, typed);
}
