import { type Job, WORKING_DAY } from "../../../core/job.ts";
import { addDays, type Day } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { everybodyIn, teams } from "../../people/person.ts";
import { practices, type Round, roundId, rounds } from "../checkin.ts";
import { ensureAsked } from "../jobs.ts";
import { lasting } from "./lasting.ts";
import { summaryOf, USEFUL } from "./post.ts";

/** What a team's people said of the day, in its channel, and what lasts to its leads. Rule: docs/method.md, check-ins. */
export const summaryJob: Job = {
  name: "checkins.summary",
  about: "team",
  usual: { at: "17:30", rule: { kind: "daily" }, workdaysOnly: true, grace: WORKING_DAY },

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    if (!team || !(await records.get(practices, id))?.on) return { nothing: null };
    // Whoever has joined since the team began is asked from now on as well.
    const members = await everybodyIn(id, records);
    for (const person of members) await ensureAsked(person, records, now);
    const fresh = { id: roundId({ team: id, day }), team: id, day, changes: 0 };
    const today = records.put(rounds, { ...((await records.get(rounds, fresh.id)) ?? fresh), posted: now });
    const missed = (await missedBefore(id, day, records)).map((round) =>
      records.put(rounds, { ...round, posted: now }),
    );
    const posts = await Promise.all([...missed, today].map((round) => summaryOf(round, team, records)));
    const send = [...posts.flat(), ...(await lasting(team, members, day, records))];
    return send.length > 0 ? { send } : { nothing: "no-checkins" };
  },
};

/** Days on which somebody checked in and no summary came: a Saturday at work, or a day when Beacon stood still. */
async function missedBefore(team: string, day: Day, records: Records): Promise<Round[]> {
  const days = Array.from({ length: USEFUL - 1 }, (_, back) => addDays(day, -back - 1)).toReversed();
  const found = await Promise.all(days.map((each) => records.get(rounds, roundId({ team, day: each }))));
  return found.filter((round): round is Round => round?.posted === null);
}
