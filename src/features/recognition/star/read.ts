import type { Context } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import { mask } from "../../../core/mask.ts";
import { isAside } from "../../../core/rights.ts";
import { type Day, isDay } from "../../../core/time.ts";
import type { FieldErrors } from "../../../core/view.ts";
import { isGone, type Person, personOf } from "../../people/person.ts";
import { says } from "../access.ts";
import { isValue, isWords } from "../wins/read.ts";
import { chosenLast, type Running } from "./access.ts";
import { PANEL_FIELDS, TIER_NAMES } from "./forms.ts";
import { type Award, ITEMS, type Nomination, PANEL, type Score, type Tier } from "./star.ts";

const words = (typed: Typed, name: string): string => (typed[name] ?? "").trim();

/** A colleague whom a form names; or the sentence that says why they cannot be. */
export async function colleague(account: string | undefined, context: Context): Promise<Person | string> {
  const { error } = says(context).recognition;
  const person = account ? await personOf(context.records, account, context.org) : null;
  if (!person) return error.stranger;
  if (isAside(person)) return says(context).roles.aside(person.name);
  return (await isGone(person, context)) ? error.left(person.name) : person;
}

/** What is to be published. Rule: docs/method.md, service star. */
export async function readAward(
  typed: Typed,
  today: Day,
  context: Context,
): Promise<
  { award: Pick<Award, "criteria" | "measures" | "from" | "until" | "panel" | "rewards"> } | { errors: FieldErrors }
> {
  const { error } = says(context).star;
  const [criteria, measures, from, until] = [
    words(typed, "criteria"),
    words(typed, "measures"),
    words(typed, "from"),
    words(typed, "until"),
  ];
  const picked = await Promise.all(PANEL_FIELDS.map((name) => colleague(typed[name], context)));
  const panel = [...new Set(picked.flatMap((one) => (typeof one === "string" ? [] : [one.id])))];
  const strangers = PANEL_FIELDS.flatMap((name, at) =>
    typeof picked[at] === "string" ? [[name, picked[at]] as const] : [],
  );
  const errors: FieldErrors = {
    ...(!isWords(criteria) && { criteria: error.words }),
    ...(!isWords(measures) && { measures: error.words }),
    ...((!isDay(from) || from <= today) && { from: error.fromLater }),
    ...((!isDay(until) || until <= from) && { until: error.untilAfter }),
    ...(strangers.length === 0 && panel.length < PANEL && { panel: error.threePeople }),
    ...Object.fromEntries(strangers),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const rewards = Object.fromEntries(TIER_NAMES.map((tier) => [tier, words(typed, tier)])) as Record<Tier, string>;
  return { award: { criteria, measures, from, until, panel, rewards } };
}

export async function readNomination(
  typed: Typed,
  { team }: Running,
  context: Context,
): Promise<{ nomination: Pick<Nomination, "person" | "story" | "effect" | "value"> } | { errors: FieldErrors }> {
  const t = says(context);
  const person = await colleague(typed["person"], context);
  const [story, effect, value] = [mask(words(typed, "story")), mask(words(typed, "effect")), words(typed, "value")];
  const errors: FieldErrors = {
    ...(typeof person === "string" && { person }),
    ...(typeof person !== "string" &&
      !person.teams.includes(team.id) && { person: t.star.error.notInTeam(person.name) }),
    ...(typeof person !== "string" &&
      (await chosenLast(team.id, context.records)).includes(person.id) && { person: t.star.error.twice(person.name) }),
    ...(!isWords(story) && { story: t.recognition.error.what }),
    ...(!isWords(effect) && { effect: t.star.error.words }),
    ...(!isValue(value) && { value: t.recognition.error.value }),
  };
  if (typeof person === "string" || Object.keys(errors).length > 0) return { errors };
  return { nomination: { person: person.id, story, effect, value } };
}

/** Scores for everything, or why there are none. */
export function readScore(
  typed: Typed,
  context: Context,
): Pick<Score, "scores" | "conflict"> | { errors: FieldErrors } {
  const conflict = words(typed, "conflict");
  if (isWords(conflict)) return { scores: null, conflict };
  const given = ITEMS.map((item) => [item, Number(typed[item])] as const);
  const missing = given.filter(([, score]) => !Number.isInteger(score) || score < 1 || score > 5);
  if (missing.length > 0) {
    const { allScores } = says(context).star.error;
    return { errors: Object.fromEntries(missing.map(([item]) => [item, allScores])) };
  }
  return { scores: Object.fromEntries(given) as NonNullable<Score["scores"]>, conflict: "" };
}
