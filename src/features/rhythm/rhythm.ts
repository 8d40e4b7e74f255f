import type { Occurrence } from "../../calendar/due.ts";
import { holidaysBetween } from "../../calendar/holidays.ts";
import type { Quiet } from "../../calendar/quiet.ts";
import { type Availability, absence, idle, type WhyNot, type Workweek } from "../../calendar/workweek.ts";
import type { Schedule } from "../../core/schedule.ts";
import { type Row, table } from "../../core/store.ts";
import { addDays, type Day } from "../../core/time.ts";
import type { Draft, Records } from "../../core/work.ts";
import { occurrences } from "../../delivery/ledger.ts";
import { people } from "../people/person.ts";

/** When a team works, and how much it may be written to. Its id is the team's. */
export interface TeamTime extends Row {
  workweek: Workweek;
  /** Messages of Beacon's own accord to each of its people a day. */
  budget: number;
}

/** When a person may be written to. Its id is the person's. */
export interface PersonTime extends Row {
  /** ISO weekdays; null for the team's. */
  days: readonly number[] | null;
  /** Both days included. */
  leave: readonly { from: Day; to: Day }[];
  quiet: Quiet | null;
  /** The first day with messages again. */
  snoozedUntil: Day | null;
  /** The person said stop. */
  stopped: boolean;
}

export const teamTimes = table<TeamTime>("teamTimes", { audit: true });
export const personTimes = table<PersonTime>("personTimes");

/** What holds until somebody says otherwise. Rule: docs/method.md, attention. */
export const USUAL_BUDGET = 4;
export const USUAL_WEEK: Workweek = { days: [1, 2, 3, 4, 5], country: null, overrides: {} };
export const USUAL_QUIET: Quiet = { from: "20:00", to: "08:00" };

/** How far one looks beyond days off and leave for the next day somebody can be asked, in days. */
export const AHEAD = 31;

export function workweekOf(team: TeamTime | undefined): Workweek {
  return team?.workweek ?? USUAL_WEEK;
}

/** A person's own days go before their team's; its holidays and exceptions stay. */
export function availabilityOf(person: PersonTime | undefined, team: TeamTime | undefined): Availability {
  const week = workweekOf(team);
  const { leave = [], quiet = USUAL_QUIET, snoozedUntil = null, stopped = false } = person ?? {};
  return { workweek: { ...week, days: person?.days ?? week.days }, leave, quiet, snoozedUntil, stopped };
}

/** The team's record to change, also where nobody has said anything yet. */
export async function teamTimeOf(records: Records, team: string): Promise<Draft<TeamTime>> {
  return (await records.get(teamTimes, team)) ?? { id: team, workweek: USUAL_WEEK, budget: USUAL_BUDGET };
}

/** The same of a person. */
export async function personTimeOf(records: Records, person: string): Promise<Draft<PersonTime>> {
  const usual = { days: null, leave: [], quiet: USUAL_QUIET, snoozedUntil: null, stopped: false };
  return (await records.get(personTimes, person)) ?? { id: person, ...usual };
}

/** When a person may be written to: by their own words, their first team's week and its country's holidays. */
export async function timeOf(records: Records, person: string): Promise<{ own: Availability; budget: number }> {
  const [first] = (await records.get(people, person))?.teams ?? [];
  const team = first === undefined ? undefined : await records.get(teamTimes, first);
  return { own: availabilityOf(await records.get(personTimes, person), team), budget: team?.budget ?? USUAL_BUDGET };
}

/** The next day on which somebody can be asked, after the day and within AHEAD days at the latest. */
export async function nextWorkday(records: Records, person: string, after: Day): Promise<Day> {
  const last = addDays(after, AHEAD);
  const { own } = await timeOf(records, person);
  const holidays = await holidaysBetween(own.workweek.country, after, last);
  let day = addDays(after, 1);
  while (day < last && absence(day, own, holidays) !== null) day = addDays(day, 1);
  return day;
}

/** Whether it was dealt with already: a schedule that is moved to a later hour does not run twice a day. */
export async function isClaimed(records: Records, { key }: Pick<Occurrence, "key">): Promise<boolean> {
  return (await records.get(occurrences, key)) !== undefined;
}

/** Why the schedule does not run on a day of its rule; null when it does. */
export async function whyNotOn(records: Records, schedule: Schedule, day: Day): Promise<WhyNot | null> {
  const { subject } = schedule;
  if ("team" in subject) {
    const week = workweekOf(await records.get(teamTimes, subject.team));
    return idle(schedule, day, week, await holidaysBetween(week.country, day, day));
  }
  const { own } = await timeOf(records, subject.person);
  const holidays = await holidaysBetween(own.workweek.country, day, day);
  const paused = idle({ ...schedule, workdaysOnly: false }, day, own.workweek, holidays);
  const away = absence(day, own, holidays);
  const free = away === "day-off" || away === "holiday";
  return paused ?? (free && !schedule.workdaysOnly ? null : away);
}
