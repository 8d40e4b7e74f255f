import type { Kpi } from "../../catalog/kpi.ts";
import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import { type Text, textFor } from "../../text/text.ts";
import { isLead, people, personNames, type Team, teams } from "../people/person.ts";
import { type Reading, readings } from "./kpi.ts";
import { isOwn, knownKpi, ownKpis } from "./own/own.ts";

/** Stands for the team in buttons where there is none. */
const NO_TEAM = "-";

export const says = ({ me }: Pick<Context, "me">): Text => textFor(me.lang);

/** What a button or a form is about, as they carry it. */
export function aim(team: Pick<Team, "id"> | null, what = ""): string {
  return `${team?.id ?? NO_TEAM} ${what}`.trim();
}

/** The team and what else a button named. Refuses a team whose readings the person may not see. */
export async function readAim(
  value: string,
  context: Context,
): Promise<{ team: Team | null; what: string; rest: string }> {
  const [id = NO_TEAM, what = "", ...rest] = value.split(" ");
  return { team: id === NO_TEAM ? null : await memberTeam(id, context), what, rest: rest.join(" ") };
}

/** The team whose readings are meant where somebody types: the channel's, or their own; null when there is none. */
export async function teamHere(context: Context): Promise<Team | null> {
  return context.team === null ? null : memberTeam(context.team, context);
}

/** Logging needs a team. */
export function needTeam(team: Team | null, context: Context): Team {
  if (team === null) throw new Refusal(says(context).kpis.error.noTeam);
  return team;
}

/** One of the catalogue, or one that a team of theirs has made: what others count is theirs to tell. */
export async function needKpi(key: string, context: Context): Promise<Kpi> {
  const own = isOwn(key) ? await context.records.get(ownKpis, key) : undefined;
  if (own) await memberTeam(own.team, context);
  const kpi = await knownKpi(context.records, key);
  if (kpi === null) throw new Refusal(says(context).kpis.error.gone);
  return kpi;
}

/** A reading for somebody of its team, with the team and the KPI. */
export async function ownReading(id: string, context: Context): Promise<{ reading: Reading; team: Team; kpi: Kpi }> {
  const reading = await context.records.get(readings, id);
  if (!reading) throw new Refusal(says(context).kpis.error.gone);
  return { reading, team: await memberTeam(reading.subject, context), kpi: await needKpi(reading.kpi, context) };
}

/** The names of whoever logged something, by id; who is no person is a program. */
export async function namesOf(ids: readonly string[], context: Context): Promise<Record<string, string>> {
  const program = ids.map((id) => [id, says(context).kpis.byProgram]);
  return { ...Object.fromEntries(program), ...(await personNames(context.records, ids)) };
}

async function memberTeam(id: string, context: Context): Promise<Team> {
  const { records, me } = context;
  const team = await records.get(teams, id);
  const person = await records.get(people, me.id);
  const within = (person?.teams.includes(id) ?? false) || isLead(team, me.id);
  if (!team || !within) throw new Refusal(says(context).kpis.error.notYours);
  return team;
}
