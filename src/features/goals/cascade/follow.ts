import type { Context } from "../../../core/feature.ts";
import type { Sending } from "../../../core/reply.ts";
import { people } from "../../people/person.ts";
import { mayRead, teamOf } from "../access.ts";
import type { Followed } from "../content.ts";
import { type Goal, goals, isOpen } from "../goal.ts";
import { change, type Entry } from "../history.ts";
import { viewerFor } from "../viewer.ts";
import { followCard } from "./follow-views.ts";

/** What of a goal concerns those that serve it. */
const WATCHED = ["target", "due", "metric"] as const;
export type Watched = (typeof WATCHED)[number];

/** A goal as it was and as it has become: `fields` of it have changed, or it has ended. */
export interface Turn {
  before: Goal;
  after: Goal;
  fields: readonly Watched[];
}

/** Null where nothing has changed for those that serve it. */
export function turnOf(before: Goal, after: Goal): Turn | null {
  if (!isOpen(before)) return null;
  const fields = WATCHED.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return fields.length > 0 || !isOpen(after) ? { before, after, fields } : null;
}

/**
 * Asks the owner of every goal under way that serves this one what the change means for theirs, once for each change.
 * Rule: docs/method.md, cascade.
 */
export async function askBelow(before: Goal, after: Goal, context: Context): Promise<Sending[]> {
  const turn = turnOf(before, after);
  if (!turn) return [];
  const below = await context.records.list(goals, { above: after.id });
  const asked = await Promise.all(below.filter(isOpen).map((goal) => ask(goal, turn, context)));
  return asked.filter((sending) => sending !== null);
}

async function ask(goal: Goal, turn: Turn, context: Context): Promise<Sending | null> {
  const owner = await context.records.get(people, goal.owner);
  if (!owner) return null;
  const { after } = turn;
  const sees = mayRead(after, owner, await teamOf(after, context));
  const card = followCard(viewerFor(owner, context, false), goal, turn, sees);
  const key = `goal-parent:${after.id}:${after.history.length}:${goal.id}`;
  return { kind: "post", to: { person: owner.id }, key, card, why: "goal-parent" };
}

/** Whether the owner has answered to the change of the goal above, or to a later one. @param change how many it had */
export function isAnswered({ followed }: Goal, parent: string, change: number): boolean {
  return followed !== undefined && followed.parent === parent && followed.change >= change;
}

/** A change above as the form of a revision carries it along with the names of its fields. */
export const newsAbove = (parent: string, change: number): string => `above=${parent}=${change}`;

/** The goal as it was before it answered so, where somebody else has not agreed to the adjustment or it was taken back. */
export function notAdjusted(goal: Goal, asked: { at: number }, { me, now }: Context): Goal {
  const told = goal.history.findLast(({ at, changes }) => at === asked.at && changes.some(isAdjustment));
  const before = told?.changes.find(isAdjustment)?.before as Followed | undefined;
  return told && goal.followed?.answer === "adjust"
    ? change(goal, { followed: before } as Partial<Goal>, me.id, now)
    : goal;
}

const isAdjustment = ({ field, after }: Entry["changes"][number]): boolean =>
  field === "followed" && (after as Followed | undefined)?.answer === "adjust";

/** The goal with the answer that it is adjusted, where its revision was asked for because of a change above. */
export function adjusted(goal: Goal, carried: readonly string[], reason: string, { me, now }: Context): Goal {
  const [, parent, count] = carried.find((one) => one.startsWith("above="))?.split("=") ?? [];
  if (parent === undefined) return goal;
  const followed = { parent, change: Number(count), answer: "adjust" as const, reason };
  return change(goal, { followed }, me.id, now);
}
