import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { says } from "../access.ts";
import type { Parent } from "../content.ts";
import { answer } from "../draft/draft.ts";
import { type Goal, goals, hasStarted, isOpen } from "../goal.ts";
import { change } from "../history.ts";
import { byDue } from "../reminders/reminders.ts";
import { missing } from "../smart.ts";
import { rankOf, serving } from "./level.ts";
import { lineAbove, mayServe } from "./line.ts";
import { type Sight, sightOf } from "./sight.ts";

/** The goals under way that this one may serve: higher levels first, then its own team's, then the next to be due. */
export function higherGoals(goal: Goal, { all, sees }: Sight): Goal[] {
  const far = (one: Goal): number => (one.team === goal.team ? 0 : 1);
  return [...all.values()]
    .filter((one) => isOpen(one) && rankOf(one) >= rankOf(goal) && sees(one) && mayServe(goal, one, all))
    .toSorted((a, b) => rankOf(b) - rankOf(a) || far(a) - far(b) || byDue(a, b));
}

/** The goal to serve as it is now; refuses what has ended, what may not be seen and what would close a loop. */
export async function higherGoal(goal: Goal, id: string, context: Context): Promise<{ above: Goal; line: Goal[] }> {
  const { all, sees } = await sightOf(context.me.id, context.records);
  const { error } = says(context).cascade;
  const above = all.get(id);
  if (!above || !sees(above)) throw new Refusal(says(context).goals.error.notVisible);
  if (!isOpen(above)) throw new Refusal(error.closed);
  if (!mayServe(goal, above, all)) throw new Refusal(error.loop);
  return { above, line: lineAbove(above, all) };
}

/** Ties the goal to the one above. */
export async function serve(goal: Goal, parent: Extract<Parent, { goal: string }>, context: Context): Promise<Reply[]> {
  const { above, line } = await higherGoal(goal, parent.goal, context);
  hold([above, ...line], context);
  return answer(goal, { parent }, context);
}

/** Refuses what would tie the goal into a loop as it becomes when a change is taken back. */
export async function needNoLoop(before: Goal, after: Goal, context: Context): Promise<void> {
  const id = serving(after)?.goal;
  if (id === undefined || id === serving(before)?.goal) return;
  const { all } = await sightOf(context.me.id, context.records);
  const above = all.get(id);
  if (!above) return;
  if (!mayServe(before, above, all)) throw new Refusal(says(context).cascade.error.loop);
  hold([above, ...lineAbove(above, all)], context);
}

/** Two who tie their goals to each other at the same moment write the same records, so the second one reads again. */
function hold(line: readonly Goal[], { records }: Context): void {
  for (const one of line) records.put(goals, one);
}

/** Whether the goal matters only because of what it serves, and so cannot do without. */
export function restsOnParent(goal: Goal, reason: string): boolean {
  if (!hasStarted(goal)) return false;
  const after = change(goal, { parent: { reason } }, goal.owner, 0);
  return missing(after).length > missing(goal).length;
}
