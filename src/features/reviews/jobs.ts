import type { Job } from "../../core/job.ts";
import { teams } from "../people/person.ts";
import { dayOfTeam, ensureReview, spanOf } from "./access.ts";
import { figuresOf, isEmpty } from "./figures.ts";
import { forgetWho } from "./forget.ts";
import { lastMonth } from "./period.ts";
import { reviews } from "./review.ts";
import { lookBack, MEETING, MONTHLY } from "./schedules.ts";
import { postReview, redrawn } from "./show.ts";

/** The month's pack in the channel. */
export const monthlyJob: Job = {
  ...MONTHLY,
  about: "team",

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const review = await ensureReview(team, lastMonth(day), { records });
    if (review.meets !== null || review.signed) return { nothing: "review-known" };
    if (isEmpty(await figuresOf(id, spanOf(review), dayOfTeam(team), records))) return { nothing: "review-empty" };
    await lookBack(team, records, now);
    return { send: await postReview(review, team, records, now) };
  },
};

/** Shows on the day of the talk what was answered, all of it together, and forgets who has. */
export const meetingJob: Job = {
  ...MEETING,
  about: "team",

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    const due = (await records.list(reviews, { team: id })).filter(({ meets, signed }) => meets === day && !signed);
    for (const review of due) await forgetWho(review, records);
    const send = team ? await Promise.all(due.map((review) => redrawn(review, team, records, now))) : [];
    return send.length > 0 ? { send: send.flat() } : { nothing: null };
  },
};
