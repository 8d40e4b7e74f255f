import type { Gauge } from "../../../catalog/gauge.ts";
import type { Period } from "../../../catalog/kpi.ts";
import { type Row, table } from "../../../core/store.ts";
import { type Day, daysBetween, type Millis } from "../../../core/time.ts";
import type { Draft, Records } from "../../../core/work.ts";

/** Where an action came from. */
export const SOURCES = ["retro", "review", "alert", "idea", "case", "finding", "hand"] as const;
export type Source = (typeof SOURCES)[number];

/** `done`: nobody has looked yet whether it helped. Rule: docs/method.md, actions. */
export type State = "open" | "done" | "worked" | "dropped";

export const VERDICTS = ["worked", "not", "unclear"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What an action is to change, and when that is looked at. */
export interface Effect {
  /** The team's KPI that shows it; null where words do. */
  kpi: string | null;
  gauge: Gauge | null;
  period: Period | null;
  /** What shows it, where no KPI does. */
  words: string;
  /** The KPI's last reading when it was agreed; null where there was none. */
  before: number | null;
  look: Day;
}

/** A look at the effect: the number then, and what was made of it. */
export interface Look {
  day: Day;
  at: Millis;
  by: string;
  verdict: Verdict;
  before: number | null;
  after: number | null;
  note: string;
}

/** What can be planned anew. */
export interface Plan {
  text: string;
  /** Id of the person who sees to it. */
  owner: string;
  due: Day;
  effect: Effect;
}

/** Something a team has agreed to do, from one source, until it is known whether it helped. */
export interface Action extends Row, Plan {
  team: string;
  source: { kind: Source; id: string };
  cycle: string | null;
  state: State;
  by: string;
  /** When it was agreed, or last planned anew. */
  planned: Day;
  looks: readonly Look[];
  /** When its owner was last asked about the effect, and to plan anew; null before. */
  asked: Day | null;
  replanAsked: Day | null;
  /** Why it was dropped; empty where it was not. */
  dropped: string;
  history: readonly { at: Millis; by: string; state: State; plan?: Plan }[];
}

export const actions = table<Action>("actions", { index: ["team", "owner", "cycle"] });

/** After so many days without an effect it is time for another plan. */
export const WITHOUT_EFFECT = 28;
/** Whoever was asked whether it helped is left alone for so many days. */
const REST = 7;

/** Somebody still has something to do or to look at. */
export const isUnderWay = ({ state }: Pick<Action, "state">): boolean => state === "open" || state === "done";

export const isOverdue = ({ state, due }: Pick<Action, "state" | "due">, today: Day): boolean =>
  state === "open" && due < today;

/** Its day to look has come, and its owner has not been asked yet. */
export function isToLookAt({ state, asked, effect }: Draft<Action>, today: Day): boolean {
  return isUnderWay({ state }) && effect.look <= today && (asked === null || asked < effect.look);
}

/** It has gone without an effect for four weeks, and nobody has been asked about it for a while. */
export function isToReplan({ state, planned, asked, replanAsked }: Draft<Action>, today: Day): boolean {
  const since = replanAsked !== null && replanAsked > planned ? replanAsked : planned;
  const isJustAsked = asked !== null && daysBetween(asked, today) < REST;
  return isUnderWay({ state }) && !isJustAsked && daysBetween(since, today) >= WITHOUT_EFFECT;
}

/** An action as it is agreed. */
export function agreed(
  { id, team, source, cycle, by }: Pick<Action, "id" | "team" | "source" | "cycle" | "by">,
  plan: Plan,
  planned: Day,
  at: Millis,
): Draft<Action> {
  const fresh = { state: "open" as const, looks: [], asked: null, replanAsked: null, dropped: "" };
  return { id, team, source, cycle, by, ...plan, planned, ...fresh, history: [{ at, by, state: "open", plan }] };
}

/** Those of a team that are under way, the next to be due first. */
export async function openActions(records: Records, team: string): Promise<Action[]> {
  return byDue((await records.list(actions, { team })).filter(isUnderWay));
}

/** The same of a person, whichever the team. */
export async function actionsOf(records: Records, owner: string): Promise<Action[]> {
  return byDue((await records.list(actions, { owner })).filter(isUnderWay));
}

/** In the order of their sources, those without any left out. */
export function bySource<T extends Pick<Action, "source">>(all: readonly T[]): (readonly [Source, readonly T[]])[] {
  const groups = Map.groupBy(all, ({ source }) => source.kind);
  return SOURCES.flatMap((kind) => (groups.has(kind) ? [[kind, groups.get(kind) ?? []] as const] : []));
}

const byDue = (all: readonly Action[]): Action[] =>
  all.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
