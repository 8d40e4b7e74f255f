import type { Day, Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { type Goal, goals } from "../goals/goal.ts";
import { readings } from "../kpis/kpi.ts";

/** On which day of the team's calendar a moment was. */
export type DayOf = (at: Millis) => Day;

/** What carries its own days, or decides who may see the goal today. */
const KEPT: readonly string[] = ["notes", "milestones", "visibility", "team"];

/**
 * The goal as it stood at a day's end: without what was noted, agreed, changed or closed later. What was taken back later
 * was a slip, and stays taken back.
 */
export function asItWas(goal: Goal, end: Day, dayOf: DayOf): Goal {
  const later = goal.history.filter(({ at, undoes }) => {
    const undone = undoes === null ? undefined : goal.history[undoes];
    return dayOf(at) > end && !(undone && dayOf(undone.at) <= end);
  });
  const changes = later.toReversed().flatMap((entry) => entry.changes);
  const before = changes.filter(({ field }) => !KEPT.includes(field)).map((one) => [one.field, one.before]);
  const milestones = goal.milestones?.map((one) =>
    one.reached && one.reached > end ? { ...one, reached: null } : one,
  );
  const notes = goal.notes.filter(({ day }) => day <= end);
  return { ...goal, ...Object.fromEntries(before), notes, ...(milestones && { milestones }) };
}

/** The records without what was read of later periods, with goals as they stood then: what a month could know. */
export function recordsAt(records: Records, end: Day, dayOf: DayOf): Records {
  return {
    ...records,
    list: async (table, match) => {
      const all: readonly unknown[] = await records.list(table, match);
      const known = (): readonly unknown[] => {
        if (table.name === readings.name) return (all as { end: Day }[]).filter((row) => row.end <= end);
        if (table.name === goals.name) return (all as Goal[]).map((goal) => asItWas(goal, end, dayOf));
        return all;
      };
      return known() as Awaited<ReturnType<typeof records.list<never>>>;
    },
  };
}
