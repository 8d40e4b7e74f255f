import type { Kpi } from "../../catalog/kpi.ts";
import { dayIn, type Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { type Goal, goals } from "../goals/goal.ts";
import { type Action, openActions } from "../improve/actions/action.ts";
import { type Alert, alerts } from "../kpis/alerts/alert.ts";
import { knownKpi } from "../kpis/own/own.ts";
import { personNames, type Team } from "../people/person.ts";
import { mayRead, wins } from "../recognition/win.ts";
import { asks, dayOfTeam, spanOf } from "./access.ts";
import { type Change, changesBetween, type Figures, figuresOf } from "./figures.ts";
import { answers, latestBy, type Question, type Review, readable, takesAnswers } from "./review.ts";

/** A review and everything that is drawn of it. */
export interface ShownReview {
  review: Review;
  team: Pick<Team, "id" | "name">;
  /** As signed, or as it is now while nobody has. */
  figures: Figures;
  /** What differs from what was signed. */
  since: readonly Change[];
  /** Those that the team may see, by id. */
  goals: ReadonlyMap<string, Goal>;
  kpis: ReadonlyMap<string, Kpi>;
  alerts: readonly { alert: Alert | null; kpi: Kpi | null; grade: Alert["grade"]; state: Alert["state"] }[];
  wins: readonly (string | null)[];
  actions: readonly Action[];
  /** What the front line answered; null before that may be read. */
  said: Readonly<Record<Question, readonly string[]>> | null;
  asks: "yes" | "few" | "no";
  names: Readonly<Record<string, string>>;
  today: string;
}

export async function shownReview(review: Review, team: Team, now: Millis, records: Records): Promise<ShownReview> {
  const live = await figuresOf(team.id, spanOf(review), dayOfTeam(team), records);
  const figures = review.signed?.figures ?? live;
  const since = review.signed ? changesBetween(review.signed.figures, live) : [];
  const today = dayIn(team.zone, now);
  const actions = await openActions(records, team.id);
  const seen = await goalsIn(review, [figures, live], team.id, records);
  return {
    ...{ review, team, figures, since, actions, today, goals: seen },
    kpis: await kpisIn([figures, live], records),
    alerts: await Promise.all(
      figures.alerts.map(async ({ alert: id, ...then }) => {
        const alert = (await records.get(alerts, id)) ?? null;
        return { ...then, alert, kpi: alert?.kpi ? await knownKpi(records, alert.kpi) : null };
      }),
    ),
    wins: await Promise.all(
      figures.wins.map(async (id) => {
        const win = await records.get(wins, id);
        return win && mayRead(win, { id: "", teams: [team.id] }) ? win.what : null;
      }),
    ),
    said: review.meets === null || takesAnswers(review, today) ? null : await saidIn(review, records),
    asks: await asks(review, team, now, records),
    names: await namesIn(review, actions, seen, records),
  };
}

async function goalsIn(
  { analyses, decisions }: Review,
  all: readonly Figures[],
  team: string,
  records: Records,
): Promise<Map<string, Goal>> {
  const ids = all.flatMap(({ goals, overrides }) => [...goals, ...overrides].map(({ goal }) => goal));
  const wanted = new Set([...ids, ...analyses.map(({ about }) => about), ...decisions.map(({ goal }) => goal)]);
  const found = await Promise.all([...wanted].map((id) => records.get(goals, id)));
  const told = found.filter((goal) => goal !== undefined && goal.team === team && goal.visibility !== "lead");
  return new Map(told.flatMap((goal) => (goal ? [[goal.id, goal] as const] : [])));
}

async function kpisIn(all: readonly Figures[], records: Records): Promise<Map<string, Kpi>> {
  const keys = [...new Set(all.flatMap(({ kpis }) => kpis.map(({ kpi }) => kpi)))];
  const found = await Promise.all(keys.map((key) => knownKpi(records, key)));
  return new Map(found.flatMap((kpi) => (kpi ? [[kpi.key, kpi] as const] : [])));
}

async function saidIn({ id }: Review, records: Records): Promise<Record<Question, readonly string[]>> {
  const all = await records.list(answers, { review: id });
  return { hidden: readable(all, "hidden"), help: readable(all, "help") };
}

async function namesIn(
  { analyses, decisions, signed, corrections }: Review,
  actions: readonly Action[],
  goals: ReadonlyMap<string, Goal>,
  records: Records,
): Promise<Record<string, string>> {
  const ids = [
    ...analyses.map(({ by }) => by),
    ...decisions.map(({ approver }) => approver),
    ...corrections.map(({ by }) => by),
    ...actions.map(({ owner }) => owner),
    ...[...goals.values()].flatMap(({ owner, override, revisions = [] }) => [
      owner,
      ...(override ? [override.by] : []),
      ...revisions.map(({ decided, by }) => decided?.by ?? by),
    ]),
    ...(signed ? [signed.by] : []),
  ];
  return personNames(records, ids);
}

/** The latest decision on each goal. */
export const decisionsOf = ({ decisions }: Review) => latestBy(decisions, ({ goal }) => goal);
/** The latest analysis of each goal or number. */
export const analysesOf = ({ analyses }: Review) => latestBy(analyses, ({ about }) => about);
