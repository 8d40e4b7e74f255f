import { holidaysBetween } from "../../../calendar/holidays.ts";
import { isWorkday } from "../../../calendar/workweek.ts";
import { addDays, type Day } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { teamTimes, workweekOf } from "../../rhythm/rhythm.ts";

/** How far before and after a day a team's working days are looked for. */
const AROUND = 31;

/** Which days the team works, within a month of the day. */
export async function workdaysOf(team: string, day: Day, records: Records): Promise<(day: Day) => boolean> {
  const week = workweekOf(await records.get(teamTimes, team));
  const holidays = await holidaysBetween(week.country, addDays(day, -AROUND), addDays(day, AROUND));
  return (one) => isWorkday(one, week, holidays);
}
