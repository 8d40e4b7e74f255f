import type { Measure } from "../../../core/coach.ts";
import { DAY, type Day, daysBetween, type Millis } from "../../../core/time.ts";
import { amount, isComparable } from "../amount.ts";
import type { Content } from "../content.ts";
import { type Goal, isChange } from "../goal.ts";
import type { Entry } from "../history.ts";

/** What was agreed when a goal started. To change it is a revision; words may be corrected freely. */
export const AGREED = ["target", "baseline", "metric", "direction", "changeKind", "start", "due", "period"] as const;
export type Agreed = (typeof AGREED)[number];

export const REASONS = ["ambitious", "timid", "market", "resources", "error", "other"] as const;
export type Reason = (typeof REASONS)[number];

/** A change of what was agreed, from its asking on; never removed. Rule: docs/method.md, changing a goal. */
export interface Revision {
  by: string;
  at: Millis;
  changes: Entry["changes"];
  kind: Reason;
  reason: string;
  /** Whose yes it needs: their own where there is nobody else, null for a mistake mended within a day. */
  approver: string | null;
  /** It lowers the bar late, so its approver is a sponsor. */
  late?: true;
  /** It lowers the bar a second time in a quarter, so its approver is a sponsor and no lead of the team. */
  again?: true;
  /** Null while it waits. */
  decided: Decision | null;
}

export interface Decision {
  answer: "approved" | "declined" | "withdrawn";
  by: string;
  /** The day it was for whoever decided. */
  day: Day;
  at: Millis;
  comment: string;
}

/** Who there is around a goal, by id. */
export interface Around {
  owner: string;
  /** The owner of the goal above it. */
  above: string | null;
  leads: readonly string[];
  admins: readonly string[];
  /** Those whom an administrator has made sponsors. */
  sponsors: readonly string[];
}

/** For how long a mistake in the number is its owner's to mend. */
const SLIP = DAY;
/** From this share of its time on, the bar is not lowered without a sponsor. */
const LATE = 0.8;

/** What of a goal's content a patch would change that was agreed. */
export function agreedChanges(goal: Goal, patch: Partial<Content>): Entry["changes"] {
  return AGREED.flatMap((field) => {
    const [before, after] = [goal[field] ?? null, patch[field] ?? null];
    const same = !(field in patch) || JSON.stringify(before) === JSON.stringify(after);
    return same ? [] : [{ field, before, after }];
  });
}

/** The place of the revision that waits; -1 where none does. */
export function pending({ revisions = [] }: Goal): number {
  return revisions.findIndex(({ decided }) => decided === null);
}

/** Who may approve a revision; nobody where its owner has to do it alone. */
export function approversOf({ owner, leads, admins }: Around): string[] {
  const others = leads.filter((id) => id !== owner);
  return leads.length > 0 ? others : admins.filter((id) => id !== owner);
}

/** Who answers for a goal beyond its team, and so for lowering its bar late and for what it lacks. */
export function sponsorsOf({ owner, above, leads, admins, sponsors }: Around): string[] {
  if (above !== null && above !== owner) return [above];
  const named = sponsors.filter((id) => id !== owner);
  if (named.length > 0) return named;
  return [...new Set([...leads, ...admins])].filter((id) => id !== owner);
}

/** Who answers for it when its bar comes down again in the same quarter: no lead who has said yes to that once. */
export const sponsorsBeyond = (around: Around): string[] => sponsorsOf({ ...around, leads: [] });

/** Whether the last fifth of the goal's time has begun. */
export function isLate({ start, due }: Pick<Content, "start" | "due">, today: Day): boolean {
  return due !== null && daysBetween(start, today) >= LATE * daysBetween(start, due);
}

/** Whether the goal gets easier: a later day, or a target nearer to where it starts. What cannot be compared counts. */
export function lowersBar(before: Goal, after: Goal): boolean {
  const later = before.due !== null && (after.due === null || after.due > before.due);
  const other = before.metric !== after.metric || before.direction !== after.direction;
  return later || other || isEasier(before, after);
}

function isEasier(before: Goal, after: Goal): boolean {
  const [a, b] = [before.target, after.target];
  if (!moved(a, b) && !(isChange(before) && moved(before.baseline, after.baseline))) return false;
  if (!a || !b || isChange(before) || isChange(after) || !isComparable(a, b)) return true;
  if (before.direction === "up") return amount(b).value < amount(a).value;
  return before.direction === "down" ? amount(b).value > amount(a).value : true;
}

const moved = (a: Measure | null, b: Measure | null): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** Whether it mends a mistake that its owner made just now. */
export function isSlip({ activeSince }: Goal, kind: Reason, now: Millis): boolean {
  return kind === "error" && activeSince !== null && now - activeSince < SLIP;
}

/** The goal with one more revision, or with the latest word on one. */
export function withRevision(goal: Goal, revision: Revision, place = goal.revisions?.length ?? 0): Goal {
  const all = [...(goal.revisions ?? [])];
  all[place] = revision;
  return { ...goal, revisions: all };
}

/** What it comes to once it is approved. */
export function patchOf({ changes }: Pick<Revision, "changes">): Partial<Content> {
  return Object.fromEntries(changes.map(({ field, after }) => [field, after]));
}
