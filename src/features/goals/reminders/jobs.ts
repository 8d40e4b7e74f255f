import { endOfDay } from "../../../calendar/zone.ts";
import { type Job, WORKING_DAY } from "../../../core/job.ts";
import { addDays, type Day, dayIn, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { type Person, people, peopleOf, type Team, teams } from "../../people/person.ts";
import { lookBack } from "../../reviews/schedules.ts";
import { AHEAD, nextWorkday } from "../../rhythm/rhythm.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";
import { type Goal, goals, isOpen } from "../goal.ts";
import { leaverJob } from "../leavers/jobs.ts";
import { leftBehind } from "../leavers/leaver.ts";
import { dueCard } from "./due-card.ts";
import { mondayCard } from "./monday-card.ts";
import { byDue, remember, reminderFor } from "./reminders.ts";

/** Reminds an owner a week and a day before their goals are due. Rule: docs/method.md, reminders. */
export const dueJob: Job = {
  name: "goals.due",
  about: "person",
  usual: { at: "09:00", rule: { kind: "daily" }, workdaysOnly: true, grace: WORKING_DAY },

  plan: async (person, { now, day, records }) => {
    const owner = await records.get(people, person);
    if (!owner) return { nothing: null };
    // Today and not the schedule's day: a run that is late must not say tomorrow of what is due today.
    const today = dayIn(owner.zone, now);
    const key = `goals.due:${person}:${day}`;
    const due = await dueNow(owner, key, today, records);
    if (due.length === 0) return { nothing: null };
    const card = dueCard(due.toSorted(byDue), owner.lang, today);
    const until = endOfDay(today, owner.zone);
    return { send: [{ kind: "post", to: { person }, key, card, why: "goals.due", until }] };
  },
};

/** Shows a team the goals it can see, on Mondays. */
export const mondayJob: Job = {
  name: "goals.monday",
  about: "team",
  usual: { at: "09:00", rule: { kind: "weekly", days: [1] }, workdaysOnly: true, grace: WORKING_DAY },

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const all = await records.list(goals, { team: id });
    const shown = all.filter((goal) => isOpen(goal) && goal.visibility !== "lead").toSorted(byDue);
    if (shown.length === 0) return { nothing: "no-goals" };
    const owners = await peopleOf(records, [...new Set(shown.map(({ owner }) => owner))]);
    const today = dayIn(team.zone, now);
    const left = (await leftBehind(team, records)).map(({ owner }) => owner.id);
    const card = mondayCard(shown, owners, team, today, left);
    const message = { key: `goals.monday:${id}:${day}`, card, why: "goals.monday", until: endOfDay(today, team.zone) };
    return { send: [{ kind: "post", to: { team: id }, ...message }] };
  },
};

/** Lets these jobs come round for a goal's owner and its team, and the team look back on its months. */
export async function ensureGoalSchedules(
  owner: Person,
  team: Team | undefined,
  { records, now }: { records: Records; now: Millis },
): Promise<void> {
  await ensureSchedule(records, dueJob, { person: owner.id }, owner.zone, now);
  if (team) await ensureSchedule(records, mondayJob, { team: team.id }, team.zone, now);
  if (team) await lookBack(team, records, now);
  // A goal without a team is looked after on any team's morning.
  for (const { id, zone } of team ? [team] : await records.list(teams)) {
    await ensureSchedule(records, leaverJob, { team: id }, zone, now);
  }
}

/** The goals that their owner is to be reminded of today, each of them noted as such. */
async function dueNow(owner: Person, message: string, today: Day, records: Records): Promise<Goal[]> {
  const until = addDays(today, AHEAD);
  const mine = await records.list(goals, { owner: owner.id });
  const near = mine.filter(({ due }) => due !== null && due >= today && due <= until);
  if (near.length === 0) return [];
  const next = await nextWorkday(records, owner.id, today);
  const found: Goal[] = [];
  for (const goal of near) {
    const kind = reminderFor(goal, today, next, owner.zone);
    if (kind !== null && (await remember(goal, kind, message, today, records))) found.push(goal);
  }
  return found;
}
