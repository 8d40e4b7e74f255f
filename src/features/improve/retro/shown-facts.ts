import type { Gauge } from "../../../catalog/gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import type { Records } from "../../../core/work.ts";
import { goals } from "../../goals/goal.ts";
import { type Alert, alerts } from "../../kpis/alerts/alert.ts";
import { readings } from "../../kpis/kpi.ts";
import { knownKpi } from "../../kpis/own/own.ts";
import { mayRead, wins } from "../../recognition/win.ts";
import { type Action, actions } from "../actions/action.ts";
import type { Facts } from "./retro.ts";

/** What the week says, as it is to be read now: null stands for what is gone, or no longer for everybody. */
export interface ShownFacts {
  goals: readonly { name: string | null; state: "off" | "watch"; done: number; expected: number }[];
  readings: readonly { kpi: Kpi | null; gauge: Gauge | null; now: number | null; before: number | null }[];
  alerts: readonly { alert: Alert | null; kpi: Kpi | null }[];
  promises: readonly (Action | null)[];
  actions: readonly (Action | null)[];
  wins: readonly (string | null)[];
}

export async function shownFacts(facts: Facts, team: string, records: Records): Promise<ShownFacts> {
  const action = (id: string) => records.get(actions, id).then((found) => found ?? null);
  return {
    goals: await Promise.all(
      facts.goals.map(async ({ goal: id, ...rest }) => {
        const goal = await records.get(goals, id);
        const told = goal && goal.team === team && goal.visibility !== "lead";
        return { ...rest, name: told ? goal.what || goal.sentence : null };
      }),
    ),
    readings: await Promise.all(
      facts.readings.map(async ({ kpi: key, reading, before }) => {
        const [kpi, now] = [await knownKpi(records, key), await records.get(readings, reading)];
        const earlier = before === null ? undefined : await records.get(readings, before);
        return { kpi, gauge: now?.gauge ?? null, now: now?.value ?? null, before: earlier?.value ?? null };
      }),
    ),
    alerts: await Promise.all(
      facts.alerts.map(async (id) => {
        const alert = (await records.get(alerts, id)) ?? null;
        return { alert, kpi: alert?.kpi ? await knownKpi(records, alert.kpi) : null };
      }),
    ),
    promises: await Promise.all(facts.promises.map(action)),
    actions: await Promise.all(facts.actions.map(action)),
    wins: await Promise.all(
      facts.wins.map(async (id) => {
        const win = await records.get(wins, id);
        return win && mayRead(win, { id: "", teams: [team] }) ? win.what : null;
      }),
    ),
  };
}
