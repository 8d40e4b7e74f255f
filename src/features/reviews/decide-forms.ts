import type { Typed } from "../../core/fields.ts";
import type { Field, Form, Option } from "../../core/view.ts";
import { brief } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { CAUSES } from "../kpis/alerts/alert.ts";
import { deviationsOf, type GoalFigure } from "./figures.ts";
import { form, MAX } from "./forms.ts";
import { goalName } from "./lines.ts";
import { DECISIONS, type Review } from "./review.ts";
import type { ShownReview } from "./shown.ts";

/** How many whys there are, and how many options a form has room for. */
export const WHYS = 5;
const MOST = 100;
/** How long an option is shown. */
const OPTION = 70;

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

/** The goals that can be decided about: those of the month that are still under way, what waits for it in front. */
export function decidableOptions(shown: ShownReview): Option[] {
  const behind = new Set(deviationsOf(shown.figures).goals.map(({ goal }) => goal));
  const decided = new Set(shown.review.decisions.map(({ goal }) => goal));
  const place = ({ goal }: GoalFigure) => (decided.has(goal) ? 2 : behind.has(goal) ? 0 : 1);
  const open = shown.figures.goals.filter(({ goal }) => shown.goals.get(goal)?.state === "active");
  const ids = open.toSorted((a, b) => place(a) - place(b)).map(({ goal }) => goal);
  return goalOptions(shown, ids).slice(0, MOST);
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
