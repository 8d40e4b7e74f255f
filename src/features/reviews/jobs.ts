import { type Job, WORKING_DAY } from "../../core/job.ts";
import { teams } from "../people/person.ts";
import { ensureSchedule } from "../rhythm/schedules.ts";
import { dayOfTeam, ensureReview, spanOf } from "./access.ts";
import { figuresOf, isEmpty } from "./figures.ts";
import { lastMonth } from "./period.ts";
import { reviews } from "./review.ts";
import { postReview, redrawn } from "./show.ts";

/** The month's pack in the channel, two days before the team talks about it; a Monday, as the first may be no workday. */
export const monthlyJob: Job = {
  name: "review.monthly",
  about: "team",
  usual: {
    at: "09:30",
    rule: { kind: "monthly", day: { nth: 1, weekday: 1 } },
    workdaysOnly: true,
    grace: WORKING_DAY,
  },

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const review = await ensureReview(team, lastMonth(day), { records });
    if (review.meets !== null || review.signed) return { nothing: "review-known" };
    if (isEmpty(await figuresOf(id, spanOf(review), dayOfTeam(team), records))) return { nothing: "review-empty" };
    await ensureSchedule(records, meetingJob, { team: id }, team.zone, now);
    return { send: await postReview(review, team, records, now) };
  },
};

/** Shows on the day of the talk what was answered, all of it together. */
export const meetingJob: Job = {
  name: "review.meeting",
  about: "team",
  usual: { at: "08:30", rule: { kind: "daily" }, workdaysOnly: false, grace: WORKING_DAY },

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    const due = (await records.list(reviews, { team: id })).filter(({ meets, signed }) => meets === day && !signed);
    const send = team ? await Promise.all(due.map((review) => redrawn(review, team, records, now))) : [];
    return send.length > 0 ? { send: send.flat() } : { nothing: null };
  },
};
