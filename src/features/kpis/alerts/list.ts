import type { Context } from "../../../core/feature.ts";
import { type Block, buttons, type Card, text } from "../../../core/view.ts";
import { people, teams } from "../../people/person.ts";
import { says } from "../access.ts";
import { knownKpi } from "../own/own.ts";
import { listed } from "../parts.ts";
import { maySee } from "./access.ts";
import { type Alert, alerts, isOpen } from "./alert.ts";
import { alertLine, alertsCard, type Listed, listButton } from "./list-view.ts";

/** How many the home page shows. */
const AT_HOME = 3;

export async function listCard(context: Context): Promise<Card> {
  return alertsCard(says(context), await unsettled(context), context.team !== null);
}

/** The most urgent ones on one's home page; nothing where there are none. */
export async function home(context: Context): Promise<Block[]> {
  const all = (await unsettled(context)).filter(({ alert }) => isOpen(alert));
  if (all.length === 0) return [];
  const t = says(context);
  const items = all.map((one) => alertLine(t, one));
  const title = text({ bold: t.alerts.listTitle(all.length) });
  return [title, ...listed(items, t.alerts.more, AT_HOME), buttons(listButton(t))];
}

/** What is not settled yet of all teams, as far as whoever asks may see it, the most urgent first. */
export async function unsettled({ records, me }: Context): Promise<Listed[]> {
  const byId = new Map((await records.list(teams)).map((team) => [team.id, team]));
  const person = await records.get(people, me.id);
  const all = (await records.list(alerts)).filter(
    (one) => one.state !== "closed" && person !== undefined && maySee(one, byId.get(one.team), person),
  );
  const found = all.toSorted(byUrgency).map(async (alert): Promise<Listed[]> => {
    const team = byId.get(alert.team);
    const kpi = alert.kpi === null ? null : await knownKpi(records, alert.kpi);
    return team ? [{ alert, kpi, team }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** The gravest first; of equals what is due first. */
const byUrgency = (a: Alert, b: Alert): number =>
  b.grade - a.grade ||
  (a.dueBy ?? Number.MAX_SAFE_INTEGER) - (b.dueBy ?? Number.MAX_SAFE_INTEGER) ||
  a.raisedAt - b.raisedAt;
