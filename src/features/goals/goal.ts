import type { Letter, Measure } from "../../core/coach.ts";
import type { Lang } from "../../core/lang.ts";
import { type Row, table } from "../../core/store.ts";
import type { Day, Millis } from "../../core/time.ts";
import type { Acknowledgement, Given } from "./agreement/acknowledgement.ts";
import type { Revision } from "./agreement/revision.ts";
import type { Commitment } from "./calibration/resources.ts";
import type { Content } from "./content.ts";
import type { Entry } from "./history.ts";
import type { Way } from "./ways/way.ts";

export const OUTCOMES = ["reached", "partly", "missed", "cancelled"] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** A goal's life. Rule: docs/method.md, a goal's life. */
export type State = "draft" | "proposed" | "active" | Outcome;

/** What the coach read in the sentence: which letters it holds by itself, and the words that prove it. */
export interface Reading {
  /** The language that `advice` is written in. */
  lang: Lang;
  /** What the coach would ask for each missing letter, closer to the words than the general question. */
  advice: Partial<Record<Letter, string>>;
  passed: readonly Letter[];
  proof: Partial<Record<Letter, string>>;
  /** Letters whose gap no answer can close but another target, such as "never a single mistake". */
  refused: readonly Letter[];
  /** The target as it was read. */
  target: Measure | null;
  /** The letters that rest on the words alone, because no field holds what was found. */
  wordsOnly: readonly Letter[];
  /** The target is how far the number moves ("by 5 %"), not where to. Absent in goals from before. */
  change?: true;
  /** What the sentence says of a letter and cannot be, such as a day that is over: why it was not taken. */
  wrong?: Partial<Record<Letter, string>>;
  /** The word that stands where a number should ("faster"). Absent where there is none. */
  vague?: string;
  /** Names a day that is in no calendar, which no other day may stand beside. Absent where there is none. */
  noDay?: true;
  /** Somebody began with an example: it knows best what to ask, and its reason is still to be made one's own. */
  example?: true;
}

/** A dated line about how it goes. */
export interface Note {
  day: Day;
  at: Millis;
  by: string;
  text: string;
  measure: Measure | null;
}

export interface Life {
  state: State;
  activeSince: Millis | null;
  /** A lead let it start although letters are missing, or guard-rails stood in its way: their codes. */
  override: { by: string; reason: string; missing: readonly Letter[]; guards?: readonly string[] } | null;
  lesson: string;
  notes: readonly Note[];
}

export interface Goal extends Row, Content, Life {
  owner: string;
  /** Id of the goal that it serves, as `parent` says, to be found by; absent or null where there is none. */
  above?: string | null;
  /** Who gave it to its owner, as `given` says, to be found by; absent where the owner wrote it. */
  giver?: string;
  /** Set when the owner asked their leads to start it as it was then, after so many changes. */
  asked: { at: Millis; changes: number } | null;
  /** Who gave it to its owner; absent where the owner wrote it. */
  given?: Given;
  /** What was said to a goal that was given, oldest first. */
  acknowledged?: readonly Acknowledgement[];
  /** Changes of what was agreed, asked for and decided, oldest first. */
  revisions?: readonly Revision[];
  /** What sponsors were asked for and have said, oldest first. */
  commitments?: readonly Commitment[];
  /** The way on which its owner found it; absent where they wrote it at once. */
  way?: Way;
  createdAt: Millis;
  /** As it was first written. */
  sentence: string;
  reading: Reading;
  history: readonly Entry[];
}

export const goals = table<Goal>("goals", {
  index: ["owner", "team", "state", "above", "giver"],
  // A draft is its writer's own and changes with every step; it counts from the day it is proposed or started.
  audit: ({ state }) => state !== "draft",
});

/** Under way. What somebody was given and has not taken is not. */
export function isOpen(goal: Goal): boolean {
  return goal.state === "active";
}

/** Whether its owner may still change its content. */
export function isEditable(goal: Goal): boolean {
  return goal.state === "draft" || isOpen(goal);
}

/** A goal with a life behind it, as opposed to a draft or a dropped one. */
export function hasStarted(goal: Goal): boolean {
  return goal.activeSince !== null;
}

/** Whether the target says by how much and not where to: as it was read, or typed with a sign. */
export function isChange({ target, reading }: Pick<Goal, "target" | "reading">): boolean {
  if (!target) return false;
  if (/^\s*[+＋]/.test(target.text)) return true;
  return reading.change === true && target.value === reading.target?.value && target.unit === reading.target.unit;
}
