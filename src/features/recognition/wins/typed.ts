import type { Context } from "../../../core/feature.ts";
import { LANGS } from "../../../core/lang.ts";
import type { Reply } from "../../../core/reply.ts";
import { textFor } from "../../../text/text.ts";
import { says } from "../access.ts";
import { openForm } from "./handlers.ts";
import { handMine, showMine } from "./mine.ts";
import { PERIODS, type Period } from "./periods.ts";
import { offerCard } from "./views.ts";

/** `win …`: one's own list, the same as a file, or the form with what was said; what may be meant as a goal is asked back. */
export async function typedWin(args: string, context: Context): Promise<Reply[]> {
  const period = readPeriod(args, "mine");
  if (period !== null) return showMine(period, context, "post");
  const file = readPeriod(args, "export");
  if (file !== null) return handMine(file, context);
  const { me, today, coach } = context;
  const read = coach.review({ text: `win ${args}`, lang: me.lang, today });
  return read.kind === "goal" && read.T
    ? [{ kind: "whisper", card: offerCard(says(context), args, true) }]
    : openForm(args, context);
}

/** `log a win: …` opens the form; what plainly tells of something done, and of no number, is offered to be logged. */
export async function toldWin(text: string, context: Context): Promise<Reply[] | null> {
  const patterns = LANGS.map((lang) => textFor(lang).recognition.patterns);
  const begun = patterns.map(({ log }) => log.exec(text)).find((found) => found !== null);
  if (begun) return openForm(text.slice(begun[0].length), context);
  const { me, today, coach } = context;
  const isDone = patterns.some(({ done }) => done.test(text)) && !/\p{Nd}/u.test(text);
  if (!isDone || coach.review({ text, lang: me.lang, today }).kind === "goal") return null;
  return [{ kind: "whisper", card: offerCard(says(context), text, false) }];
}

/** The period that `mine`, `export year` and their like ask for; null where nothing of it is said. */
function readPeriod(args: string, asked: "mine" | "export"): Period | null {
  const [first = "", second = "", more] = args.normalize("NFKC").toLowerCase().split(/\s+/);
  const words = LANGS.map((lang) => textFor(lang).recognition.words);
  if (more !== undefined || !words.some((all) => all[asked].includes(first))) return null;
  if (second === "") return "month";
  return PERIODS.find((period) => words.some(({ periods }) => periods[period].includes(second))) ?? null;
}
