import { addDays, addMonths, type Day, daysBetween } from "../../../core/time.ts";
import type { Content } from "../content.ts";
import type { Goal } from "../goal.ts";

/** What is to be there on the way to a goal, so that one sees early whether it is on its way. No two share a day. */
export interface Milestone {
  text: string;
  day: Day;
  /** The day on which its owner said so; null until then. */
  reached: Day | null;
}

/** More than so many are a task list and no way. */
export const MOST = 6;
/** A goal that takes more months than this is proposed some. */
const LONG = 3;
/** How many days are between two that are proposed, as long as there are not too many. */
const APART = 92;

type Timed = Pick<Content, "start" | "due">;

export const milestonesOf = ({ milestones = [] }: Pick<Goal, "milestones">): readonly Milestone[] => milestones;

export const reachedOf = (goal: Pick<Goal, "milestones">): number =>
  milestonesOf(goal).filter(({ reached }) => reached !== null).length;

/** Whether it is far enough away for some to be proposed. */
export function isLong({ start, due }: Timed): boolean {
  return due !== null && due > addMonths(start, LONG);
}

export function isOutside({ start, due }: Timed, day: Day): boolean {
  return day < start || (due !== null && day > due);
}

/** Those still to come that new dates have left behind. */
export function leftOutside(goal: Goal): Milestone[] {
  return milestonesOf(goal).filter(({ day, reached }) => reached === null && isOutside(goal, day));
}

export const byDay = (a: Milestone, b: Milestone): number => (a.day < b.day ? -1 : 1);

/** Evenly spaced days: three for up to nine months, then one for each quarter. The last is the goal's own day. */
export function proposedDays({ start, due }: Timed): Day[] {
  if (due === null) return [];
  const days = daysBetween(start, due);
  const parts = Math.min(MOST, Math.max(3, Math.ceil(days / APART)));
  return spread(start, days, parts);
}

/** What is still to come evenly spread over the time that is left; what was reached keeps its day. */
export function movedInto(goal: Goal): Milestone[] {
  const all = milestonesOf(goal);
  const { start, due } = goal;
  if (due === null) return [...all];
  const kept = all.filter(({ reached }) => reached !== null);
  const from = kept.reduce((latest, { day }) => (day > latest && day < due ? day : latest), start);
  const open = all.filter(({ reached }) => reached === null);
  const days = spread(from, daysBetween(from, due), open.length);
  return [...kept, ...open.map((one, n) => ({ ...one, day: days[n] ?? due }))].toSorted(byDay);
}

const spread = (from: Day, days: number, parts: number): Day[] =>
  Array.from({ length: parts }, (_, n) => addDays(from, Math.round((days * (n + 1)) / parts)));
