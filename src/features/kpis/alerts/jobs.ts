import type { Job } from "../../../core/job.ts";
import { dayIn, type Millis } from "../../../core/time.ts";
import type { Draft, Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { people, type Team, teams } from "../../people/person.ts";
import { ALERTS } from "../watch/schedule.ts";
import { type Alert, alerts, moved } from "./alert.ts";
import { alertCard } from "./card.ts";
import { checkAlerts } from "./check.ts";
import { brokenCases } from "./report.ts";
import { shownAlert, watchedAround } from "./shown.ts";
import { keyOf, type Telling, tell } from "./tell.ts";

/**
 * Looks after a team's alerts: cases beyond their limit, what nobody has taken on, numbers that came by another way or
 * did not come at all, and effects that are to be looked at.
 */
export const alertsJob: Job = {
  ...ALERTS,
  about: "team",

  plan: async (id, { now, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const send: Telling[] = [];
    for (const alert of await brokenCases(team, records, now)) send.push(...(await tell(alert, team, records, now)));
    send.push(...(await checkAlerts(team, records, now)));
    for (const alert of await due(team, records, now)) send.push(...(await askEffect(alert, team, records, now)));
    return send.length > 0 ? { send } : { nothing: null };
  },
};

/** Those whose action has come to the day on which its effect is looked at. */
async function due(team: Team, records: Records, now: Millis): Promise<Draft<Alert>[]> {
  const today = dayIn(team.zone, now);
  const all = await records.list(alerts, { team: team.id });
  const come = all.filter(({ state, action }) => state === "acting" && action && action.due <= today);
  return come.map((alert) => moved(alert, { state: "verifying" }, { why: "due", by: null, at: now }));
}

/** Asks whoever saw to it, below their message; the others see it on theirs. */
async function askEffect(alert: Draft<Alert>, team: Team, records: Records, now: Millis): Promise<Telling[]> {
  const watched = await watchedAround(alert, team, records, now);
  const redrawn = await tell(alert, team, records, now, watched);
  const owner = alert.action && (await records.get(people, alert.action.owner));
  if (!owner) return redrawn;
  const card = alertCard(textFor(owner.lang), await shownAlert(alert, team, records, now, watched));
  const key = `kpis.alert.effect:${alert.id}:${alert.action?.due}`;
  const under = keyOf(alert, owner.id);
  return [...redrawn, { kind: "post", to: { person: owner.id }, key, card, why: "kpis.alert.effect", under }];
}
