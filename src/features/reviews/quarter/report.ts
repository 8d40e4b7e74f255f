import type { Kpi } from "../../../catalog/kpi.ts";
import { addDays, type Day, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { LEVELS } from "../../goals/content.ts";
import { type Goal, isOpen } from "../../goals/goal.ts";
import { values } from "../../goals/values.ts";
import { type Learned, learned } from "../../improve/actions/learned.ts";
import { ideaNumbers } from "../../improve/ideas/numbers.ts";
import { isAlike, type Reading, seriesOf } from "../../kpis/kpi.ts";
import { knownKpi } from "../../kpis/own/own.ts";
import type { Team } from "../../people/person.ts";
import { mayRead, wins } from "../../recognition/win.ts";
import { dayOfTeam } from "../access.ts";
import { type Group, groupOf } from "../completion.ts";
import { type Figures, figuresOf, isEmpty } from "../figures.ts";
import { teamGoals } from "../goal-figures.ts";
import { monthsOf, quarterSpan, type Span } from "../period.ts";
import { reviewOf } from "../review.ts";

/** What customers say of a service, by the keys of the catalogue. */
const VOICE = ["csat_score", "csat_rate", "nps", "ces"];
const TRAINING = "people_training";
/** After so many days without a word a goal may be forgotten. */
export const STALE = 30;

export const STRANDS = ["voice", "training", "performance"] as const;
export type Strand = (typeof STRANDS)[number];

/** One number over the quarter: where it stood before, and at the end. */
export interface Line {
  strand: Strand;
  kpi: Kpi;
  /** Alike, oldest first, up to the quarter's end. */
  series: readonly Reading[];
  before: Reading | null;
  after: Reading;
}

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
  learned: readonly Learned[];
  values: readonly Meant[];
  /** Goals under way of which nobody has said anything for long. */
  stale: readonly { goal: Goal; last: Day }[];
  ideas: { received: number; due: number; inTime: number; tried: number; adopted: number; known: number };
  /** How many of the three months are signed. */
  signed: number;
}

/** What the quarter says; null where it has left nothing. */
export async function reportOf(team: Team, quarter: string, now: Millis, records: Records): Promise<Report | null> {
  const span = quarterSpan(quarter);
  const dayOf = dayOfTeam(team);
  const figures = await figuresOf(team.id, span, dayOf, records);
  const lines = await linesIn(team.id, span, records);
  const kept = (await records.list(learned, { team: team.id })).filter(({ at }) => within(dayOf(at), span));
  const ideas = await ideasIn(team.id, span, dayOf(now), records);
  if (isEmpty(figures) && lines.length === 0 && kept.length === 0 && ideas.received === 0) return null;
  const months = await Promise.all(monthsOf(span).map((month) => reviewOf(records, team.id, month)));
  return {
    ...{ team, quarter, span, lines, ideas, learned: kept.toSorted((a, b) => a.at - b.at) },
    levels: LEVELS.map((level) =>
      groupOf(
        level,
        figures.goals.filter((one) => one.level === level),
      ),
    ),
    values: await meantIn(figures, team.id, span, records),
    stale: staleOn(await teamGoals(team.id, records), dayOf(now), (at) => dayOf(at)),
    signed: months.filter((review) => review?.signed).length,
  };
}

const within = (day: Day, { start, end }: Span): boolean => day >= start && day <= end;

async function linesIn(team: string, { start, end }: Span, records: Records): Promise<Line[]> {
  const all = [...(await seriesOf(records, team))];
  const lines = await Promise.all(
    all.map(async ([key, readings]): Promise<Line | null> => {
      const until = readings.filter((one) => one.end <= end);
      const after = until.at(-1);
      const kpi = await knownKpi(records, key);
      if (!kpi || !after || after.end < start) return null;
      const series = until.filter((one) => isAlike(one, after));
      return { strand: strandOf(kpi), kpi, series, after, before: series.findLast((one) => one.end < start) ?? null };
    }),
  );
  const found = lines.filter((line) => line !== null);
  return STRANDS.flatMap((strand) => found.filter((line) => line.strand === strand));
}

const strandOf = ({ key, category }: Kpi): Strand =>
  VOICE.includes(key) ? "voice" : category === TRAINING ? "training" : "performance";

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

/** The longest forgotten first. */
export function staleOn(all: readonly Goal[], today: Day, dayOf: (at: Millis) => Day): Report["stale"] {
  return all
    .filter(isOpen)
    .map((goal) => ({ goal, last: dayOf(Math.max(goal.activeSince ?? 0, ...goal.history.map(({ at }) => at))) }))
    .filter(({ last }) => last <= addDays(today, -STALE))
    .toSorted((a, b) => (a.last < b.last ? -1 : 1));
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
