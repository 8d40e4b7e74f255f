import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import { type Day, dayIn } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { isLead, peopleOf, type Team, teams } from "../../people/person.ts";
import { says } from "../access.ts";
import type { Seen } from "../views.ts";
import { type Award, awards, nominations, type Phase, phaseOn, scores } from "./star.ts";

/** A Service Star with its team, and where it stands on the team's calendar. */
export interface Running {
  award: Award;
  team: Team;
  today: Day;
  phase: Phase;
}

export async function runningOf(id: string, context: Context): Promise<Running> {
  const award = await context.records.get(awards, id);
  const team = award && (await context.records.get(teams, award.team));
  if (!award || !team) throw new Refusal(says(context).star.error.gone);
  const today = dayIn(team.zone, context.now);
  return { award, team, today, phase: phaseOn(award, today) };
}

/** The same for a lead of its team. */
export async function ledStar(id: string, context: Context): Promise<Running> {
  const running = await runningOf(id, context);
  if (!isLead(running.team, context.me.id)) throw new Refusal(says(context).recognition.error.notLead);
  return running;
}

/** The same for its panel, while it reads. A lead may look along, to set aside and to find who stands in. */
export async function readingStar(id: string, context: Context): Promise<Running> {
  const running = await runningOf(id, context);
  const { award, team, phase } = running;
  const { error } = says(context).star;
  const { id: me } = context.me;
  if (!award.panel.includes(me) && !isLead(team, me)) throw new Refusal(error.notPanel);
  if (phase === "announced" || phase === "nominating") throw new Refusal(error.notYet);
  if (phase !== "scoring") throw new Refusal(error.over);
  return running;
}

/** The team's Service Star that is under way; undefined where there is none. */
export async function underWay(team: string, records: Records): Promise<Award | undefined> {
  return (await records.list(awards, { team })).find(({ state }) => state === "open" || state === "decided");
}

/** The team's Service Star that stories can be told for today; null where there is none. */
export async function nominating(
  team: string | null,
  { records, now }: Pick<Context, "records" | "now">,
): Promise<string | null> {
  const home = team === null ? undefined : await records.get(teams, team);
  const award = home && (await underWay(home.id, records));
  return award && phaseOn(award, dayIn(home.zone, now)) === "nominating" ? award.id : null;
}

/** Who was chosen the last time, and so cannot be this time. */
export async function chosenLast(team: string, records: Records): Promise<readonly string[]> {
  const over = (await records.list(awards, { team })).filter(({ state }) => state === "closed");
  const last = over.toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1);
  return last?.chosen.map(({ person }) => person) ?? [];
}

export async function storiesOf(award: Award, records: Records) {
  return (await records.list(nominations, { award: award.id })).toSorted((a, b) => a.at - b.at);
}

export const scoresOf = (award: Award, records: Records) => records.list(scores, { award: award.id });

export async function namesOf(ids: readonly string[], records: Records): Promise<Pick<Seen, "people">> {
  const known = await peopleOf(records, [...new Set(ids)]);
  return { people: new Map(known.map((person) => [person.id, person])) };
}
