import { addDays, type Day, isDay } from "../../core/time.ts";
import { type DayProblem, dayProblem, isLongOver } from "./days-ahead.ts";

/** Both days included. */
export interface Leave {
  from: Day;
  to: Day;
}

/** The leaves with one more, in order; those that overlap or follow each other are one, and what is over goes. */
export function withLeave(all: readonly Leave[], one: Leave, today: Day): Leave[] {
  const kept = [...all, one].filter(({ to }) => !isLongOver(to, today));
  const merged: Leave[] = [];
  for (const next of kept.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (!last || next.from > addDays(last.to, 1)) merged.push(next);
    else merged[merged.length - 1] = { from: last.from, to: next.to > last.to ? next.to : last.to };
  }
  return merged;
}

/** What is wrong with each day of a leave that was typed; null where nothing is. */
export function leaveProblems(
  { from, to }: { from: string; to: string },
  today: Day,
): { from: "day" | null; to: DayProblem | "order" | null } {
  const swapped = isDay(from) && isDay(to) && to < from;
  return { from: isDay(from) ? null : "day", to: swapped ? "order" : dayProblem(to, "today", today) };
}
