import { type Job, WORKING_DAY } from "../../../core/job.ts";
import { everybodyIn, teams } from "../../people/person.ts";
import { practices, roundId, rounds } from "../checkin.ts";
import { ensureAsked } from "../jobs.ts";
import { lasting } from "./lasting.ts";
import { summaryOf } from "./post.ts";

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
    const before = (await records.get(rounds, roundId({ team: id, day }))) ?? {
      id: roundId({ team: id, day }),
      team: id,
      day,
      changes: 0,
    };
    const round = records.put(rounds, { ...before, posted: now });
    const send = [...(await summaryOf(round, team, records)), ...(await lasting(team, members, day, records))];
    return send.length > 0 ? { send } : { nothing: "no-checkins" };
  },
};
