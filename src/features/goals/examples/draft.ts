import type { Coach } from "../../../core/coach.ts";
import { addMonths, type Day, endOfMonth } from "../../../core/time.ts";
import type { Text } from "../../../text/text.ts";
import { checkContent } from "../check.ts";
import type { Content } from "../content.ts";
import { draftGoal } from "../draft/new-goal.ts";
import type { Goal } from "../goal.ts";
import { catalogue, directionOf, type Template } from "./templates.ts";

/** What a draft takes from a template; today's level, the value and the means are its owner's to say. */
export type Prefilled = Pick<
  Content,
  "what" | "where" | "metric" | "target" | "direction" | "due" | "why" | "counters" | "baseline" | "means" | "who"
>;

/** The template's content in the reader's language, its number read as if they had typed it. */
export function prefilled(template: Template, t: Text, today: Day, measure: Coach["measure"]): Prefilled {
  const lang = t.locale;
  const names = catalogue().counters;
  const text = targetText(template, t);
  const read = text === "" ? null : measure(text);
  return {
    // What is to be built says it better than the number that will show it.
    what: (template.target.op === "done" ? template.title : template.metric)[lang],
    ...{ who: "", where: template.scope[lang], metric: template.metric[lang] },
    ...{ baseline: null, target: read && { ...read, text }, direction: directionOf(template) },
    due: endOfMonth(addMonths(today, template.months)),
    ...{ why: template.why[lang], means: "" },
    counters: template.counters.flatMap((key) => names[key]?.[lang] ?? []),
  };
}

/** The level to reach as somebody would type it; empty where the template leaves it open. */
function targetText({ target: { op, value, unit } }: Template, { templates: says }: Text): string {
  if (value === null || op === "+" || op === "-") return ""; // a change is no level before today's is known
  const amount = says.amount(value, unit ?? "");
  return op === "<" ? says.under(amount) : amount;
}

type Origin = Omit<Parameters<typeof draftGoal>[0], "sentence">;

/** A draft that says what the template says. Nothing holds because a template says it: its fields are what counts. */
export function draftFrom(template: Template, origin: Origin, t: Text, coach: Coach): Goal {
  const { today } = origin;
  const filled = prefilled(template, t, today, coach.measure);
  const review = coach.review({ text: sentenceOf(filled, t), lang: t.locale, today });
  const draft = draftGoal({ ...origin, sentence: template.title[t.locale] }, review, t.locale);
  const empty: Goal = { ...draft, baseline: null, target: null, due: null, period: "" };
  const { patch } = checkContent(empty, filled, today, t);
  return {
    ...empty,
    ...patch,
    level: template.level,
    tier: template.tier,
    reading: readingOf(draft, filled, template, t),
  };
}

function sentenceOf({ target, due, ...said }: Prefilled, t: Text): string {
  return t.goals.compose({ ...said, baseline: "", target: target?.text ?? "", due: due ?? "", period: "" });
}

/** The coach judges the number and words its questions; letters hold by the fields alone. */
function readingOf(draft: Goal, { target }: Prefilled, template: Template, t: Text): Goal["reading"] {
  const { M: _aboutTheReason, ...others } = draft.reading.advice;
  const advice = target === null ? { ...others, M: askNumber(template, t) } : others;
  return { ...draft.reading, advice, passed: [], proof: {}, wordsOnly: [], target, example: true };
}

/** How to ask for the number that the template leaves open. */
function askNumber({ metric, target: { op, value, unit } }: Template, { locale, templates: says }: Text): string {
  if (op === "done") return says.ask.done(metric[locale]);
  if (value === null || (op !== "+" && op !== "-")) return says.ask.open(unit);
  return says.ask.change(says.reach[op](says.amount(value, unit ?? "")));
}
