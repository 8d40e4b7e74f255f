import type { Field, Form, Option } from "../../core/view.ts";
import { brief } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { CAUSES } from "../kpis/alerts/alert.ts";
import { deviationsOf } from "./figures.ts";
import { goalName } from "./lines.ts";
import { DECISIONS, QUESTIONS, type Review } from "./review.ts";
import type { ShownReview } from "./shown.ts";

export type Typed = Readonly<Record<string, string>>;

/** How long texts may be, in characters. */
export const MAX = { answer: 1_000, why: 300, reason: 500 };
/** How many whys there are, and how many options a form has room for. */
export const WHYS = 5;
const MOST = 50;
/** How long an option is shown. */
const OPTION = 70;

const filled = (fields: readonly Field[], typed: Typed): Field[] =>
  fields.map((field) => ({ ...field, ...(typed[field.name] && { value: typed[field.name] }) }) as Field);

const form = (
  parts: Pick<Form, "id" | "title" | "submit" | "state" | "intro">,
  fields: Field[],
  typed: Typed,
): Form => ({
  ...{ kind: "form", ...parts },
  fields: filled(fields, typed),
});

export function answerForm(t: Text, { id }: Pick<Review, "id">, typed: Typed): Form {
  const says = t.reviews.answerForm;
  const fields = QUESTIONS.map((name): Field => {
    return { kind: "text", name, label: t.reviews.questions[name], max: MAX.answer, long: true, optional: true };
  });
  const intro = [{ bold: t.reviews.promise }, `\n${says.once}`];
  return form({ id: "review.answer.save", title: says.title, intro, submit: says.send, state: id }, fields, typed);
}

/** What can be looked into: goals behind, then numbers off target; all goals where nothing is. */
export function deviationOptions(t: Text, shown: ShownReview): Option[] {
  const { goals, kpis } = deviationsOf(shown.figures);
  const behind = goals.length + kpis.length > 0 ? goals : shown.figures.goals;
  return [
    ...goalOptions(
      shown,
      behind.map(({ goal }) => goal),
    ),
    ...kpis.flatMap(({ kpi }) => {
      const name = shown.kpis.get(kpi)?.name[t.locale];
      return name === undefined ? [] : [{ value: kpi, label: brief(name, OPTION) }];
    }),
  ].slice(0, MOST);
}

/** The goals that can be decided about: those of the month that are still under way. */
export function decidableOptions(shown: ShownReview): Option[] {
  const open = shown.figures.goals.filter(({ goal }) => shown.goals.get(goal)?.state === "active");
  return goalOptions(
    shown,
    open.map(({ goal }) => goal),
  ).slice(0, MOST);
}

function goalOptions(shown: ShownReview, ids: readonly string[]): Option[] {
  return ids.flatMap((id) => {
    const name = goalName(shown, id);
    return name === null ? [] : [{ value: id, label: brief(name, OPTION) }];
  });
}

export function analyseForm(t: Text, { id }: Pick<Review, "id">, about: readonly Option[], typed: Typed): Form {
  const says = t.reviews.analyseForm;
  const causes = CAUSES.map((value) => ({ value, label: t.reviews.causes[value] }));
  const why = (n: number): Field => {
    const name = `why${n}`;
    return { kind: "text", name, label: says.why(n), max: MAX.why, ...(n > 1 && { optional: true as const }) };
  };
  const fields: Field[] = [
    { kind: "choice", name: "about", label: says.about, options: about },
    { kind: "choice", name: "cause", label: says.cause, options: causes },
    ...Array.from({ length: WHYS }, (_, n) => why(n + 1)),
  ];
  return form(
    { id: "review.analyse.save", title: says.title, intro: says.intro, submit: says.save, state: id },
    fields,
    typed,
  );
}

export function decideForm(t: Text, { id }: Pick<Review, "id">, goals: readonly Option[], typed: Typed): Form {
  const says = t.reviews.decideForm;
  const options = DECISIONS.map((value) => ({ value, label: t.reviews.decisions[value] }));
  const fields: Field[] = [
    { kind: "choice", name: "goal", label: says.goal, options: goals },
    { kind: "choice", name: "what", label: says.what, options },
    { kind: "text", name: "reason", label: says.reason, hint: says.reasonHint, max: MAX.reason, long: true },
  ];
  return form(
    { id: "review.decide.save", title: says.title, intro: says.intro, submit: says.save, state: id },
    fields,
    typed,
  );
}

/** @param open goals behind about which nobody has decided */
export function signForm(t: Text, { id }: Pick<Review, "id">, month: string, open: number, typed: Typed): Form {
  const says = t.reviews.signForm;
  const fields: Field[] = [
    { kind: "text", name: "note", label: says.note, max: MAX.reason, long: true, optional: true },
  ];
  const intro = open === 0 ? says.intro(month) : `${says.intro(month)}\n${says.undecided(open)}`;
  return form({ id: "review.sign.save", title: says.title, intro, submit: says.sign, state: id }, fields, typed);
}

export function correctForm(t: Text, { id }: Pick<Review, "id">, count: number, typed: Typed): Form {
  const says = t.reviews.correctForm;
  const fields: Field[] = [{ kind: "text", name: "reason", label: says.reason, max: MAX.reason, long: true }];
  return form(
    {
      id: "review.correct.save",
      title: says.title,
      intro: says.intro(count),
      submit: says.save,
      state: `${id} ${count}`,
    },
    fields,
    typed,
  );
}
