import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import { type Text, textFor } from "../../text/text.ts";
import { isLead, mayChange, type Person, people, type Team, teams } from "../people/person.ts";

export const says = ({ me }: Pick<Context, "me">): Text => textFor(me.lang);

/** A team for whoever is in it or leads it, and their own record. */
export async function ownTeam(id: string, context: Context): Promise<{ team: Team; person: Person }> {
  const { records, me } = context;
  const team = await records.get(teams, id);
  const person = await records.get(people, me.id);
  if (!team || !person || !(person.teams.includes(id) || isLead(team, me.id))) {
    throw new Refusal(says(context).retro.error.notYours);
  }
  return { team, person };
}

/** The team that somebody writes in, else the first of their own; null where they are in none. */
export async function teamHere({ records, me, team }: Context): Promise<Team | null> {
  const id = team ?? (await records.get(people, me.id))?.teams[0];
  return id === undefined ? null : ((await records.get(teams, id)) ?? null);
}

/** A team for whoever may say how it works. */
export async function changeableTeam(id: string, context: Context): Promise<Team> {
  const { team, person } = await ownTeam(id, context);
  if (!mayChange(team, person)) throw new Refusal(says(context).people.team.onlyLead);
  return team;
}
