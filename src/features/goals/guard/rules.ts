import type { Kpi } from "../../../catalog/kpi.ts";
import { calledKpi, isTime, kpiOf, meantKpi } from "../../../catalog/meant.ts";
import { search } from "../../../catalog/search.ts";
import { isOwn } from "../../kpis/own/own.ts";
import { type Goal, hasStarted } from "../goal.ts";
import { values } from "../values.ts";
import { isByMachine, isCoverage, isFloor, ofCatalogue, type Push, pushed } from "./kinds.ts";
import type { Rule, Way } from "./rails.ts";
import { mentions } from "./words.ts";

/** How many measures a card offers to watch: more where nothing starts without one than where it only asks. */
const MOST_WAYS = { block: 3, ask: 2 };
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

export const coverage: Rule = ({ goal, kpi }) =>
  isCoverage(goal, kpi) ? { code: "G06", level: "block", ways: BETTER_AIMS } : null;

export const noPerson: Rule = ({ goal, kpi, beside }) => {
  if (!isByMachine(goal, kpi)) return null;
  const said = [goal.metric, goal.what, goal.means, ...goal.counters];
  const shared = beside.filter((one) => one.goal.team === goal.team);
  const there = shared.some((one) => isHandover(one.goal)) || said.some(meansPerson);
  return there ? null : { code: "G07", level: "block", ways: [{ kind: "counter", kpi: HANDOVER }] };
};

const isHandover = ({ metric, what }: Goal): boolean => calledKpi(metric || what)?.key === HANDOVER;

const meansPerson = (words: string): boolean =>
  words !== "" && (mentions(words, "person") || meantKpi(words)?.key === HANDOVER);

export const noFloor: Rule = ({ goal, kpi, push, own }) => {
  if (push === null || goal.counters.some((counter) => isFloor(counter, kpi, own))) return null;
  return {
    code: push === "speed" ? "G02" : "G03",
    level: "block",
    ways: counters(kpi, usualFor(kpi, push), MOST_WAYS.block, own),
  };
};

/** Speed is held by whether help has helped; a parcel or a meal by what customers say. */
export const usualFor = (kpi: Kpi | null, push: Push | null): readonly string[] =>
  push === "speed" && (!kpi || kpi.sector === "general") ? RESOLUTION : SATISFACTION;

export const activity: Rule = ({ goal, kpi }) => {
  const { metric, what, target, direction, sentence } = goal;
  if (ofCatalogue(kpi) || target === null || target.unit === "%" || isTime(target) || direction === "down") return null;
  const words = metric || `${what} ${sentence}`;
  if (!mentions(words, "activity") || mentions(words, "quality")) return null;
  return { code: "G05", level: "ask", ways: counters(null, ["csat_rate", "attitude_rating"], MOST_WAYS.ask) };
};

export const onlyOne: Rule = (subject) => {
  const { goal, kpi, push, own } = subject;
  if (goal.target === null || goal.counters.length > 0 || goal.direction === "hold") return null;
  // Who counts what they do, or pushes speed, is offered measures already.
  if (push !== null || activity(subject) !== null) return null;
  const others = SATISFACTION.filter((key) => kpi !== null || !mayBe(goal, key));
  return { code: "G01", level: "ask", ways: counters(kpi, others, MOST_WAYS.ask, own) };
};

/** Whether the goal's words are as good a name of this KPI as of any other: "customer satisfaction" is several. */
function mayBe({ metric, what }: Goal, key: string): boolean {
  const found = search(metric || what);
  return found.some(({ kpi, score }) => kpi.key === key && score === found[0]?.score);
}

export const noValue: Rule = ({ goal }) =>
  // A draft is asked for its value with the letters.
  goal.value !== null || !hasStarted(goal)
    ? null
    : { code: "G12", level: "ask", ways: values.map(({ id }) => ({ kind: "value", value: id })) };

/** Keys of the measures that suit the goal to be watched beside it. */
export function countersFor(goal: Goal): string[] {
  const kpi = kpiOf(goal);
  return counters(kpi, usualFor(kpi, pushed(goal, kpi)), MOST_WAYS.block).flatMap((way) =>
    way.kind === "counter" ? way.kpi : [],
  );
}

/** Measures to watch beside it: those of the catalogue first, then the usual ones. */
function counters(kpi: Kpi | null, usual: readonly string[], most: number, own: readonly Kpi[] = []): Way[] {
  const keys = [...new Set([...(kpi?.pairWith ?? []), ...usual])].filter(
    (key) => key !== kpi?.key && isKnown(key, own),
  );
  return keys.slice(0, most).map((key) => {
    const theirs = own.find((one) => one.key === key);
    return { kind: "counter", kpi: key, ...(theirs && { name: theirs.name.en }) };
  });
}

/** A measure that its team has put away is watched no more. */
const isKnown = (key: string, own: readonly Kpi[]): boolean => !isOwn(key) || own.some((one) => one.key === key);
