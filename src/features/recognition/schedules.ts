import type { Context } from "../../core/feature.ts";
import { type Job, WORKING_DAY } from "../../core/job.ts";
import { peopleOf, teams } from "../people/person.ts";
import { ensureSchedule } from "../rhythm/schedules.ts";
import type { Win } from "./win.ts";

/** The week's announcements, before people leave for the weekend. */
export const WEEKLY: Pick<Job, "name" | "usual"> = {
  name: "recognition.weekly",
  usual: { at: "16:00", rule: { kind: "weekly", days: [5] }, workdaysOnly: true, grace: 4 * 60 },
};

/** A lead's note about who was seen, early in the month; the first Monday, because the first day may be no workday. */
export const MONTHLY: Pick<Job, "name" | "usual"> = {
  name: "recognition.monthly",
  usual: {
    at: "10:00",
    rule: { kind: "monthly", day: { nth: 1, weekday: 1 } },
    workdaysOnly: true,
    grace: WORKING_DAY,
  },
};

/** Looks each working day what is next for a team's Service Star; it comes once a team has begun one. */
export const STAR: Pick<Job, "name" | "usual"> = {
  name: "recognition.star",
  usual: { at: "09:30", rule: { kind: "daily" }, workdaysOnly: true, grace: WORKING_DAY },
};

/** Lets both come to a team that has begun to recognise people, and to its leads. */
export async function letItRun({ team: id }: Pick<Win, "team">, { records, now }: Context): Promise<void> {
  const team = id === null ? undefined : await records.get(teams, id);
  if (!team) return;
  await ensureSchedule(records, WEEKLY, { team: team.id }, team.zone, now);
  for (const lead of await peopleOf(records, team.leads)) {
    await ensureSchedule(records, MONTHLY, { person: lead.id }, lead.zone, now);
  }
}
