import { holidaysBetween } from "../../calendar/holidays.ts";
import { isWorkday } from "../../calendar/workweek.ts";
import { addDays, type Day } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { AHEAD as FAR, teamTimes, workweekOf } from "../rhythm/rhythm.ts";
import { AHEAD } from "./review.ts";

/** When the team talks about what it gets today: days later, and on a day that it works. */
export async function dayOfTalk(team: string, today: Day, records: Records): Promise<Day> {
  const week = workweekOf(await records.get(teamTimes, team));
  const [first, last] = [addDays(today, AHEAD), addDays(today, FAR)];
  const holidays = await holidaysBetween(week.country, first, last);
  let day = first;
  while (day < last && !isWorkday(day, week, holidays)) day = addDays(day, 1);
  return day;
}
