import { holidaysBetween } from "../../../calendar/holidays.ts";
import { isWorkday } from "../../../calendar/workweek.ts";
import { type Row, table } from "../../../core/store.ts";
import { addDays, type Day, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { goals } from "../../goals/goal.ts";
import { teamTimes, workweekOf } from "../../rhythm/rhythm.ts";
import { missingOn } from "../watch/missing.ts";
import { type Watched, watchedBy } from "../watch/team.ts";
import { type Digest, digestOf } from "./digest.ts";

/** What a team's last digest said, so that the next one knows what is new. Its id is the team's. */
export interface Told extends Row {
  day: Day;
  at: Millis;
  /** Each as the KPI and the last day of the period that was missing. */
  missing: readonly string[];
}

export const digests = table<Told>("kpiDigests");

/** How far back a working day is looked for. */
const WEEKS = 31;

/** The team's digest of the day; null while it watches nothing. */
export async function gather(team: string, day: Day, records: Records): Promise<Digest | null> {
  const watched = await watchedBy(team, day, records);
  if (watched.length === 0) return null;
  const before = (await records.get(digests, team)) ?? null;
  const all = await records.list(goals, { team });
  const due = all.filter((goal) => goal.state === "active" && goal.visibility !== "lead" && goal.due === day);
  return digestOf({ day, watched, due, missing: await missingFrom(watched, team, day, records), before });
}

/** Notes what the digest has said. */
export async function remember(team: string, { day, missing }: Digest, now: Millis, records: Records): Promise<void> {
  await records.get(digests, team);
  records.put(digests, { id: team, day, at: now, missing: missing.map(({ kpi, until }) => `${kpi.key} ${until}`) });
}

async function missingFrom(
  watched: readonly Watched[],
  team: string,
  day: Day,
  records: Records,
): Promise<Digest["missing"]> {
  const week = workweekOf(await records.get(teamTimes, team));
  const holidays = await holidaysBetween(week.country, addDays(day, -WEEKS), day);
  const works = (one: Day) => isWorkday(one, week, holidays);
  return watched.flatMap(({ kpi, standing }) => {
    const last = standing?.series.at(-1);
    const until = last ? missingOn(day, last, works) : null;
    return until === null ? [] : [{ kpi, until }];
  });
}
