import type { Kpi } from "../../catalog/kpi.ts";
import type { Measure } from "../../core/coach.ts";
import type { ChangeKind, Goal } from "./goal.ts";
import { hasStarted } from "./goal.ts";
import { changeMeaning, claimed, whichClock } from "./guard-figures.ts";
import { isByMachine, isCoverage, isFloor, type Push, pushed } from "./guard-kinds.ts";
import { conflict, teamSet } from "./guard-team.ts";
import { mentions } from "./guard-words.ts";
import { isTime, kpiOf, meantKpi } from "./measure.ts";
import { values } from "./values.ts";

export const CODES = ["G06", "G07", "G02", "G03", "G13", "change", "clock", "G05", "G39", "G12", "G01", "G04"] as const;
/** The guard-rails in the order in which they are said. Rule: docs/method.md, guard-rails. */
export type Code = (typeof CODES)[number];

/** `block` stops the ordinary start, `ask` wants an answer some time, `nudge` only says something. */
export type Level = "block" | "ask" | "nudge";

/** A way out that takes one press. */
export type Way =
  | { kind: "counter"; kpi: string }
  /** Another target in its place, with what must hold meanwhile. */
  | { kind: "aim"; kpi: string; counters: readonly string[] }
  | { kind: "change"; as: ChangeKind; level: Measure | null }
  | { kind: "metric"; kpi: string }
  | { kind: "target"; target: Measure }
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
}
type Rule = (subject: Subject) => Found | null;

/** How many one-press ways a card offers. */
const MOST_WAYS = 3;
/** Usual measures of whether help has helped. */
const RESOLUTION = ["fcr", "resolution_rate", "repeat_complaint_rate"];
const SATISFACTION = ["csat_rate", "complaint_rate", "error_rate"];
const HANDOVER = "ai_handover_time";
/** Each comes with what must hold meanwhile, so that it does not lead into the next guard-rail. */
const BETTER_AIMS: readonly Way[] = [
  { kind: "aim", kpi: "ai_resolution_rate", counters: [HANDOVER, "ai_satisfaction"] },
  { kind: "aim", kpi: "ai_satisfaction", counters: [HANDOVER, "ai_resolution_rate"] },
  { kind: "aim", kpi: HANDOVER, counters: ["csat_score"] },
];

const coverage: Rule = ({ goal, kpi }) =>
  isCoverage(goal, kpi) ? { code: "G06", level: "block", ways: BETTER_AIMS } : null;

const noPerson: Rule = ({ goal, kpi, beside }) => {
  if (!isByMachine(goal, kpi)) return null;
  const said = [goal.metric, goal.what, goal.means, ...goal.counters];
  const shared = beside.some((one) => kpiOf(one.goal)?.key === HANDOVER);
  const there = shared || said.some((words) => meansPerson(words));
  return there ? null : { code: "G07", level: "block", ways: [{ kind: "counter", kpi: HANDOVER }] };
};

const meansPerson = (words: string): boolean =>
  words !== "" && (mentions(words, "person") || meantKpi(words)?.key === HANDOVER);

const noFloor: Rule = ({ goal, kpi, push }) => {
  if (push === null || goal.counters.some((counter) => isFloor(counter, kpi))) return null;
  return { code: push === "speed" ? "G02" : "G03", level: "block", ways: counters(kpi, usualFor(kpi, push)) };
};

/** Speed is held by whether help has helped; a parcel or a meal by what customers say. */
const usualFor = (kpi: Kpi | null, push: Push | null): readonly string[] =>
  push === "speed" && (!kpi || kpi.sector === "general") ? RESOLUTION : SATISFACTION;

const activity: Rule = ({ goal, kpi }) => {
  const { metric, what, target, direction, sentence } = goal;
  if (kpi || target === null || target.unit === "%" || isTime(target) || direction === "down") return null;
  const words = metric || `${what} ${sentence}`;
  if (!mentions(words, "activity") || mentions(words, "quality")) return null;
  return { code: "G05", level: "ask", ways: counters(null, ["csat_rate", "attitude_rating"]) };
};

const onlyOne: Rule = ({ goal, kpi, push }) => {
  if (goal.target === null || goal.counters.length > 0 || goal.direction === "hold" || push) return null;
  return { code: "G01", level: "ask", ways: counters(kpi, SATISFACTION) };
};

const noValue: Rule = ({ goal }) =>
  // A draft is asked for its value with the letters.
  goal.value !== null || !hasStarted(goal)
    ? null
    : { code: "G12", level: "ask", ways: values.map(({ id }) => ({ kind: "value", value: id })) };

/** A rule more is a line more: calibration against past readings comes here once goals have readings. */
const RULES: readonly Rule[] = [
  ...[coverage, noPerson, noFloor, conflict, changeMeaning, whichClock],
  ...[activity, claimed, noValue, onlyOne, teamSet],
];
const LEVELS: readonly Level[] = ["block", "ask", "nudge"];

/** What guard-rails say about a goal, the hardest first; what was answered is left out. */
export function guardRails(goal: Goal, beside: readonly Beside[] = []): Finding[] {
  const kpi = kpiOf(goal);
  const subject = { goal, kpi, push: pushed(goal, kpi), beside: beside.filter((one) => one.goal.id !== goal.id) };
  const found = RULES.flatMap((rule) => rule(subject) ?? []).map((one) => ({ ...one, about: aboutOf(goal, one) }));
  // Where the target itself is refused, nothing else about it matters.
  const open = found[0]?.code === "G06" ? found.slice(0, 1) : found.filter((one) => !isSettled(goal, one));
  return open.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** The codes that stop the ordinary start. */
export function blocks(goal: Goal, beside: readonly Beside[] = []): Code[] {
  return guardRails(goal, beside).flatMap(({ code, level }) => (level === "block" ? [code] : []));
}

/** Keys of the measures that suit the goal to be watched beside it. */
export function countersFor(goal: Goal): string[] {
  const kpi = kpiOf(goal);
  return counters(kpi, usualFor(kpi, pushed(goal, kpi))).flatMap((way) => (way.kind === "counter" ? way.kpi : []));
}

/** Measures to watch beside it: those of the catalogue first, then the usual ones. */
function counters(kpi: Kpi | null, usual: readonly string[]): Way[] {
  const keys = [...new Set([...(kpi?.pairWith ?? []), ...usual])].filter((key) => key !== kpi?.key);
  return keys.slice(0, MOST_WAYS).map((key) => ({ kind: "counter", kpi: key }));
}

function aboutOf({ metric, what, target }: Goal, { told = [] }: Found): string {
  return [metric || what, target?.text ?? "", ...told].join(" | ");
}

const isSettled = ({ settled = [] }: Goal, { code, about, level }: Finding): boolean =>
  level !== "block" && settled.some((one) => one.code === code && one.about === about);
