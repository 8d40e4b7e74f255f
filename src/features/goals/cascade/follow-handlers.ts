import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { says } from "../access.ts";
import { openRevision } from "../agreement/revise.ts";
import type { Followed } from "../content.ts";
import { answer as change, redraw } from "../draft/draft.ts";
import { onOpen, onSent } from "../draft/on-open.ts";
import { MAX } from "../fields.ts";
import type { Goal } from "../goal.ts";
import { end } from "../life.ts";
import { textProblem } from "../parse.ts";
import { isAnswered, newsAbove } from "./follow.ts";
import { ADJUSTED, followForm } from "./follow-views.ts";

type InWords = "keep" | "retire";

export const presses: Record<string, PressHandler> = {
  "goal.follow.keep": onOpen(async (goal, above, context) => ask(goal, "keep", above, context)),
  "goal.follow.retire": onOpen(async (goal, above, context) => ask(goal, "retire", above, context)),

  // What was agreed changes in one way only; its form asks for the reason.
  "goal.follow.adjust": onOpen(async (goal, above, context) => {
    const [parent = "", count] = above.split(" ");
    if (isAnswered(goal, parent, Number(count))) return redraw(goal, context);
    return openRevision(goal, {}, context, [...ADJUSTED, newsAbove(parent, Number(count))]);
  }),
};

export const submits: Record<string, SubmitHandler> = {
  "goal.follow.keep.save": onSent((goal, typed, context, above) => take(goal, typed, "keep", above, context)),
  "goal.follow.retire.save": onSent((goal, typed, context, above) => take(goal, typed, "retire", above, context)),
};

async function ask(goal: Goal, answer: InWords, above: string, context: Context): Promise<Reply[]> {
  const [parent = "", count] = above.split(" ");
  if (isAnswered(goal, parent, Number(count))) return redraw(goal, context); // pressed again, or on an old card
  return [{ kind: "open", form: followForm(says(context), goal, answer, `${goal.id} ${above}`) }];
}

async function take(
  goal: Goal,
  typed: Record<string, string>,
  answer: InWords,
  above: string,
  context: Context,
): Promise<Reply[]> {
  const [parent = "", count] = above.split(" ");
  if (isAnswered(goal, parent, Number(count))) return redraw(goal, context); // sent twice
  const t = says(context);
  const reason = (typed["reason"] ?? "").trim();
  const problem = textProblem(reason, MAX.paragraph, t);
  if (problem !== null) {
    const form = followForm(t, goal, answer, `${goal.id} ${above}`, typed);
    return [{ kind: "reject", form, errors: { reason: problem } }];
  }
  const followed: Followed = { parent, change: Number(count), answer, reason };
  if (answer === "keep") return change(goal, { followed }, context);
  return end(goal, { state: "cancelled", lesson: reason, followed }, context);
}
