import { createRequire } from "node:module";
import type { Lang } from "../core/lang.ts";

export const UNITS = [
  ...(["percent", "points", "score", "score_points", "stars", "seconds", "minutes", "hours", "count"] as const),
  ...(["ratio", "index", "currency", "per_person", "per_currency", "cases_per_hour", "kpi_unit"] as const),
] as const;
export type Unit = (typeof UNITS)[number];

/** `depends`: the question that customers are asked says which way is good. */
export type Direction = "up" | "down" | "none" | "depends";
export const PERIODS = ["day", "week", "month", "quarter", "year", "event"] as const;
/** How long what one reading tells of lasts; `event` for what happens when it happens, such as a course. */
export type Period = (typeof PERIODS)[number];
export const SOURCES = ["system", "survey", "sample", "outside", "manual"] as const;
/** Where a number comes from; `outside` is somebody who is not part of the organisation. */
export type Source = (typeof SOURCES)[number];

/**
 * What customers take for granted, what makes a team stand out, and what nobody does yet. Rule: docs/method.md, three
 * kinds of goals.
 */
export const TIERS = ["basic", "differentiating", "innovative"] as const;
export type Tier = (typeof TIERS)[number];

/** The lowest and the highest that can be given. */
export type Scale = readonly [min: number, max: number];
type Words = Readonly<Record<Lang, string>>;

/**
 * A number that others have named. Only the first three kinds may serve as a mark to aim at; `result` is what somebody
 * reached, `claim` what somebody says, `warning` what went wrong.
 */
export interface Reference {
  op: "atLeast" | "atMost" | "above" | "below" | "equals" | "about" | "fromTo" | "between" | OpOfChange | "said";
  /** Null where only the words say it (`said`). */
  value: number | null;
  to?: number;
  /** Of the value; may be another than the KPI's: a rise by 30 percent, within 48 hours. */
  unit: string;
  scale?: Scale;
  kind: "goal" | "standard" | "rule" | "result" | "claim" | "warning";
  /** Why the number stands here. */
  note: Words;
}
type OpOfChange = "raiseBy" | "cutBy" | "within";

/** One measure of service. Rule: docs/method.md, measures. */
export interface Kpi {
  key: string;
  name: Words;
  /** What people call it besides. */
  words: Readonly<Record<Lang, readonly string[]>>;
  category: string;
  definition: Words;
  unit: Unit;
  /** The scales it may be asked on, the usual one first; only where the unit needs one. */
  scales?: readonly Scale[];
  /** Bounds of a value that has no scale; null where it is open. */
  min?: number | null;
  max?: number | null;
  direction: Direction;
  /** How often it is usually looked at. */
  period: Period;
  /** Where it usually comes from. */
  source: Source;
  /** The trade it belongs to, or `general`. */
  sector: string;
  /** Which kind a goal for it usually is; absent where it may be more than one. */
  tier?: Tier;
  reference: readonly Reference[];
  /** Keys of the measures to watch beside it, because they may get worse while it gets better. */
  pairWith: readonly string[];
  /** What to know before one trusts it. */
  caution?: Words;
  inputs: readonly Input[];
  /** Arithmetic over the inputs; empty where every organisation must choose its own. */
  expr: string;
}

/** What is counted to work out a KPI. */
export interface Input {
  name: string;
  unit: string;
  label: Words;
}

export interface Catalogue {
  categories: Readonly<Record<string, Words>>;
  kpis: readonly Kpi[];
}

let read: Catalogue | null = null;

/** Every KPI that Beacon knows. Read from disk when it is first asked for, so that a start does not pay for it. */
export function catalogue(): Catalogue {
  read ??= createRequire(import.meta.url)("../../data/catalog/kpis.json") as Catalogue;
  return read;
}

export function findKpi(key: string): Kpi | null {
  return catalogue().kpis.find((kpi) => kpi.key === key) ?? null;
}
