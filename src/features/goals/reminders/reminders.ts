import { type Row, table } from "../../../core/store.ts";
import { type Day, dayIn, daysBetween } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { deliveries } from "../../../delivery/ledger.ts";
import { type Goal, isOpen } from "../goal.ts";

/** How long before its day a goal has its first reminder, in days. */
const WEEK = 7;
/** For so many days, the first one included, nobody is reminded of what they have just started or written about. */
const FRESH = 2;

export type Kind = "week" | "day";

/** That the owner was reminded. Its id names the goal, the day it was due by then, and which of the two it was. */
export interface Reminder extends Row {
  /** When, by the owner's calendar. */
  day: Day;
  /** The key of the message that says it. */
  message: string;
}

export const reminders = table<Reminder>("reminders", { month: "day" });

/**
 * The reminder that a goal is up for today, sent before or not. Rule: docs/method.md, reminders.
 *
 * @param next the next day on which the owner can be asked
 * @param zone the owner's
 */
export function reminderFor(goal: Goal, today: Day, next: Day, zone: string): Kind | null {
  if (!isOpen(goal) || goal.due === null || goal.due < today) return null;
  if (goal.due <= next) return "day";
  const near = daysBetween(today, goal.due) <= WEEK;
  return near && daysBetween(lastNews(goal, zone), today) >= FRESH ? "week" : null;
}

/** Notes that the reminder goes out; false where it has gone out before, or the later one has. */
export async function remember(
  goal: Goal,
  kind: Kind,
  message: string,
  today: Day,
  records: Records,
): Promise<boolean> {
  const id = (which: Kind) => `goals.due:${goal.id}:${goal.due}:${which}`;
  for (const which of new Set([kind, "day"] as const)) {
    const known = await records.get(reminders, id(which));
    // What waited until its day was over has not been said.
    if (known && (await records.get(deliveries, known.message))?.reason !== "too-late") return false;
  }
  records.put(reminders, { id: id(kind), day: today, message });
  return true;
}

/** The day the goal was started or last written about, whichever is later. */
export function lastNews({ activeSince, createdAt, notes }: Goal, zone: string): Day {
  const started = dayIn(zone, activeSince ?? createdAt);
  const noted = notes.at(-1)?.day ?? started;
  return noted > started ? noted : started;
}

/** The next to be due first, those without a day last. */
export function byDue(a: Goal, b: Goal): number {
  const key = ({ due, id }: Goal) => `${due ?? "without"} ${id}`; // letters sort behind digits
  return key(a) < key(b) ? -1 : 1;
}
