import type { Command, Context } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { dayIn } from "../../core/time.ts";
import { card } from "../../core/view.ts";
import { ensureSchedule } from "../rhythm/schedules.ts";
import { ensureReview, readableTeam, says, teamHere } from "./access.ts";
import { meetingJob, monthlyJob } from "./jobs.ts";
import { lastMonth, readMonth } from "./period.ts";
import { showReview } from "./show.ts";

export const command: Command = {
  word: "review",
  accepts: (args) => args.trim() === "" || readMonth(args) !== null,
  run: async (args, context) => showMonth(readMonth(args), context),
};

/** The month's review for whoever asks; it is begun by the first who does. */
async function showMonth(asked: string | null, context: Context): Promise<Reply[]> {
  const { team } = await readableTeam((await teamHere(context)).id, context);
  const { records, now } = context;
  const latest = lastMonth(dayIn(team.zone, now));
  const month = asked ?? latest;
  if (month > latest) return [{ kind: "whisper", card: card(says(context).reviews.error.notOver) }];
  for (const job of [monthlyJob, meetingJob]) await ensureSchedule(records, job, { team: team.id }, team.zone, now);
  return showReview(await ensureReview(team, month, context), team, context, "whisper");
}
