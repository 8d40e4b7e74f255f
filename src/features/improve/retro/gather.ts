import { sameGauge } from "../../../catalog/gauge.ts";
import { addDays, type Day } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { goals, isOpen } from "../../goals/goal.ts";
import { doneOf, expectedOf, paceOf } from "../../goals/milestones/pace.ts";
import { alerts, isOpen as isRaised } from "../../kpis/alerts/alert.ts";
import { seriesOf } from "../../kpis/kpi.ts";
import { mayRead, wins } from "../../recognition/win.ts";
import { actions, openActions } from "../actions/action.ts";
import { type Facts, retros } from "./retro.ts";

/** How many of a kind a retro begins with: what to talk about, not everything there is. */
const MOST = 5;
/** How far it looks back, in days: the week, and what came just before it. */
const BACK = 10;

/** What a team's week says by itself. Nothing that only its owner and the leads may see is among it. */
export async function factsOf(team: string, day: Day, records: Records): Promise<Facts> {
  const open = await openActions(records, team);
  const last = (await records.list(retros, { team })).toSorted((a, b) => a.openedAt - b.openedAt).at(-1);
  const agreed = (await records.list(actions, { team })).filter(({ source }) => last && source.id === last.id);
  const promises = agreed.filter(({ state }) => state !== "dropped").map(({ id }) => id);
  return {
    goals: (await offTrack(team, day, records)).slice(0, MOST),
    readings: (await freshReadings(team, day, records)).slice(0, MOST),
    alerts: (await records.list(alerts, { team }))
      .filter(isRaised)
      .map(({ id }) => id)
      .slice(0, MOST),
    promises,
    actions: open.map(({ id }) => id).filter((id) => !promises.includes(id)),
    wins: await freshWins(team, day, records),
  };
}

async function offTrack(team: string, day: Day, records: Records): Promise<Facts["goals"]> {
  const open = (await records.list(goals, { team })).filter((goal) => isOpen(goal) && goal.visibility !== "lead");
  const found = open.flatMap((goal): Facts["goals"] => {
    const state = paceOf(goal, day);
    if (state !== "off" && state !== "watch") return [];
    return [{ goal: goal.id, state, done: doneOf(goal) ?? 0, expected: expectedOf(goal, day) ?? 0 }];
  });
  return found.toSorted((a, b) => a.done - a.expected - (b.done - b.expected));
}

/** The latest reading of each KPI, as long as it is fresh, beside the one before. */
async function freshReadings(team: string, day: Day, records: Records): Promise<Facts["readings"]> {
  const all = [...(await seriesOf(records, team))];
  return all.flatMap(([kpi, series]) => {
    const last = series.at(-1);
    if (!last || last.end < addDays(day, -BACK)) return [];
    const alike = series.filter(({ period, gauge }) => period === last.period && sameGauge(gauge, last.gauge));
    return [{ kpi, reading: last.id, before: alike.at(-2)?.id ?? null }];
  });
}

async function freshWins(team: string, day: Day, records: Records): Promise<string[]> {
  const reader = { id: "", teams: [team] };
  const all = (await records.list(wins, { team })).filter(
    (win) => win.day >= addDays(day, -BACK) && win.day <= day && mayRead(win, reader),
  );
  return all
    .toSorted((a, b) => b.at - a.at)
    .slice(0, MOST)
    .map(({ id }) => id);
}
