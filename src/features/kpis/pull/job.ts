import type { Job } from "../../../core/job.ts";
import { schedules } from "../../../core/schedule.ts";
import { dayIn } from "../../../core/time.ts";
import { teams } from "../../people/person.ts";
import { whyNotOn } from "../../rhythm/rhythm.ts";
import { scheduleId } from "../../rhythm/schedules.ts";
import { endOver, pulls } from "./pull.ts";

/** Half a day: what could not be fetched in the morning still can in the evening. */
const GRACE = 12 * 60;

/** Marks what is to be fetched for a team; fetching itself is an errand, since a job knows no network. */
export const pullJob: Job = {
  name: "kpis.pull",
  about: "team",
  usual: { at: "06:00", rule: { kind: "daily" }, workdaysOnly: false, grace: GRACE },

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    const schedule = await records.get(schedules, scheduleId("kpis.pull", { team: id }));
    // What a paused schedule plans is not sent, but would be saved.
    if (!team || (schedule && (await whyNotOn(records, schedule, day)) !== null)) return { nothing: null };
    const today = dayIn(team.zone, now);
    for (const pull of await records.list(pulls, { team: id })) {
      if (pull.last !== endOver(pull.period, today)) records.put(pulls, { ...pull, due: now });
    }
    return { nothing: null };
  },
};
