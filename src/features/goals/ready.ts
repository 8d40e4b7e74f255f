import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import { says } from "./access.ts";
import { kindsOf } from "./calibration/resource-views.ts";
import { lacking } from "./calibration/resources.ts";
import type { Goal } from "./goal.ts";
import { blocks, type Code } from "./guard/rails.ts";
import { lackNames } from "./guard/views.ts";
import { nextQuestion } from "./smart.ts";
import { viewer } from "./viewer.ts";

/** The guard-rails that a lead would let pass. */
export async function stops(goal: Goal, context: Context): Promise<Code[]> {
  return blocks(goal, await viewer(goal, context));
}

/** Refuses what lacks something that nobody stands in for; no override lets that pass. */
export function needResources(goal: Goal, context: Context): void {
  const t = says(context);
  const missing = lacking(goal);
  if (missing.length > 0) throw new Refusal(t.resources.error(kindsOf(t, missing)));
}

/** Refuses a draft that cannot start in the ordinary way, or be given to others. */
export async function needReady(goal: Goal, context: Context): Promise<void> {
  const t = says(context);
  const stopping = await stops(goal, context);
  if (nextQuestion(goal) !== null || stopping.length > 0) {
    throw new Refusal(t.goals.error.incomplete(lackNames(t, goal, stopping)));
  }
  needResources(goal, context);
  if (isPast(goal, context)) throw new Refusal(t.goals.error.past);
}

/** Whether its day went by before it could start. */
export const isPast = ({ due }: Goal, { today }: Context): boolean => due !== null && due < today;
