import { WORKING_DAY } from "../../../core/job.ts";

/** When a team's actions are looked after, until somebody says otherwise. */
export const DAILY = {
  name: "actions.daily",
  usual: { at: "09:30", rule: { kind: "daily" }, workdaysOnly: true, grace: WORKING_DAY },
} as const;
