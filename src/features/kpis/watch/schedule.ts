import type { Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import type { Team } from "../../people/person.ts";
import { ensureSchedule } from "../../rhythm/rhythm.ts";

/** When a team's digest comes until somebody says otherwise. */
export const DIGEST = {
  name: "kpis.digest",
  usual: { at: "09:00", rule: { kind: "daily" }, workdaysOnly: true, grace: 8 * 60 },
} as const;

/** Lets the digest come to a team that has begun to read its numbers. */
export async function watchTeam({ id, zone }: Pick<Team, "id" | "zone">, records: Records, now: Millis): Promise<void> {
  await ensureSchedule(records, DIGEST, { team: id }, zone, now);
}
