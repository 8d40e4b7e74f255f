import type { Command, Context } from "../../core/feature.ts";
import { LANGS } from "../../core/lang.ts";
import type { Reply } from "../../core/reply.ts";
import { dayIn } from "../../core/time.ts";
import { card } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { ensureSchedule } from "../rhythm/schedules.ts";
import { ensureReview, readableTeam, says, teamHere } from "./access.ts";
import { meetingJob, monthlyJob } from "./jobs.ts";
import { lastMonth, readMonth } from "./period.ts";
import { quarterAsked, showQuarter } from "./quarter/handlers.ts";
import { showReview } from "./show.ts";

export const command: Command = {
  word: "review",
  accepts: (args) => args.trim() === "" || readMonth(args) !== null || quarterAsked(args) !== null,
  run: async (args, context) => {
    const quarter = quarterAsked(args);
    return quarter === null ? showMonth(readMonth(args), context) : showQuarter(quarter, context);
  },
};

/** A quarter named without the command; and a word that may mean a week, a month or a quarter. */
export async function toldReview(text: string, context: Context): Promise<Reply[] | null> {
  const said = text.trim().normalize("NFKC").toLowerCase();
  const all = LANGS.map((lang) => textFor(lang).reviews.quarter);
  if (all.some(({ open }) => open.includes(said))) return showQuarter("", context);
  if (!all.some(({ which }) => which.words.includes(said))) return null;
  const { title, ways } = says(context).reviews.quarter.which;
  return [{ kind: "whisper", card: card(title, { kind: "list", items: ways.map((way) => ({ text: way })) }) }];
}

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
