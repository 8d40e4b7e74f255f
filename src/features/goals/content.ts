import type { Tier } from "../../catalog/kpi.ts";
import type { Direction, Measure } from "../../core/coach.ts";
import type { Day } from "../../core/time.ts";
import type { Resources } from "./calibration/resources.ts";
import type { Milestone } from "./milestones/milestone.ts";

/** Who sees a goal: the whole team, its owner and the team's leads, or the whole organisation. */
export const VISIBILITIES = ["team", "lead", "everyone"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Whose goal it is to reach, from the nearest to the farthest. */
export const LEVELS = ["person", "team", "department", "enterprise"] as const;
export type Level = (typeof LEVELS)[number];

/** The same measure on a smaller scope, what drives the higher measure, or work without which it would not move. */
export const CONTRIBUTIONS = ["same", "driver", "enabling"] as const;
export type Contribution = (typeof CONTRIBUTIONS)[number];

/** The higher goal that a goal serves, by its id, or why there is none. Rule: docs/method.md, cascade. */
export type Parent = { goal: string; contribution: Contribution; how: string } | { reason: string };

/** What the owner said to a change of the goal above: `change` is how many changes that one had by then. */
export interface Followed {
  parent: string;
  change: number;
  answer: "keep" | "adjust" | "retire";
  reason: string;
}

/** What "+5 %" of a percentage means: points, or so much of where it stands. */
export const CHANGE_KINDS = ["points", "relative"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A guard-rail's question that was answered in words. It is not asked again about the same thing. */
export interface Settled {
  code: string;
  about: string;
  reason: string;
}

/** What the level today rests on. A feeling is an estimate until somebody has measured. */
export interface Basis {
  source: string;
  day: Day | null;
  estimate: boolean;
}

/** What can be changed by hand. Texts are empty when nothing was said. */
export interface Content {
  what: string;
  who: string;
  where: string;
  metric: string;
  baseline: Measure | null;
  /** Absent or null where nobody has said. */
  basis?: Basis | null;
  target: Measure | null;
  direction: Direction | null;
  /** What it must not fall below and what would be more than hoped for; worked out where nobody has said. */
  floor?: Measure | null;
  stretch?: Measure | null;
  start: Day;
  due: Day | null;
  /** The period in the author's words, where no day is known. */
  period: string;
  why: string;
  /** Id in the catalogue of values. */
  value: string | null;
  means: string;
  /** Measures that must not get worse while this one gets better. */
  counters: readonly string[];
  /** What is to be there on the way, in the order of the days; absent where nobody has said. */
  milestones?: readonly Milestone[];
  /** Absent while nobody has looked. */
  resources?: Resources;
  /** Absent while nobody has said. */
  changeKind?: ChangeKind;
  /** Absent where nothing was answered. */
  settled?: readonly Settled[];
  /** Absent in goals from before: one person's. */
  level?: Level;
  /** Absent or null where nobody has said. */
  tier?: Tier | null;
  /** Absent while nobody has said. */
  parent?: Parent;
  /** The latest answer to a change above. */
  followed?: Followed;
  /** The finished sentence as corrected by hand; null while Beacon composes it. */
  statement: string | null;
  visibility: Visibility;
  /** Whose goal it is to see: the owner's team; null while they are in none. */
  team: string | null;
}
