import { Refusal } from "../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { card } from "../../core/view.ts";
import { findMarked, markOf, randomId } from "../improve/retro/secret.ts";
import { people } from "../people/person.ts";
import { asks, readableReview, says } from "./access.ts";
import { answerForm } from "./forms.ts";
import { answers, marks, QUESTIONS, type Review } from "./review.ts";

export const presses: Record<string, PressHandler> = {
  "review.answer": async (id, context) => {
    const review = await answerable(id, context);
    if (await hasAnswered(review, context)) return [unkept(says(context).reviews.error.answered)];
    return [{ kind: "open", form: answerForm(says(context), review, {}) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "review.answer.save": async (typed, id, context) => {
    const review = await answerable(id, context);
    const { records } = context;
    const t = says(context);
    if (await hasAnswered(review, context)) throw new Refusal(t.reviews.error.answered);
    const said = QUESTIONS.map((question) => ({ question, text: (typed[question] ?? "").trim() }));
    const given = said.filter(({ text }) => text !== "");
    if (given.length === 0) {
      return [{ kind: "reject", form: answerForm(t, review, typed), errors: { hidden: t.reviews.error.nothing } }];
    }
    records.put(marks, { id: markOf(review, "answer", context), review: review.id });
    for (const one of given) records.put(answers, { id: randomId(), review: review.id, ...one });
    return [unkept(t.reviews.thanks)];
  },
};

/** That somebody has answered is theirs to know: no conversation keeps it. */
const unkept = (sentence: string): Reply => ({ kind: "whisper", card: card(sentence), unkept: true });

const hasAnswered = async (review: Review, context: Context): Promise<boolean> =>
  (await findMarked(marks, review, "answer", context)) !== undefined;

/** A review that still takes answers, for its own people. */
async function answerable(id: string, context: Context): Promise<Review> {
  const { review, team } = await readableReview(id, context);
  const { records, me, now } = context;
  const { error } = says(context).reviews;
  const person = await records.get(people, me.id);
  if (!person?.teams.includes(team.id)) throw new Refusal(error.notYours);
  const state = await asks(review, team, now, records);
  if (state !== "yes") throw new Refusal(state === "few" ? says(context).reviews.few : error.answersOver);
  return review;
}
