import { WORKING_DAY } from "../../../core/job.ts";
import type { Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import type { Team } from "../../people/person.ts";
import { lookBack } from "../../reviews/schedules.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";

/** When a team's digest comes until somebody says otherwise. */
export const DIGEST = {
  name: "kpis.digest",
  usual: { at: "09:00", rule: { kind: "daily" }, workdaysOnly: true, grace: WORKING_DAY },
} as const;

/** When a team's alerts are looked after: before the digest, so that whoever is asked has had their message. */
export const ALERTS = {
  name: "kpis.alerts",
  usual: { at: "08:30", rule: { kind: "daily" }, workdaysOnly: true, grace: 12 * 60 },
} as const;

/** Lets digest, alerts and reviews come to a team that has begun to read its numbers. */
export async function watchTeam({ id, zone }: Pick<Team, "id" | "zone">, records: Records, now: Millis): Promise<void> {
  for (const job of [DIGEST, ALERTS]) await ensureSchedule(records, job, { team: id }, zone, now);
  await lookBack({ id, zone }, records, now);
}
