import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { ownGoal, says } from "../access.ts";
import { needsRevision, openRevision } from "../agreement/revise.ts";
import { checkContent } from "../check.ts";
import type { Content } from "../content.ts";
import { type Goal, isEditable } from "../goal.ts";
import { answer, redraw } from "./draft.ts";

/** Splits what a button or a form carries: the goal's id, and the rest of it. */
export const split = (value: string): [id: string, rest: string] => {
  const space = value.indexOf(" ");
  return space < 0 ? [value, ""] : [value.slice(0, space), value.slice(space + 1)];
};

type Act = (goal: Goal, choice: string, context: Context) => Promise<Reply[]>;

/** For the owner, while the content may change; a button of an old card shows the goal as it is now. */
export const onOpen =
  (act: Act): PressHandler =>
  async (value, context) => {
    const [id, choice] = split(value);
    const goal = await ownGoal(id, context);
    return isEditable(goal) ? act(goal, choice, context) : redraw(goal, context);
  };

/** The same for a form; one that comes too late stays open with the reason, and so with what was typed. */
export const onSent =
  (
    act: (goal: Goal, typed: Record<string, string>, context: Context, more: string) => Promise<Reply[]>,
  ): SubmitHandler =>
  async (typed, state, context) => {
    const [id, more] = split(state);
    const goal = await ownGoal(id, context);
    if (!isEditable(goal)) throw new Refusal(says(context).goals.error.closed);
    return act(goal, typed, context, more);
  };

/** Takes a change that a button makes; what cannot be is said in one sentence. */
export async function take(goal: Goal, patch: Partial<Content>, context: Context): Promise<Reply[]> {
  const checked = checkContent(goal, patch, context.today, says(context));
  const [problem] = Object.values(checked.errors);
  if (problem) throw new Refusal(problem);
  if (needsRevision(goal, checked.patch)) return openRevision(goal, checked.patch, context);
  return answer(goal, checked.patch, context);
}
