import { Refusal } from "../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import { dayIn } from "../../core/time.ts";
import type { Team } from "../people/person.ts";
import { dayOfTeam, decidable, ensureReview, says, spanOf } from "./access.ts";
import { changesBetween, deviationsOf, figuresOf, isEmpty } from "./figures.ts";
import { correctForm, signForm } from "./forms.ts";
import { answers, LEAST, marks, QUESTIONS, type Review, reviews } from "./review.ts";
import { changed, postReview, showReview } from "./show.ts";
import { monthInWords } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "review.sign": async (id, context) => {
    const { review, team } = await decidable(id, context);
    const t = says(context);
    const form = signForm(t, review, monthInWords(t, review), await undecided(review, team, context), {});
    return [{ kind: "open", form }];
  },

  "review.correct": async (id, context) => {
    const { review, team } = await decidable(id, context, false);
    const changes = await differences(review, team, context);
    return [{ kind: "open", form: correctForm(says(context), review, changes.length, {}) }];
  },

  "review.post": async (id, context) => {
    const { review, team } = await decidable(id, context);
    const { records, now } = context;
    if (review.meets !== null) return showReview(review, team, context, "update"); // pressed twice
    const posts = await postReview(review, team, records, now);
    const posted = await ensureReview(team, review.month, context);
    return [...(await showReview(posted, team, context, "update")), ...posts];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "review.sign.save": async (typed, id, context) => {
    const { review, team } = await decidable(id, context);
    const { records, me, now } = context;
    const figures = await figuresOf(team.id, spanOf(review), dayOfTeam(team), records);
    if (isEmpty(figures)) throw new Refusal(says(context).reviews.empty);
    const signed = { by: me.id, day: dayIn(team.zone, now), at: now, note: (typed["note"] ?? "").trim(), figures };
    await forgetWho(review, context);
    return changed(records.put(reviews, { ...review, signed }), team, says(context).reviews.done.signed, context);
  },

  "review.correct.save": async (typed, state, context) => {
    const [id = "", seen] = state.split(" ");
    const { review, team } = await decidable(id, context, false);
    const { records, me, now } = context;
    const t = says(context);
    const changes = await differences(review, team, context);
    const reason = (typed["reason"] ?? "").trim();
    const problem = reason === "" ? t.core.required : changes.length !== Number(seen) ? t.reviews.error.moved : null;
    if (problem !== null || !review.signed) {
      const form = correctForm(t, review, changes.length, typed);
      return [{ kind: "reject", form, errors: { reason: problem ?? t.reviews.error.gone } }];
    }
    const figures = await figuresOf(team.id, spanOf(review), dayOfTeam(team), records);
    const correction = { by: me.id, day: dayIn(team.zone, now), at: now, reason, changes };
    const corrections = [...review.corrections, correction];
    const after = records.put(reviews, { ...review, signed: { ...review.signed, figures }, corrections });
    return changed(after, team, t.reviews.done.corrected, context);
  },
};

/** What has changed since somebody signed; refuses where nobody has, or nothing did. */
async function differences(review: Review, team: Team, context: Context) {
  const { error } = says(context).reviews;
  if (!review.signed) throw new Refusal(error.unsigned);
  const live = await figuresOf(team.id, spanOf(review), dayOfTeam(team), context.records);
  const changes = changesBetween(review.signed.figures, live);
  if (changes.length === 0) throw new Refusal(error.same);
  return changes;
}

/** How many goals are behind without a decision. */
async function undecided(review: Review, team: Team, { records }: Context): Promise<number> {
  const { goals } = deviationsOf(await figuresOf(team.id, spanOf(review), dayOfTeam(team), records));
  return goals.filter(({ goal, outcome }) => outcome === null && !review.decisions.some((one) => one.goal === goal))
    .length;
}

/** Who has answered is forgotten once it is over, and so is what never came together with enough others. */
async function forgetWho({ id }: Review, { records }: Context): Promise<void> {
  for (const mark of await records.list(marks, { review: id })) records.remove(marks, mark);
  const all = await records.list(answers, { review: id });
  for (const question of QUESTIONS) {
    const given = all.filter((one) => one.question === question);
    if (given.length < LEAST) for (const one of given) records.remove(answers, one);
  }
}
