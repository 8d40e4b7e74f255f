import type { Kpi } from "../../../catalog/kpi.ts";
import type { Context } from "../../../core/feature.ts";
import { WORKING_DAY } from "../../../core/job.ts";
import type { Reply } from "../../../core/reply.ts";
import { schedules } from "../../../core/schedule.ts";
import { card } from "../../../core/view.ts";
import type { Team } from "../../people/person.ts";
import { ensureSchedule, scheduleId } from "../../rhythm/schedules.ts";
import { says } from "../access.ts";
import { aims, aimsOf } from "./aims.ts";

/** When what a person follows comes to them. */
export const FOLLOW = {
  name: "kpis.follow",
  usual: { at: "08:45", rule: { kind: "daily" }, workdaysOnly: true, grace: WORKING_DAY },
} as const;

/** Takes whoever asks into those who get the KPI in private, or out of them again. */
export async function follow(kpi: Kpi, team: Team, context: Context): Promise<Reply[]> {
  const { records, me, now } = context;
  const wanted = await aimsOf(records, team.id, kpi.key);
  const followed = wanted.followers.includes(me.id);
  const followers = followed ? wanted.followers.filter((id) => id !== me.id) : [...wanted.followers, me.id];
  records.put(aims, { ...wanted, followers });
  const subject = { person: me.id };
  if (!followed) await ensureSchedule(records, FOLLOW, subject, me.zone, now);
  const at = (await records.get(schedules, scheduleId(FOLLOW.name, subject)))?.at ?? FOLLOW.usual.at;
  const t = says(context).digest;
  const name = kpi.name[me.lang];
  return [{ kind: "whisper", card: card(followed ? t.unfollowed(name) : t.followed(name, at)) }];
}
