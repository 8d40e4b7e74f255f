import { type Job, WORKING_DAY } from "../../core/job.ts";
import type { Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import type { Team } from "../people/person.ts";
import { ensureSchedule } from "../rhythm/schedules.ts";

/** The month's pack, days before the team talks about it; a Monday, as the first may be no workday. */
export const MONTHLY: Pick<Job, "name" | "usual"> = {
  name: "review.monthly",
  usual: {
    at: "09:30",
    rule: { kind: "monthly", day: { nth: 1, weekday: 1 } },
    workdaysOnly: true,
    grace: WORKING_DAY,
  },
};

/** Looks each day whether it is the one on which the team talks. */
export const MEETING: Pick<Job, "name" | "usual"> = {
  name: "review.meeting",
  usual: { at: "08:30", rule: { kind: "daily" }, workdaysOnly: false, grace: WORKING_DAY },
};

/** The quarter's report, early in the next one. */
export const QUARTERLY: Pick<Job, "name" | "usual"> = {
  name: "review.quarterly",
  usual: {
    at: "09:30",
    rule: { kind: "quarterly", month: 1, day: { nth: 2, weekday: 2 } },
    workdaysOnly: true,
    grace: WORKING_DAY,
  },
};

/** Lets months and quarters come to a team that has begun a goal or a number. */
export async function lookBack({ id, zone }: Pick<Team, "id" | "zone">, records: Records, now: Millis): Promise<void> {
  for (const job of [MONTHLY, MEETING, QUARTERLY]) await ensureSchedule(records, job, { team: id }, zone, now);
}
