import { WORKING_DAY } from "../../../core/job.ts";

/** When a team's ideas are looked after, until somebody says otherwise. */
export const DAILY = {
  name: "ideas.daily",
  usual: { at: "09:00", rule: { kind: "daily" }, workdaysOnly: true, grace: WORKING_DAY },
} as const;
