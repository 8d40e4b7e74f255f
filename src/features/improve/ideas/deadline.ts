import { holidaysBetween } from "../../../calendar/holidays.ts";
import { isWorkday } from "../../../calendar/workweek.ts";
import { addDays, type Day } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { teamTimes, workweekOf } from "../../rhythm/rhythm.ts";
import { ideaWays, USUAL_DAYS, type Wait } from "./idea.ts";

/** A team that works on no day at all does not make anybody look for one forever, in days. */
const FURTHEST = 120;

/** Working days until an idea of the team is answered. */
export async function daysOf(records: Records, team: string): Promise<number> {
  return (await records.get(ideaWays, team))?.days ?? USUAL_DAYS;
}

/** A decision is owed from now on: a reminder on the last working day before, and word to those above on the one after. */
export async function untilDecided(records: Records, team: string, today: Day): Promise<Wait> {
  const days = await daysOf(records, team);
  const ahead = await workdaysAfter(records, team, today, days + 1);
  const [due, escalate] = [ahead[days - 1] ?? today, ahead[days] ?? today];
  return { due, remind: ahead[days - 2] ?? due, escalate, reminded: false, escalated: false };
}

/** Something is to be said on a day: asked for then, and told to those above when as many days have passed again. */
export async function untilDay(records: Records, team: string, due: Day): Promise<Wait> {
  const ahead = await workdaysAfter(records, team, due, await daysOf(records, team));
  return { due, remind: due, escalate: ahead.at(-1) ?? due, reminded: false, escalated: false };
}

/** The next so many days on which the team works. */
async function workdaysAfter(records: Records, team: string, day: Day, count: number): Promise<Day[]> {
  const week = workweekOf(await records.get(teamTimes, team));
  const holidays = await holidaysBetween(week.country, day, addDays(day, FURTHEST));
  const found: Day[] = [];
  for (let ahead = 1; ahead <= FURTHEST && found.length < count; ahead += 1) {
    const next = addDays(day, ahead);
    if (isWorkday(next, week, holidays)) found.push(next);
  }
  return found;
}
