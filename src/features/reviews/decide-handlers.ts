import { Refusal } from "../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { dayIn } from "../../core/time.ts";
import type { FieldErrors, Form, Option } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { Goal } from "../goals/goal.ts";
import { CAUSES } from "../kpis/alerts/alert.ts";
import { hasLeft, people, type Team } from "../people/person.ts";
import { decidable, readableReview, says } from "./access.ts";
import { analyseForm, decidableOptions, decideForm, deviationOptions, WHYS } from "./decide-forms.ts";
import { decidedCard } from "./decided-view.ts";
import { DECISIONS, type Decision, type Review, reviews } from "./review.ts";
import { changed } from "./show.ts";
import { shownReview } from "./shown.ts";

export const presses: Record<string, PressHandler> = {
  "review.analyse": async (id, context) => {
    const { review, options } = await analysable(id, context);
    return [{ kind: "open", form: analyseForm(says(context), review, options, first(options, "about")) }];
  },

  "review.decide": async (id, context) => {
    const { review, team } = await decidable(id, context);
    const { options } = await decided(review, team, context);
    return [{ kind: "open", form: decideForm(says(context), review, options, first(options, "goal")) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "review.analyse.save": async (typed, id, context) => {
    const { review, team, options } = await analysable(id, context);
    const { records, me, now } = context;
    const t = says(context);
    const { about = "" } = typed;
    const cause = CAUSES.find((one) => one === typed["cause"]);
    const whys = Array.from({ length: WHYS }, (_, n) => (typed[`why${n + 1}`] ?? "").trim()).filter(Boolean);
    const errors: FieldErrors = {
      ...(!options.some(({ value }) => value === about) && { about: t.core.notOffered }),
      ...(!cause && { cause: t.core.notOffered }),
      ...(whys.length === 0 && { why1: t.core.required }),
    };
    if (!cause || Object.keys(errors).length > 0) return reject(analyseForm(t, review, options, typed), errors);
    const analyses = [...review.analyses, { about, cause, whys, by: me.id, at: now }];
    return changed(records.put(reviews, { ...review, analyses }), team, t.reviews.done.analysed, context);
  },

  "review.decide.save": async (typed, id, context) => {
    const { review, team } = await decidable(id, context);
    const { records, me, now } = context;
    const t = says(context);
    const { options, goals } = await decided(review, team, context);
    const goal = options.some(({ value }) => value === typed["goal"]) ? goals.get(typed["goal"] ?? "") : undefined;
    const what = DECISIONS.find((one) => one === typed["what"]);
    const reason = (typed["reason"] ?? "").trim();
    const errors: FieldErrors = {
      ...(!goal && { goal: t.core.notOffered }),
      ...(!what && { what: t.core.notOffered }),
      ...(reason === "" && { reason: t.core.required }),
    };
    if (!goal || !what || reason === "") return reject(decideForm(t, review, options, typed), errors);
    const decision = { goal: goal.id, what, reason, approver: me.id, day: dayIn(team.zone, now), at: now };
    const after = records.put(reviews, { ...review, decisions: [...review.decisions, decision] });
    const shown = await changed(after, team, t.reviews.done.decided, context);
    return [...shown, ...(await tellOwner(after, decision, goal, team, context))];
  },
};

const reject = (form: Form, errors: FieldErrors): Reply[] => [{ kind: "reject", form, errors }];
const first = ([one]: readonly Option[], name: string) =>
  one ? { [name]: one.value } : ({} as Record<string, string>);

/** An open review with what can be looked into, for anybody in the team: whoever does the work knows the causes. */
async function analysable(id: string, context: Context): Promise<{ review: Review; team: Team; options: Option[] }> {
  const { review, team } = await readableReview(id, context);
  const t = says(context);
  if (review.signed) throw new Refusal(t.reviews.error.closed);
  const options = deviationOptions(t, await shownReview(review, team, context.now, context.records));
  if (options.length === 0) throw new Refusal(t.reviews.error.noGoal);
  return { review, team, options };
}

async function decided(review: Review, team: Team, context: Context) {
  const { goals, ...shown } = await shownReview(review, team, context.now, context.records);
  const options = decidableOptions({ ...shown, goals });
  if (options.length === 0) throw new Refusal(says(context).reviews.error.noGoal);
  return { options, goals };
}

/** Whoever owns the goal does it in the goal's own ways; who decided about their own is shown the way at once. */
async function tellOwner(
  { id }: Review,
  decision: Decision,
  goal: Goal,
  team: Team,
  context: Context,
): Promise<Reply[]> {
  const { records, me } = context;
  const owner = await records.get(people, goal.owner);
  if (!owner || (owner.id !== me.id && (await hasLeft(owner, team.id, records)))) return [];
  const card = decidedCard(textFor(owner.lang), goal, decision, me.name);
  if (owner.id === me.id) return decision.what === "keep" ? [] : [{ kind: "whisper", card }];
  const key = `review.decided:${id}:${goal.id}:${decision.at}`;
  return [{ kind: "post", to: { person: owner.id }, key, card, why: "review.decided" }];
}
