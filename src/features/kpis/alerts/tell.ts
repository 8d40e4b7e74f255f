import type { Redrawing, Sending } from "../../../core/reply.ts";
import type { Millis } from "../../../core/time.ts";
import type { Draft, Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { peopleOf, type Team } from "../../people/person.ts";
import type { Watched } from "../watch/team.ts";
import { type Alert, alerts, isOpen } from "./alert.ts";
import { alertCard } from "./card.ts";
import { shownAlert, watchedAround } from "./shown.ts";
import { aroundOf, stillHere, whom } from "./whom.ts";

export type Telling = Sending | Redrawing;

/** The ledger's key of the one message that a person has about an alert. */
export const keyOf = ({ id }: Pick<Alert, "id">, person: string): string => `kpis.alert:${id}:${person}`;

/** Saves the alert; whoever has to know gets one message of it, and whoever has one sees it as it is now. */
export async function tell(
  alert: Draft<Alert>,
  team: Team,
  records: Records,
  now: Millis,
  watched?: readonly Watched[],
): Promise<Telling[]> {
  const all = watched ?? (await watchedAround(alert, team, records, now));
  const around = await aroundOf(
    team,
    all.find(({ kpi }) => kpi.key === alert.kpi),
    records,
  );
  const wanted = isOpen(alert) ? whom(alert, around) : [];
  // Whoever has left keeps the message as it was.
  const near = await peopleOf(records, [...new Set([...alert.told, ...wanted])]);
  const hear = await stillHere(near, team, around.sponsor, records);
  const told = hear.map(({ id }) => id);
  const saved = records.put(alerts, { ...alert, told });
  const shown = await shownAlert(saved, team, records, now, all);
  return hear.map((person): Telling => {
    const card = alertCard(textFor(person.lang), shown);
    const key = keyOf(alert, person.id);
    if (alert.told.includes(person.id)) return { kind: "redraw", key, card };
    const urgent = alert.grade === 3 ? { urgent: true as const } : {};
    return { kind: "post", to: { person: person.id }, key, card, why: "kpis.alert", ...urgent };
  });
}
