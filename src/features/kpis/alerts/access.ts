import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Draft } from "../../../core/work.ts";
import { isLead, type Person, people, type Team, teams } from "../../people/person.ts";
import { says } from "../access.ts";
import type { Watched } from "../watch/team.ts";
import { type Alert, alerts } from "./alert.ts";
import { alertCard } from "./card.ts";
import { type ShownAlert, shownAlert, watchedAround } from "./shown.ts";
import { tell } from "./tell.ts";

/** The alert for whoever may see it: who was told, who has reported it or sees to something, and the team's leads. */
export async function alertFor(id: string, context: Context, watched?: readonly Watched[]): Promise<ShownAlert> {
  const { records, me, now } = context;
  const alert = await records.get(alerts, id);
  const team = alert && (await records.get(teams, alert.team));
  const { error } = says(context).alerts;
  if (!alert || !team) throw new Refusal(error.gone);
  const person = await records.get(people, me.id);
  if (!person || !maySee(alert, team, person)) throw new Refusal(error.notYours);
  return shownAlert(alert, team, records, now, watched);
}

/** Whoever has left the team sees nothing more of it, unless an administrator is asked. */
export function maySee(alert: Alert, team: Team | undefined, person: Person): boolean {
  const { told, incident, helps, grade } = alert;
  const { id, admin, formerTeams = [] } = person;
  if (isLead(team, id)) return true;
  if (team && formerTeams.includes(team.id) && !(admin && grade === 3)) return false;
  return incident?.by === id || [...told, ...helps.flatMap(({ to }) => to)].includes(id);
}

/** Shows the alert in the place of what was pressed. */
export function show(shown: ShownAlert, context: Context, said?: string): Reply[] {
  return [{ kind: "update", card: alertCard(says(context), shown, said) }];
}

/** Saves what was done, shows it to whoever did it, and to all who have a message of it. */
export async function saved(alert: Draft<Alert>, team: Team, context: Context, said?: string): Promise<Reply[]> {
  const { records, now } = context;
  const watched = await watchedAround(alert, team, records, now);
  const told = await tell(alert, team, records, now, watched);
  const after = await alertFor(alert.id, context, watched);
  return [...show(after, context, said), ...told];
}
