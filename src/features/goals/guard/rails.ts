import type { Kpi } from "../../../catalog/kpi.ts";
import { kpiOf } from "../../../catalog/meant.ts";
import type { Measure } from "../../../core/coach.ts";
import type { Day } from "../../../core/time.ts";
import type { Kin } from "../cascade/kin.ts";
import { horizon, how, order, parts } from "../cascade/rules.ts";
import type { ChangeKind } from "../content.ts";
import type { Goal } from "../goal.ts";
import { changeMeaning, claimed, whichClock } from "./figures.ts";
import { type Push, pushed } from "./kinds.ts";
import { activity, coverage, noFloor, noPerson, noValue, onlyOne } from "./rules.ts";
import { conflict, teamSet } from "./team.ts";

export const CODES = [
  "G06",
  "G07",
  "G02",
  "G03",
  "G13",
  "horizon",
  "order",
  "how",
  "change",
  "clock",
  "G05",
  "G39",
  "G12",
  "G01",
  "parts",
  "G04",
] as const;
/** The guard-rails in the order in which they are said. Rule: docs/method.md, guard-rails. */
export type Code = (typeof CODES)[number];

/** `block` stops the ordinary start, `ask` wants an answer some time, `nudge` only says something. */
export type Level = "block" | "ask" | "nudge";

/** A way out that takes one press. */
export type Way =
  /** The name stands there where no catalogue knows it. */
  | { kind: "counter"; kpi: string; name?: string }
  /** Another target in its place, with what must hold meanwhile. */
  | { kind: "aim"; kpi: string; counters: readonly string[] }
  | { kind: "change"; as: ChangeKind; level: Measure | null }
  | { kind: "metric"; kpi: string }
  | { kind: "target"; target: Measure }
  | { kind: "due"; due: Day }
  | { kind: "value"; value: string };

/** What a rule has to say about a goal. */
export interface Found {
  code: Code;
  level: Level;
  ways: readonly Way[];
  /** Figures and names for the sentence. */
  told?: readonly string[];
}
/** `about` is what it was said of: once that is answered it stays answered, until it is something else. */
export interface Finding extends Found {
  about: string;
}

/** Another active goal that the reader may see, and whose it is. */
export interface Beside {
  goal: Goal;
  owner: string;
}

/** A goal with all that the rules look at. */
export interface Subject {
  goal: Goal;
  kpi: Kpi | null;
  push: Push | null;
  beside: readonly Beside[];
  /** The KPIs that the goal's team has made itself. */
  own: readonly Kpi[];
  /** What it serves, and what serves it; absent where it stands alone or nobody has looked. */
  kin?: Kin | undefined;
  today?: Day | undefined;
}
/** What there is around a goal, as far as somebody has looked. */
export type Around = Partial<Pick<Subject, "beside" | "own" | "kin" | "today">>;
/** What it has to say; null for nothing. */
export type Rule = (subject: Subject) => Found | null;

/** A rule more is a line more: calibration against past readings comes here once goals have readings. */
const RULES: readonly Rule[] = [
  ...[coverage, noPerson, noFloor, conflict, horizon, order, how, changeMeaning, whichClock],
  ...[activity, claimed, noValue, onlyOne, parts, teamSet],
];
const LEVELS: readonly Level[] = ["block", "ask", "nudge"];

/** What guard-rails say about a goal, the hardest first; what was answered is left out. */
export function guardRails(goal: Goal, { beside = [], own = [], kin, today }: Around = {}): Finding[] {
  const kpi = kpiOf(goal, own);
  const others = beside.filter((one) => one.goal.id !== goal.id);
  const subject = { goal, kpi, push: pushed(goal, kpi), beside: others, own, kin, today };
  const found = RULES.flatMap((rule) => rule(subject) ?? []).map((one) => ({ ...one, about: aboutOf(goal, one) }));
  // Where the target itself is refused, nothing else about it matters.
  const open = found[0]?.code === "G06" ? found.slice(0, 1) : found.filter((one) => !isSettled(goal, one));
  return open.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** The codes that stop the ordinary start. */
export function blocks(goal: Goal, around: Around = {}): Code[] {
  return guardRails(goal, around).flatMap(({ code, level }) => (level === "block" ? [code] : []));
}

function aboutOf({ metric, what, target }: Goal, { told = [] }: Found): string {
  return [metric || what, target?.text ?? "", ...told].join(" | ");
}

const isSettled = ({ settled = [] }: Goal, { code, about, level }: Finding): boolean =>
  level !== "block" && settled.some((one) => one.code === code && one.about === about);
