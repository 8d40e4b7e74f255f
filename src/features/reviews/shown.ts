import type { Kpi } from "../../catalog/kpi.ts";
import { dayIn, type Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import type { Goal } from "../goals/goal.ts";
import type { Action } from "../improve/actions/action.ts";
import { type Alert, alerts } from "../kpis/alerts/alert.ts";
import { knownKpi } from "../kpis/own/own.ts";
import type { Team } from "../people/person.ts";
import { mayRead, wins } from "../recognition/win.ts";
import { asks, dayOfTeam, spanOf } from "./access.ts";
import { type Change, changesBetween } from "./changes.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { actionsIn, goalsIn, kpisIn, namesIn, saidIn } from "./looked-up.ts";
import { latestBy, type Question, type Review, standingFigures, takesAnswers } from "./review.ts";

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
  /** Whether it offers what only those who decide may do; what everybody reads does. */
  decides: boolean;
}

export async function shownReview(review: Review, team: Team, now: Millis, records: Records): Promise<ShownReview> {
  const live = await figuresOf(team.id, spanOf(review), dayOfTeam(team), records);
  const kept = standingFigures(review);
  const figures = kept ?? live;
  const since = kept ? changesBetween(kept, live) : [];
  const today = dayIn(team.zone, now);
  const agreed = await actionsIn(review, records);
  const seen = await goalsIn(review, [figures, live], team.id, records);
  return {
    ...{ review, team, figures, since, actions: agreed, today, goals: seen, decides: true },
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
    names: await namesIn(review, agreed, seen, records),
  };
}

/** The latest decision on each goal. */
export const decisionsOf = ({ decisions }: Review) => latestBy(decisions, ({ goal }) => goal);
/** The latest analysis of each goal or number. */
export const analysesOf = ({ analyses }: Review) => latestBy(analyses, ({ about }) => about);
