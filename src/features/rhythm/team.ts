import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import type { Job } from "../../core/job.ts";
import type { Reply } from "../../core/reply.ts";
import { dayIn } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";
import { mayChange, type Person, people, type Team, teams } from "../people/person.ts";
import type { Shown } from "./me.ts";
import { teamTimeOf } from "./rhythm.ts";
import { standingsOf } from "./standing.ts";
import { rhythmCard } from "./team-views.ts";

/** A team whose rhythm the person may see: their own, or any for an administrator. */
export async function readableTeam(id: string, context: Context): Promise<Team> {
  const { team, person } = await find(id, context);
  if (!person.teams.includes(id) && !mayChange(team, person)) throw new Refusal(says(context).onlyLead);
  return team;
}

/** A team whose rhythm the person may set. */
export async function changeableTeam(id: string, context: Context): Promise<Team> {
  const { team, person } = await find(id, context);
  if (!mayChange(team, person)) throw new Refusal(says(context).onlyLead);
  return team;
}

/** The rhythm's card, for the eyes of whoever acts: in a channel nobody else needs to see it change. */
export async function showRhythm(
  jobs: readonly Job[],
  team: Team,
  context: Context,
  { kind, saved, skip = 0 }: Shown,
): Promise<Reply[]> {
  const { records, me, now } = context;
  const { person } = await find(team.id, context);
  const shown = {
    team,
    time: await teamTimeOf(records, team.id),
    standings: await standingsOf(records, jobs, { team: team.id }, now),
    mayChange: mayChange(team, person),
    today: dayIn(team.zone, now),
    ...{ now, skip },
  };
  return [{ kind, card: rhythmCard(textFor(me.lang), shown, saved) }];
}

async function find(id: string, context: Context): Promise<{ team: Team; person: Person }> {
  const { records, me } = context;
  const team = await records.get(teams, id);
  const person = await records.get(people, me.id);
  if (!team || !person) throw new Refusal(says(context).gone);
  return { team, person };
}

const says = ({ me }: Context) => textFor(me.lang).people.team;
