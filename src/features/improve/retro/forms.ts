import type { Kpi } from "../../../catalog/kpi.ts";
import { filled, type Typed } from "../../../core/fields.ts";
import type { Field, Form } from "../../../core/view.ts";
import { brief } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { ACTS, PHASES } from "../cycle/cycle.ts";
import { kpiOptions } from "../measures.ts";
import type { Retro } from "./retro.ts";
import type { ShownRetro } from "./shown.ts";

/** How long texts may be, in characters. */
const MAX = { answer: 1_000, note: 500 };
/** How long an option is shown. */
const OPTION = 70;

/** One field for each step, by its name in the cycle; which promise holds stands above them. */
export function answerForm(t: Text, { retro, template }: Pick<ShownRetro, "retro" | "template">, typed: Typed): Form {
  const says = t.retro.form;
  const mode = retro.anonymous ? "anonymous" : "named";
  const late = retro.stage === "open" ? [] : [retro.anonymous ? says.late : says.lateNamed];
  const lines = [retro.anonymous ? says.once : says.changeable, ...late];
  const fields = PHASES.map(
    (step): Field => ({
      ...{
        kind: "text",
        name: step,
        label: `${t.retro.steps[template][step]}${t.core.colon}${t.retro.questions[step]}`,
      },
      ...{ max: MAX.answer, long: true, optional: true },
    }),
  );
  return {
    ...{ kind: "form", id: "retro.answer.save", title: says.title, submit: says.send, state: retro.id },
    intro: [{ bold: t.retro.promise[mode] }, ...lines.map((line) => `\n${line}`)],
    fields: filled(fields, typed),
    ...(retro.anonymous && { unnamed: true as const }),
  };
}

/** @param picks the ids of what was voted for before */
export function voteForm(
  t: Text,
  { retro, candidates }: Pick<ShownRetro, "retro" | "candidates">,
  picks: readonly string[],
): Form {
  const says = t.retro.voteForm;
  const field: Field = {
    ...{ kind: "choices", name: "picks", label: says.picks, hint: says.hint },
    options: candidates.map(({ id, text }) => ({ value: id, label: brief(text, OPTION) })),
    ...(picks.length > 0 && { value: picks.join(",") }),
  };
  return {
    ...{ kind: "form", id: "retro.vote.save", title: says.title, submit: says.submit, state: retro.id },
    ...{ fields: [field], unnamed: true },
  };
}

/** What is entered before a cycle closes: a number, or why there is none. */
export function closeForm(t: Text, retro: Pick<Retro, "id">, kpis: readonly Kpi[], typed: Typed): Form {
  const says = t.retro.closeForm;
  const long = (name: string, label: string, hint?: string): Field => {
    return { kind: "text", name, label, max: MAX.note, optional: true, ...(hint !== undefined && { hint }) };
  };
  const pick: Field = {
    ...{ kind: "choice", name: "kpi", label: says.kpi, optional: true },
    options: kpiOptions(t, kpis),
  };
  const fields: Field[] = [
    long("plan", says.plan),
    long("done", says.done),
    ...(kpis.length > 0 ? [pick] : []),
    long("said", kpis.length > 0 ? says.said : says.saidAlone, says.saidHint),
    long("reason", says.reason),
    {
      ...{ kind: "choice", name: "act", label: says.act },
      options: ACTS.map((value) => ({ value, label: says.acts[value] })),
    },
    long("note", says.note),
  ];
  return {
    ...{ kind: "form", id: "retro.close.save", title: says.title, intro: says.intro, submit: says.submit },
    ...{ state: retro.id, fields: filled(fields, typed) },
  };
}
