import { Refusal } from "../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import { dayIn } from "../../core/time.ts";
import type { Team } from "../people/person.ts";
import { dayOfTeam, decidable, ensureReview, says, spanOf } from "./access.ts";
import { changesBetween } from "./changes.ts";
import { deviationsOf, figuresOf, isEmpty } from "./figures.ts";
import { forgetWho } from "./forget.ts";
import { correctForm, printOf, signForm } from "./forms.ts";
import { type Review, reviews, standingFigures } from "./review.ts";
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
    const { changes } = await differences(review, team, context);
    return [{ kind: "open", form: correctForm(says(context), review, changes, {}) }];
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
    await forgetWho(review, records);
    return changed(records.put(reviews, { ...review, signed }), team, says(context).reviews.done.signed, context);
  },

  "review.correct.save": async (typed, state, context) => {
    const [id = "", seen] = state.split(" ");
    const { review, team } = await decidable(id, context, false);
    const { records, me, now } = context;
    const t = says(context);
    const { changes, figures } = await differences(review, team, context);
    const reason = (typed["reason"] ?? "").trim();
    const problem = reason === "" ? t.core.required : printOf(changes) !== seen ? t.reviews.error.moved : null;
    if (problem !== null) {
      return [{ kind: "reject", form: correctForm(t, review, changes, typed), errors: { reason: problem } }];
    }
    const correction = { by: me.id, day: dayIn(team.zone, now), at: now, reason, changes, figures };
    const after = records.put(reviews, { ...review, corrections: [...review.corrections, correction] });
    return changed(after, team, t.reviews.done.corrected, context);
  },
};

/** What has changed since somebody signed, and what it comes to now; refuses where nobody has, or nothing did. */
async function differences(review: Review, team: Team, context: Context) {
  const { error } = says(context).reviews;
  const kept = standingFigures(review);
  if (!kept) throw new Refusal(error.unsigned);
  const figures = await figuresOf(team.id, spanOf(review), dayOfTeam(team), context.records);
  const changes = changesBetween(kept, figures);
  if (changes.length === 0) throw new Refusal(error.same);
  return { changes, figures };
}

/** How many goals are behind without a decision. */
async function undecided(review: Review, team: Team, { records }: Context): Promise<number> {
  const { goals } = deviationsOf(await figuresOf(team.id, spanOf(review), dayOfTeam(team), records));
  return goals.filter(({ goal, outcome }) => outcome === null && !review.decisions.some((one) => one.goal === goal))
    .length;
}
