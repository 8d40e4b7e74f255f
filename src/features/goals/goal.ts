import type { Direction, Letter, Measure } from "../../core/coach.ts";
import type { Lang } from "../../core/lang.ts";
import { type Row, table } from "../../core/store.ts";
import { DAY, type Day, type Millis } from "../../core/time.ts";
import type { Acknowledgement, Given } from "./agreement/acknowledgement.ts";
import type { Revision } from "./agreement/revision.ts";
import type { Commitment, Resources } from "./calibration/resources.ts";
import type { Way } from "./ways/way.ts";

export const OUTCOMES = ["reached", "partly", "missed", "cancelled"] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** A goal's life. Rule: docs/method.md, a goal's life. */
export type State = "draft" | "proposed" | "active" | Outcome;

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
  /** The word that stands where a number should ("faster"). Absent where there is none. */
  vague?: string;
  /** Somebody began with an example: it knows best what to ask, and its reason is still to be made one's own. */
  example?: true;
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

/** A dated line about how it goes. */
export interface Note {
  day: Day;
  at: Millis;
  by: string;
  text: string;
  measure: Measure | null;
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
  /** Absent while nobody has looked. */
  resources?: Resources;
  /** Absent while nobody has said. */
  changeKind?: ChangeKind;
  /** Absent where nothing was answered. */
  settled?: readonly Settled[];
  /** Absent in goals from before: one person's. */
  level?: Level;
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

export interface Life {
  state: State;
  activeSince: Millis | null;
  /** A lead let it start although letters are missing, or guard-rails stood in its way: their codes. */
  override: { by: string; reason: string; missing: readonly Letter[]; guards?: readonly string[] } | null;
  lesson: string;
  notes: readonly Note[];
}

/**
 * One change: who, when, and each field before and after. `undoes` is the index of the entry it took back. Of the notes
 * only what came is kept: how many there were before, and the new one.
 */
export interface Entry {
  at: Millis;
  by: string;
  undoes: number | null;
  changes: readonly { field: keyof Content | keyof Life; before: unknown; after: unknown }[];
}

export interface Goal extends Row, Content, Life {
  owner: string;
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

export const goals = table<Goal>("goals", { index: ["owner", "team", "state"] });

/** The goal with some fields changed, and the change on record; the same goal when nothing differs. */
export function change(goal: Goal, patch: Partial<Content & Life>, by: string, at: Millis): Goal {
  return record(goal, patch, by, at, null);
}

function record(goal: Goal, patch: Partial<Content & Life>, by: string, at: Millis, undoes: number | null): Goal {
  const fields = Object.keys(patch) as (keyof (Content & Life))[];
  const changes = fields
    .filter((field) => JSON.stringify(goal[field]) !== JSON.stringify(patch[field]))
    .map((field) =>
      field === "notes"
        ? { field, before: goal.notes.length, after: patch.notes?.at(-1) ?? null }
        : { field, before: goal[field], after: patch[field] },
    );
  if (changes.length === 0) return goal;
  return { ...goal, ...patch, history: [...goal.history, { at, by, undoes, changes }] };
}

/** The index of the change that `undo` would take back; -1 when there is none. What its giver wrote stays. */
export function undoable(goal: Goal): number {
  const undone = new Set(goal.history.map((entry) => entry.undoes));
  const own = goal.given?.changes ?? 0;
  return goal.history.findLastIndex((entry, index) => index >= own && entry.undoes === null && !undone.has(index));
}

/** Back to a draft is the way around an agreement, so it is for a slip alone, and never for what others have given. */
export function mayUndo(goal: Goal, { changes }: Entry, now: Millis): boolean {
  const starts = changes.some(({ field, before }) => field === "activeSince" && before === null);
  return !starts || (!goal.given && now - (goal.activeSince ?? now) < DAY);
}

/** Takes back the latest change that still stands. The record keeps both the change and its undoing. */
export function undo(goal: Goal, by: string, at: Millis): Goal {
  const index = undoable(goal);
  const entry = goal.history[index];
  if (!entry) return goal;
  const before = entry.changes.map((was) => [
    was.field,
    was.field === "notes" ? goal.notes.slice(0, Number(was.before)) : was.before,
  ]);
  const patch = Object.fromEntries(before);
  return record(goal, patch, by, at, index);
}

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
