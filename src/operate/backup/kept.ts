import { factsOf } from "../../calendar/rule.ts";
import { addDays, type Day, isDay } from "../../core/time.ts";

/** How many of the latest backups stay, and how many weeks and months keep their last one. */
const KEPT = { days: 7, weeks: 4, months: 12 };

export const fileOf = (day: Day): string => `beacon-${day}.zip`;

/** The day of a backup; null for any other file, which is never touched. */
export function dayOf(name: string): Day | null {
  const day = /^beacon-(\d{4}-\d{2}-\d{2})\.zip$/.exec(name)?.[1];
  return day !== undefined && isDay(day) ? day : null;
}

/** Those days of whose backups are not needed any more. */
export function superfluous(days: readonly Day[]): Day[] {
  const latest = days.toSorted().toReversed();
  const week = (day: Day) => addDays(day, -factsOf(day).weekday);
  const month = (day: Day) => day.slice(0, 7);
  const stay = new Set([
    ...latest.slice(0, KEPT.days),
    ...lastOfEach(latest, week, KEPT.weeks),
    ...lastOfEach(latest, month, KEPT.months),
  ]);
  return latest.filter((day) => !stay.has(day));
}

/** The last day of each of so many of the latest stretches. */
function lastOfEach(latest: readonly Day[], stretch: (day: Day) => string, many: number): Day[] {
  const last = new Map<string, Day>();
  for (const day of latest) if (!last.has(stretch(day))) last.set(stretch(day), day);
  return [...last.values()].slice(0, many);
}
