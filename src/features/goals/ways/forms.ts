import { nameOfKpi } from "../../../catalog/meant.ts";
import { type Typed, withTyped } from "../../../core/fields.ts";
import type { Day } from "../../../core/time.ts";
import type { Field, FieldErrors, Form, Rich } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { fieldsOf, MAX } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { countersFor } from "../guard/rules.ts";
import { HEARD, PROOFS, SAID } from "./way.ts";

/** The fields of each form, in the order in which they are asked; the others may stay empty. */
export const FIELDS = {
  problem: ["problem", "proof", "detail", "who", "where", "often"],
  words: ["words"],
  levels: ["baseline", "source", "since", "target", "enough", "due"],
  size: ["target", "why", "due", "baseline", "source", "counters"],
  expectation: ["where", "who", "expected", "heard", "sample", "asked"],
  share: ["baseline", "source", "target", "due", "means", "promise"],
} as const satisfies Record<string, readonly string[]>;
export type FormName = keyof typeof FIELDS;

const NEEDED: Record<FormName, readonly string[]> = {
  problem: ["problem", "proof"],
  words: ["words"],
  levels: ["target", "due"],
  size: ["baseline", "target", "why", "due"],
  expectation: ["where", "expected", "heard"],
  share: ["target", "due"],
};

/** Characters that an expectation may have: the measure that is named after it has to fit into a line. */
const EXPECTED = 120;

/** The form of a step, with what was said so far; `typed` is what was just typed and could not be taken. */
export function wayForm(t: Text, name: FormName, goal: Goal, today: Day, typed: Typed = {}): Form {
  const asks = t.ways.asks[name] ?? {};
  const said = { ...goal.way?.said, source: goal.basis?.source ?? "", since: goal.basis?.day ?? "", ...typed };
  const fields = fieldNames(name, goal).flatMap((field): Field[] => {
    const needed = NEEDED[name].includes(field);
    const own = ownField(t, field, goal);
    const shared = own ? [] : fieldsOf(t, goal, [field], needed ? [field] : [], today, typed);
    const all = own ? [withTyped(needed ? own : { ...own, optional: true }, said)] : shared;
    const hinted = name === "share" && ["baseline", "target"].includes(field) ? { hint: t.ways.hint.share } : {};
    return all.map((one) => ({ ...one, label: asks[field] ?? one.label, ...hinted }));
  });
  const intro = introOf(t, name, goal);
  return {
    ...{
      kind: "form",
      id: `goal.way.${name}.save`,
      title: t.ways.form[name],
      fields,
      submit: t.ways.goOn,
      state: goal.id,
    },
    ...(intro !== null && { intro }),
  };
}

/** What is said to customers meanwhile matters only where they do not get what they expect. */
function fieldNames(name: FormName, { way }: Goal): readonly string[] {
  const kept = way?.said.able === "yes";
  return FIELDS[name].filter((field) => !(kept && name === "share" && ["means", "promise"].includes(field)));
}

function introOf(t: Text, name: FormName, { metric, way }: Goal): Rich | null {
  if (name === "share" && way?.said.able !== "yes") return t.ways.share.interim;
  return ["levels", "size", "share"].includes(name) && metric !== "" ? metric : null;
}

/** A field that is no goal's, or not in this shape; null for those of every goal. */
function ownField(t: Text, name: string, goal: Goal): Field | null {
  const { field, hint } = t.ways;
  const base = { name, label: (field as Record<string, string>)[name] ?? name };
  const hinted = { ...base, ...(name in hint && { hint: (hint as Record<string, string>)[name] as string }) };
  const choice = (words: Record<string, string>, all: readonly string[]): Field => ({
    ...{ kind: "choice", ...base, options: all.map((value) => ({ value, label: words[value] ?? value })) },
  });
  if (name === "proof") return choice(t.ways.proofs, PROOFS);
  if (name === "heard") return choice(t.ways.heard, HEARD);
  if (name === "since" || name === "asked") return { kind: "day", ...base };
  if (name === "sample") return { kind: "text", ...base, max: MAX.number };
  if (name === "counters") return countersField(t, goal);
  if (name === "source") return { kind: "text", ...hinted, max: MAX.line };
  // Whoever has written much already must find it all in the form.
  if (name === "problem") return { kind: "text", ...hinted, long: true, max: MAX.sentence };
  if (name === "promise") return { kind: "text", ...hinted, long: true, max: MAX.paragraph };
  if (!(SAID as readonly string[]).includes(name)) return null;
  return { kind: "text", ...hinted, max: name === "expected" ? EXPECTED : MAX.line };
}

/** The measures that suit the goal, to tick. */
function countersField(t: Text, goal: Goal): Field {
  const names = countersFor(goal).map((key) => nameOfKpi(key, t.locale));
  const all = [...new Set([...goal.counters, ...names])];
  const options = all.map((value) => ({ value, label: value }));
  return { kind: "choices", name: "counters", label: t.goals.field.counters, options, value: goal.counters.join(",") };
}

/** What a form's own rules say besides the fields': a number of people, and days that are not to come. */
export function ownErrors(t: Text, typed: Typed, today: Day): FieldErrors {
  const { sample = "", since = "", asked = "" } = typed;
  return {
    ...(sample !== "" && !/^[1-9]\d{0,8}$/.test(sample.normalize("NFKC").trim()) && { sample: t.ways.count }),
    ...(since > today && { since: t.ways.future }),
    ...(asked > today && { asked: t.ways.future }),
  };
}
