import { TIERS } from "../../../catalog/kpi.ts";
import { type Day, dayIn, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { LEVELS } from "../../goals/content.ts";
import { values } from "../../goals/values.ts";
import { type Learned, learned } from "../../improve/actions/learned.ts";
import { ideaNumbers } from "../../improve/ideas/numbers.ts";
import type { Team } from "../../people/person.ts";
import { mayRead, wins } from "../../recognition/win.ts";
import { dayOfTeam } from "../access.ts";
import { type Group, groupOf } from "../completion.ts";
import { type Figures, figuresOf, isEmpty } from "../figures.ts";
import { monthsOf, quarterSpan, type Span } from "../period.ts";
import { reviewOf } from "../review.ts";
import { type Silent, silentOn } from "./stale.ts";
import { type Line, linesIn } from "./trend.ts";

/** How often a value was meant: by goals under way, and by wins. */
export interface Meant {
  value: string;
  goals: number;
  wins: number;
}

/** A quarter of a team. Rule: docs/method.md, the quarter. */
export interface Report {
  team: Pick<Team, "id" | "name">;
  quarter: string;
  span: Span;
  lines: readonly Line[];
  /** One for each level, also those without a goal. */
  levels: readonly Group[];
  /** The same of each kind of goal; those of which nobody has said come last, where there are any. */
  tiers: readonly Group[];
  learned: readonly Learned[];
  values: readonly Meant[];
  /** How many goals stand for no value. */
  unvalued: number;
  stale: readonly Silent[];
  ideas: { received: number; due: number; inTime: number; tried: number; adopted: number; known: number };
  /** How many of the three months are signed. */
  signed: number;
}

/** What the quarter says; null where it has left nothing. */
export async function reportOf(team: Team, quarter: string, now: Millis, records: Records): Promise<Report | null> {
  const span = quarterSpan(quarter);
  const dayOf = dayOfTeam(team);
  const today = dayIn(team.zone, now);
  // Of a quarter under way nothing is held against the days that are still to come.
  const until = span.end < today ? span.end : today;
  const figures = await figuresOf(team.id, { ...span, end: until }, dayOf, records);
  const lines = await linesIn(team.id, span, records);
  const kept = (await records.list(learned, { team: team.id })).filter(({ at }) => within(dayOf(at), span));
  const ideas = await ideasIn(team.id, span, today, records);
  if (isEmpty(figures) && lines.length === 0 && kept.length === 0 && ideas.received === 0) return null;
  const months = await Promise.all(monthsOf(span).map((month) => reviewOf(records, team.id, month)));
  const levels = LEVELS.map((level) => {
    const members = figures.goals.filter((one) => one.level === level);
    return groupOf(level, members);
  });
  return {
    ...{
      team,
      quarter,
      span,
      lines,
      ideas,
      levels,
      tiers: tiersOf(figures),
      learned: kept.toSorted((a, b) => a.at - b.at),
    },
    values: await meantIn(figures, team.id, span, records),
    unvalued: figures.goals.filter(({ value }) => value === null).length,
    stale: await silentOn(team.id, until, dayOf, records),
    signed: months.filter((review) => review?.signed).length,
  };
}

function tiersOf({ goals }: Figures): Group[] {
  const open = goals.filter(({ tier }) => tier === undefined);
  const said = TIERS.map((tier) =>
    groupOf(
      tier,
      goals.filter((one) => one.tier === tier),
    ),
  );
  return open.length > 0 ? [...said, groupOf(null, open)] : said;
}

const within = (day: Day, { start, end }: Span): boolean => day >= start && day <= end;

async function meantIn({ goals }: Figures, team: string, span: Span, records: Records): Promise<Meant[]> {
  const told = (await records.list(wins, { team })).filter(
    (win) => within(win.day, span) && mayRead(win, { id: "", teams: [team] }),
  );
  return values.map(({ id }) => ({
    value: id,
    goals: goals.filter(({ value }) => value === id).length,
    wins: told.filter(({ value }) => value === id).length,
  }));
}

async function ideasIn(team: string, span: Span, today: Day, records: Records): Promise<Report["ideas"]> {
  const months = await Promise.all(monthsOf(span).map((month) => ideaNumbers(records, team, month, today)));
  const sum = (of: "received" | "due" | "inTime" | "tried" | "adopted" | "known") =>
    months.reduce((all, one) => all + one[of], 0);
  return {
    ...{ received: sum("received"), due: sum("due"), inTime: sum("inTime") },
    ...{ tried: sum("tried"), adopted: sum("adopted"), known: sum("known") },
  };
}
