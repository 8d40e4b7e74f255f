import { DAY, type Millis } from "../../core/time.ts";
import { serving } from "./cascade/level.ts";
import type { Content } from "./content.ts";
import type { Goal, Life } from "./goal.ts";

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
  const above = "parent" in patch && { above: serving(patch)?.goal ?? null };
  return { ...goal, ...patch, ...above, history: [...goal.history, { at, by, undoes, changes }] };
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
