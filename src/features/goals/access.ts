import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import { inPrivate as privately } from "../../core/private.ts";
import type { Reply } from "../../core/reply.ts";
import type { Card } from "../../core/view.ts";
import { type Text, textFor } from "../../text/text.ts";
import { isLead, type Person, people, peopleOf, type Team, teams } from "../people/person.ts";
import { isWide } from "./cascade/level.ts";
import { type Goal, goals, hasStarted } from "./goal.ts";

export const says = (context: Context): Text => textFor(context.me.lang);

/** The goal with this id; refuses when it is gone or belongs to somebody else. */
export async function ownGoal(id: string, context: Context): Promise<Goal> {
  const goal = await existing(id, context);
  if (goal.owner !== context.me.id) throw new Refusal(says(context).goals.error.notYours);
  return goal;
}

/** A draft for a lead of its team: their own, or one whose owner has asked for a decision. */
export async function ledGoal(id: string, context: Context): Promise<Goal> {
  const goal = await existing(id, context);
  const { error } = says(context).goals;
  if (!isLead(await teamOf(goal, context), context.me.id)) throw new Refusal(error.notLead);
  if (goal.owner !== context.me.id && goal.asked === null) throw new Refusal(error.notVisible);
  return goal;
}

/** The goal for whoever may read it. */
export async function readableGoal(id: string, context: Context): Promise<Goal> {
  const goal = await existing(id, context);
  const reader = await context.records.get(people, context.me.id);
  if (reader && mayRead(goal, reader, await teamOf(goal, context))) return goal;
  throw new Refusal(says(context).goals.error.notVisible);
}

/**
 * Its owner and whoever gave it to them, then the team's leads; the team when it is open to the team, and everybody when
 * it is open to everybody and more than one team's. Rule: docs/method.md, who sees a goal.
 *
 * @param team the goal's
 */
export function mayRead(goal: Goal, { id, teams }: Pick<Person, "id" | "teams">, team: Team | undefined): boolean {
  if (goal.owner === id || goal.given?.by === id) return true;
  const shown = hasStarted(goal);
  if (isLead(team, id)) return shown || goal.asked !== null || goal.state === "proposed";
  if (!shown || goal.visibility === "lead") return false;
  return (goal.visibility === "everyone" && isWide(goal)) || (goal.team !== null && teams.includes(goal.team));
}

async function existing(id: string, context: Context): Promise<Goal> {
  const goal = await context.records.get(goals, id);
  if (!goal) throw new Refusal(says(context).goals.error.gone);
  return goal;
}

export async function teamOf(
  { team }: Pick<Goal, "team">,
  { records }: Pick<Context, "records">,
): Promise<Team | undefined> {
  return team === null ? undefined : records.get(teams, team);
}

export async function leadsOf(goal: Pick<Goal, "team">, context: Context): Promise<Person[]> {
  return peopleOf(context.records, (await teamOf(goal, context))?.leads ?? []);
}

/** Steps live in the 1:1 conversation; a channel gets a pointer that only the person sees. */
export function inPrivate(card: Card, context: Context): Reply[] {
  return privately(card, context.place, says(context).goals.pointer);
}
