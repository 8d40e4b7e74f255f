import { createRequire } from "node:module";
import type { Tier } from "../../../catalog/kpi.ts";
import type { Direction } from "../../../core/coach.ts";
import type { Lang } from "../../../core/lang.ts";
import type { Level } from "../content.ts";

/** `>=` to `to` give the level to reach, `+` and `-` how far it moves, `done` says that something is there. */
export type Sign = ">=" | "<=" | "<" | "=" | "to" | "+" | "-" | "done";

export type Words = Readonly<Record<Lang, string>>;

/** A goal to start from. Rule: docs/method.md, examples. */
export interface Template {
  id: string;
  level: Level;
  tier: Tier;
  area: string;
  nature: "quantitative" | "qualitative";
  /** Key in the catalogue of KPIs. */
  kpi: string | null;
  title: Words;
  metric: Words;
  scope: Words;
  why: Words;
  /** Where the example stood before; whoever uses it stands elsewhere. */
  baseline: { value: number; unit: string } | null;
  /** Without a value the number is for whoever uses it to set. */
  target: { op: Sign; value: number | null; unit: string | null };
  /** How long it usually takes. */
  months: number;
  /** Keys of what must not get worse meanwhile. */
  counters: readonly string[];
}

export interface Catalogue {
  areas: readonly { id: string; name: Words }[];
  /** Words that mean the same to somebody who searches. */
  alike: readonly (readonly string[])[];
  /** Words that nearly every goal could be asked for with. */
  common: readonly string[];
  counters: Readonly<Record<string, Words>>;
  templates: readonly Template[];
}

const require = createRequire(import.meta.url);

/** Read when somebody first asks for an example: it is the largest file that a start would have to read. */
export function catalogue(): Catalogue {
  return require("../../../../data/catalog/goal-templates.json") as Catalogue;
}

export function templateOf(id: string): Template | undefined {
  return catalogue().templates.find((template) => template.id === id);
}

/** Which way the number goes; null where there is none. */
export function directionOf({ baseline, target: { op, value } }: Template): Direction | null {
  if (op === "to") return (value ?? 0) > (baseline?.value ?? 0) ? "up" : "down";
  return { ">=": "up", "+": "up", "<=": "down", "<": "down", "-": "down", "=": "hold", done: null }[op] as Direction;
}
