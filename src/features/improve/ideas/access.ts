import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import { dayIn } from "../../../core/time.ts";
import { type Person, people, type Team, teams } from "../../people/person.ts";
import { says } from "../access.ts";
import { type Idea, ideas, isDecidable, isRunning, mayRead } from "./idea.ts";
import type { Deed } from "./life.ts";
import { markOf } from "./mark.ts";
import { mayDecide, runnersOf, whomOf } from "./whom.ts";

export interface Found {
  idea: Idea;
  team: Team;
  person: Person;
  /** What proves an unnamed author; empty for everybody else. */
  secret: string;
}

/** What buttons and forms carry: the idea's id, and an unnamed author's secret behind it. */
export const ticketOf = (id: string, secret: string): string => (secret === "" ? id : `${id} ${secret}`);

/** The idea for whoever may read it. Refuses everybody else, and what no view of ours wrote. */
export async function readableIdea(value: string, context: Context): Promise<Found> {
  const { records, me } = context;
  const [id = "", told = ""] = value.split(" ");
  const idea = await records.get(ideas, id);
  const team = idea && (await records.get(teams, idea.team));
  const person = await records.get(people, me.id);
  const gone = new Refusal(says(context).ideas.error.gone);
  if (!idea || !team || !person) throw gone;
  const secret = idea.mark !== null && markOf(id, told) === idea.mark ? told : "";
  if (secret === "" && !mayRead(idea, person, team.leads)) throw gone;
  return { idea, team, person, secret };
}

export const isAuthor = ({ idea, person, secret }: Found): boolean => idea.by === person.id || secret !== "";

/** The same for its author. */
export async function writtenIdea(value: string, context: Context): Promise<Found> {
  const found = await readableIdea(value, context);
  if (!isAuthor(found)) throw new Refusal(says(context).ideas.error.notYours);
  return found;
}

/** The same for whoever may decide about it, as long as something is to be decided. */
export async function decidableIdea(value: string, context: Context): Promise<Found> {
  const found = await readableIdea(value, context);
  const { error } = says(context).ideas;
  if (!(await decides(found, context))) throw new Refusal(error.notDecider);
  if (!isDecidable(found.idea)) throw new Refusal(error.decided);
  return found;
}

/** The same for whoever may say what came of it: who sees to it, or decides. */
export async function runningIdea(value: string, context: Context): Promise<Found> {
  const found = await readableIdea(value, context);
  const { error } = says(context).ideas;
  if (!(await reports(found, context))) throw new Refusal(error.notRunner);
  if (!isRunning(found.idea)) throw new Refusal(error.notRunning);
  return found;
}

export async function decides({ idea, team, person, secret }: Found, { records }: Context): Promise<boolean> {
  return secret === "" && mayDecide(idea, team, await whomOf(idea, team, records), person);
}

export async function reports(found: Found, context: Context): Promise<boolean> {
  const { idea, team, person } = found;
  const { asked } = await runnersOf(idea, team, context.records);
  return asked.some(({ id }) => id === person.id) || (await decides(found, context));
}

/** Who did it and when, on the team's calendar; of somebody unnamed nothing is noted. */
export const deedOf = ({ idea, team, person }: Pick<Found, "idea" | "team" | "person">, { now }: Context): Deed => ({
  by: idea.by === null && idea.mark !== null ? null : person.id,
  ...{ day: dayIn(team.zone, now), at: now },
});
