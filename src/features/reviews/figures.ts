import type { Gauge } from "../../catalog/gauge.ts";
import type { Tier } from "../../catalog/kpi.ts";
import type { Records } from "../../core/work.ts";
import type { Level } from "../goals/content.ts";
import type { Outcome } from "../goals/goal.ts";
import { type Alert, alerts } from "../kpis/alerts/alert.ts";
import { watchedBy } from "../kpis/watch/team.ts";
import { mayRead, wins } from "../recognition/win.ts";
import { type DayOf, recordsAt } from "./as-it-was.ts";
import { goalFigures, overridesIn } from "./goal-figures.ts";
import type { Span } from "./period.ts";

export type Standing = "on" | "watch" | "off";

/** A goal as it stood at the month's end. */
export interface GoalFigure {
  goal: string;
  value: string | null;
  level: Level;
  /** Absent where nobody has said. */
  tier?: Tier;
  /** The catalogue's category of what it is measured by. */
  area: string | null;
  /** How much of the way was done; null where no number says it. */
  share: number | null;
  standing: Standing | null;
  outcome: Outcome | null;
}

/** The month's last reading of a KPI. */
export interface KpiFigure {
  kpi: string;
  value: number;
  gauge: Gauge;
  target: number | null;
  standing: Standing | "few" | "open";
}

/** Something that was let through: a goal that began incomplete, or what was agreed and then changed. */
export type Override = { goal: string; kind: "incomplete" } | { goal: string; kind: "revised"; place: number };

/** What a month comes to, by ids: what is gone or hidden later is not shown later. */
export interface Figures {
  goals: readonly GoalFigure[];
  kpis: readonly KpiFigure[];
  alerts: readonly { alert: string; grade: Alert["grade"]; state: Alert["state"] }[];
  wins: readonly string[];
  overrides: readonly Override[];
}

/** What the month says by itself. Nothing that only its owner and the leads may see is among it. */
export async function figuresOf(team: string, span: Span, dayOf: DayOf, records: Records): Promise<Figures> {
  const watched = await watchedBy(team, span.end, recordsAt(records, span.end, dayOf));
  const goals = await goalFigures(team, span, dayOf, watched, records);
  const kpis = watched.flatMap(({ kpi, standing }): KpiFigure[] => {
    const last = standing?.series.at(-1);
    if (!standing || !last || last.end < span.start) return [];
    const { state, target } = standing;
    return [{ kpi: kpi.key, value: last.value, gauge: last.gauge, target, standing: state }];
  });
  return {
    ...{ goals, kpis, alerts: await alertsIn(team, span, dayOf, records), wins: await winsIn(team, span, records) },
    overrides: await overridesIn(team, span, dayOf, records),
  };
}

export const isBehind = ({ standing, outcome }: GoalFigure): boolean =>
  standing === "off" || standing === "watch" || outcome === "missed" || outcome === "partly";

export const isEmpty = ({ goals, kpis, alerts, wins }: Figures): boolean =>
  [goals, kpis, alerts, wins].every((all) => all.length === 0);

/** Goals behind their way and numbers off their target: what asks for a cause. */
export function deviationsOf({ goals, kpis }: Figures): { goals: GoalFigure[]; kpis: KpiFigure[] } {
  return {
    goals: goals.filter(isBehind),
    kpis: kpis.filter(({ standing }) => standing === "off"),
  };
}

async function alertsIn(team: string, span: Span, dayOf: DayOf, records: Records): Promise<Figures["alerts"]> {
  const all = (await records.list(alerts, { team })).toSorted((a, b) => a.raisedAt - b.raisedAt);
  return all.flatMap(({ id, history, closedAt, raisedAt }) => {
    const then = history.findLast(({ at }) => dayOf(at) <= span.end);
    const over = closedAt !== null && dayOf(closedAt) < span.start;
    if (!then || over || dayOf(raisedAt) > span.end || then.state === "waiting") return [];
    return [{ alert: id, grade: then.grade, state: then.state }];
  });
}

async function winsIn(team: string, { start, end }: Span, records: Records): Promise<string[]> {
  const all = (await records.list(wins, { team })).filter(
    (win) => win.day >= start && win.day <= end && mayRead(win, { id: "", teams: [team] }),
  );
  return all.toSorted((a, b) => b.at - a.at).map(({ id }) => id);
}
