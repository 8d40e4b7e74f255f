import { sameGauge } from "../../../catalog/gauge.ts";
import { addDays, type Day } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { completionOf } from "../../../statistics/completion.ts";
import { expectedBy, standingOf } from "../../../statistics/progress.ts";
import { type Goal, goals, isChange, isOpen } from "../../goals/goal.ts";
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
    const [done, expected] = [doneOf(goal), expectedOf(goal, day)];
    const state = done === null || expected === null ? null : standingOf(done, expected, null, []);
    return state === "off" || state === "watch"
      ? [{ goal: goal.id, state, done: done ?? 0, expected: expected ?? 0 }]
      : [];
  });
  return found.toSorted((a, b) => a.done - a.expected - (b.done - b.expected));
}

function expectedOf({ start, due }: Goal, day: Day): number | null {
  return due === null || due <= start ? null : expectedBy(day, { start, due });
}

/** How much of the way its notes say is done; null where they say nothing of it. */
function doneOf(goal: Goal): number | null {
  const { target, baseline, direction, notes, changeKind } = goal;
  if (!target || direction === null || direction === "hold" || isChange(goal) || changeKind) return null;
  const levels = notes.flatMap(({ measure }) =>
    measure ? [{ value: measure.value, unit: measure.unit || target.unit }] : [],
  );
  const aim = { better: direction, baseline: baseline?.value ?? null, target: target.value, unit: target.unit };
  const completion = completionOf(aim, levels);
  return "share" in completion ? completion.share : null;
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
