import type { Letter } from "../../../core/coach.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { DAY, isDay } from "../../../core/time.ts";
import { textFor } from "../../../text/text.ts";
import { checkContent } from "../check.ts";
import type { Content } from "../content.ts";
import { MAX } from "../fields.ts";
import { type Goal, goals } from "../goal.ts";
import { nextQuestion } from "../smart.ts";
import { beginProblem } from "../ways/start-views.ts";
import { typedMeasure } from "../ways/steps.ts";
import { tellsOfTrouble } from "../ways/topics.ts";
import { openStep } from "../ways/way.ts";
import { answer } from "./draft.ts";
import { offerCard, offerDueCard } from "./offer-cards.ts";

/** How long after its last change a draft still takes what is typed as its answer. */
const FRESH = DAY;

/** The field that a sentence fills when it answers a letter's question. */
export const FIELD_OF: Partial<Record<Letter, "what" | "why" | "means">> = { S: "what", R: "why", A: "means" };

/**
 * Takes what is typed instead of pressed as the answer to the question on the latest draft: a date or a number at
 * once, words after a yes. Null when nothing is being asked.
 */
export async function typedAnswer(typed: string, context: Context): Promise<Reply[] | null> {
  if (context.place.kind !== "direct" || typed.trim() === "") return null;
  const mine = await context.records.list(goals, { owner: context.me.id });
  const draft = mine.filter(({ state }) => state === "draft").toSorted((a, b) => touched(b) - touched(a))[0];
  if (!draft || context.now - touched(draft) > FRESH) return null;
  if (openStep(draft) !== null) return typedMeasure(typed, draft, context);
  const patch = read(typed, draft, context);
  if (patch === null) return offer(typed, draft, context);
  const t = textFor(context.me.lang);
  const checked = checkContent(draft, patch, context.today, t);
  const [problem] = Object.values(checked.errors);
  if (problem) throw new Refusal(problem);
  // There is no card to redraw where somebody wrote, so it is shown anew.
  const replies = await answer(draft, checked.patch, context);
  return replies.map((reply) => (reply.kind === "update" ? { kind: "post", to: "here", card: reply.card } : reply));
}

const touched = (goal: Goal): number => goal.history.at(-1)?.at ?? goal.createdAt;

/** A number or a day that is all that was typed: "I am off until Monday" is small talk, "30 s" is an answer. */
function read(typed: string, draft: Goal, { coach }: Context): Partial<Content> | null {
  const asked = nextQuestion(draft);
  const whole = typed.trim();
  if (asked === "T") return isDay(whole) ? { due: whole } : null;
  const measure = asked === "M" || asked === "A" ? coach.measure(whole) : null;
  if (measure?.text.trim() !== whole) return null;
  return asked === "M" || draft.reading.refused.includes("A") ? { target: measure } : { baseline: measure };
}

/** What may be meant as the answer is taken after a yes. */
function offer(typed: string, draft: Goal, { coach, me, today, newId }: Context): Reply[] | null {
  const asked = nextQuestion(draft);
  if (asked === null || asked === "value" || typed.length > MAX.line) return null;
  const due = asked === "T" ? coach.day(typed, me.lang, today) : null;
  if (due !== null && due >= today) return [{ kind: "whisper", card: offerDueCard(draft, typed, due, me.lang) }];
  if (!FIELD_OF[asked]) return null;
  const problem = tellsOfTrouble(typed) && beginProblem(textFor(me.lang), newId(), typed);
  return [{ kind: "whisper", card: offerCard(draft, typed, asked, me.lang, problem) }];
}
