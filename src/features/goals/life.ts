import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { isLead, people } from "../people/person.ts";
import { ownGoal, says, teamOf } from "./access.ts";
import { agreedBefore } from "./agreement/revise.ts";
import { pending, withRevision } from "./agreement/revision.ts";
import { isOffer } from "./agreement/views.ts";
import { askBelow } from "./cascade/follow.ts";
import { needNoLoop } from "./cascade/serve.ts";
import { canBe } from "./check.ts";
import { answer, redraw, tooLongCard } from "./draft/draft.ts";
import { draftCard } from "./draft/views.ts";
import { MAX } from "./fields.ts";
import { type Goal, goals, hasStarted, isOpen } from "./goal.ts";
import { goalCard } from "./goal-views.ts";
import { change, mayUndo, undo, undoable } from "./history.ts";
import { viewer } from "./viewer.ts";

export async function mine({ records, me }: Context): Promise<Goal[]> {
  return records.list(goals, { owner: me.id });
}

export const drafts = (all: readonly Goal[]): Goal[] => all.filter(({ state }) => state === "draft");

/**
 * A draft of a team that its owner has left goes to the team where they are now, and says so before others read it.
 *
 * @returns null where it is at home
 */
export async function movedHome(goal: Goal, context: Context): Promise<Reply[] | null> {
  const owner = await context.records.get(people, goal.owner);
  const stays =
    goal.team === null || owner?.teams.includes(goal.team) || isLead(await teamOf(goal, context), goal.owner);
  return stays ? null : answer(goal, { team: owner?.teams[0] ?? null }, context);
}

/** Adds a dated note and shows the goal. */
export async function note(goal: Goal, said: string, context: Context): Promise<Reply[]> {
  if (said.length > MAX.paragraph) return [{ kind: "whisper", card: tooLongCard(said, MAX.paragraph, context) }];
  const problem = noteProblem(goal, said, context);
  if (problem !== null) throw new Refusal(problem);
  const { today: day, now: at, me, coach } = context;
  const level = coach.measure(said);
  const added = { day, at, by: me.id, text: said, measure: canBe(goal, level) ? level : null };
  // The same words again within a minute are the same note, sent twice.
  const last = goal.notes.at(-1);
  if (last && last.text === said && at - last.at < 60_000) return redraw(goal, context);
  return redraw(save(goal, { notes: [...goal.notes, added] }, context), context);
}

/** Whether the note is a level that cannot be, and nothing else: "-5 % since Monday" says something all the same. */
export function noteProblem(goal: Goal, said: string, context: Context): string | null {
  const level = context.coach.measure(said);
  const alone = level?.text.trim() === said.trim();
  return alone && !canBe(goal, level) ? says(context).goals.error.impossible : null;
}

/** Takes back the latest change; `seen` is how many changes the card that was pressed had. */
export async function takeBack(goal: Goal, context: Context, seen = goal.history.length): Promise<Reply[]> {
  // Pressed twice, on an old card, or what is its giver's to change and to withdraw.
  if (seen !== goal.history.length || isOffer(goal)) return redraw(goal, context);
  const t = says(context);
  const entry = goal.history[undoable(goal)];
  if (!entry) throw new Refusal(t.goals.active.noUndo);
  if (!mayUndo(goal, entry, context.now)) throw new Refusal(t.revision.error.started);
  if (agreedBefore(goal, entry)) return redraw(goal, context, t.revision.undo);
  const undone = withoutWish(undo(goal, context.me.id, context.now), context);
  await needNoLoop(goal, undone, context);
  const before = context.records.put(goals, undone);
  return [...(await redraw(before, context)), ...(await askBelow(goal, before, context))];
}

/** A draft changes freely, so nobody is asked for a change of it any more. */
export function withoutWish(goal: Goal, { me, today: day, now: at }: Context): Goal {
  const place = pending(goal);
  const revision = goal.revisions?.[place];
  if (isOpen(goal) || hasStarted(goal) || !revision) return goal;
  const decided = { answer: "withdrawn", by: me.id, day, at, comment: "" } as const;
  return withRevision(goal, { ...revision, decided }, place);
}

export async function activeGoal(id: string, context: Context): Promise<Goal> {
  const goal = await ownGoal(id, context);
  if (!isOpen(goal)) throw new Refusal(says(context).goals.error.notActive);
  return goal;
}

/** Ends the goal, and asks the owners of those that serve it what that means for theirs. */
export async function end(goal: Goal, patch: Parameters<typeof change>[1], context: Context): Promise<Reply[]> {
  const ended = save(goal, patch, context);
  return [...(await redraw(ended, context)), ...(await askBelow(goal, ended, context))];
}

export function save(goal: Goal, patch: Parameters<typeof change>[1], { records, me, now }: Context): Goal {
  return records.put(goals, change(goal, patch, me.id, now));
}

/** The goal for whoever acts: with its buttons only for the owner. */
export async function showTo(goal: Goal, context: Context, said?: string): Promise<Reply[]> {
  if (goal.owner === context.me.id) return redraw(goal, context, said);
  const seen = await viewer(goal, context);
  return [{ kind: "update", card: goal.state === "draft" ? draftCard(goal, seen) : goalCard(goal, seen, false, said) }];
}
