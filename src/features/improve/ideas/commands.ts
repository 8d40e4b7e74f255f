import type { Command, Context } from "../../../core/feature.ts";
import { LANGS } from "../../../core/lang.ts";
import type { Reply } from "../../../core/reply.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { says } from "../access.ts";
import { joinedRest, meant } from "../words.ts";
import { showList, showMine, showNumbers, teamMeant } from "./list-handlers.ts";
import { offerCard } from "./offer.ts";
import { openForm } from "./write-handlers.ts";

type Word = keyof Text["ideas"]["words"];

export const command: Command = {
  word: "idea",
  uses: [
    { name: "idea …" },
    { name: "idea list", reads: true },
    { name: "idea mine", reads: true },
    { name: "idea numbers", reads: true },
  ],
  run: async (args, context) => {
    const word = wordOf(args);
    if (word !== null) return obey(word, context);
    const { coach, me, today } = context;
    const read = coach.review({ text: `idea ${args}`, lang: me.lang, today });
    const isGoal = args.trim() !== "" && read.kind === "goal" && read.M && read.T;
    return isGoal ? [{ kind: "whisper", card: offerCard(says(context), args.trim()) }] : openForm(args, context);
  },
};

/** `建议列表`, written as Chinese is, and sentences that say of themselves that they are an idea; null for all else. */
export async function toldIdea(text: string, context: Context): Promise<Reply[] | null> {
  const word = wordOf(joinedRest(text, "idea") ?? "");
  if (word !== null) return obey(word, context);
  const begun = LANGS.map((lang) => textFor(lang).ideas.pattern.exec(text)).find((found) => found !== null);
  return begun ? openForm(text.slice(begun[0].length), context) : null;
}

const wordOf = (typed: string): Word | null => meant<Word>(typed, (t) => t.ideas.words);

async function obey(word: Word, context: Context): Promise<Reply[]> {
  if (word === "mine") return showMine(context);
  const team = await teamMeant("", context);
  return word === "list" ? showList(team.id, context, "post") : showNumbers(team, "", context, "post");
}
