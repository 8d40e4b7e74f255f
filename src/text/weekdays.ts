import { dateFormat } from "./intl.ts";

/** `Monday`, `周一`: an ISO weekday, Monday is 1. */
export function weekdayName(locale: string, weekday: number, width: "long" | "short" = "long"): string {
  // A Monday, and the days after it.
  const date = new Date(Date.UTC(2024, 0, weekday));
  return dateFormat(locale, { timeZone: "UTC", weekday: width }).format(date);
}

/** The days in a row as `first to last` where they are three or more, each by itself else. */
export function daysInRuns(
  days: readonly number[],
  name: (weekday: number) => string,
  range: (first: string, last: string) => string,
): string[] {
  const inOrder = [...new Set(days)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const day of inOrder) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => {
    const [first = 0] = run;
    return run.length < 3 ? run.map(name) : [range(name(first), name(run.at(-1) ?? first))];
  });
}
