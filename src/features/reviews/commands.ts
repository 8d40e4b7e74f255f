import { Refusal } from "../../core/errors.ts";
import type { Command, Context } from "../../core/feature.ts";
import { LANGS } from "../../core/lang.ts";
import type { Reply } from "../../core/reply.ts";
import { dayIn } from "../../core/time.ts";
import { card } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { ensureReview, readableTeam, says, teamHere } from "./access.ts";
import { type Asked, periodAsked, readAsked, readTold } from "./asked.ts";
import { lastMonth } from "./period.ts";
import { showQuarter } from "./quarter/handlers.ts";
import { lookBack } from "./schedules.ts";
import { showReview } from "./show.ts";

export const command: Command = {
  word: "review",
  uses: [{ name: "review" }, { name: "review quarter" }],
  accepts: (args) => readAsked(args) !== null,
  run: async (args, context) => showAsked(readAsked(args) ?? "unreadable", context),
};

async function showAsked(asked: Asked | "unreadable", context: Context): Promise<Reply[]> {
  if (asked === "unreadable") throw new Refusal(says(context).reviews.error.unreadable);
  return asked.of === "quarter" ? showQuarter(asked, context) : showMonth(asked, context);
}

/** A month or a quarter named without the command; and a word that may mean a week, a month or a quarter. */
export async function toldReview(text: string, context: Context): Promise<Reply[] | null> {
  const asked = readTold(text);
  if (asked !== null) return showAsked(asked, context);
  const said = text.trim().normalize("NFKC").toLowerCase();
  if (!LANGS.some((lang) => textFor(lang).reviews.quarter.which.words.includes(said))) return null;
  const { title, ways } = says(context).reviews.quarter.which;
  return [{ kind: "whisper", card: card(title, { kind: "list", items: ways.map((way) => ({ text: way })) }) }];
}

/** The month's review for whoever asks; it is begun by the first who does. */
async function showMonth(asked: Asked, context: Context): Promise<Reply[]> {
  const { team } = await readableTeam((await teamHere(context)).id, context);
  const { records, now } = context;
  const today = dayIn(team.zone, now);
  const month = periodAsked(asked, today);
  if (month > lastMonth(today)) return [{ kind: "whisper", card: card(says(context).reviews.error.notOver) }];
  await lookBack(team, records, now);
  return showReview(await ensureReview(team, month, context), team, context, "whisper");
}
