import type { Command, Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Text } from "../../../text/text.ts";
import { ownTeam, says, teamHere } from "../access.ts";
import { latestCycle } from "../cycle/show.ts";
import { joinedRest, meant } from "../words.ts";
import { showSetup } from "./setup.ts";
import { latestRetro, openStart, showRetro } from "./stage-handlers.ts";
import { currentRetro } from "./start.ts";
import { noneCard } from "./views.ts";

type Word = keyof Text["retro"]["words"];

export const command: Command = {
  word: "retro",
  uses: [
    { name: "retro", reads: true },
    { name: "retro start" },
    { name: "retro setup", reads: true },
    { name: "retro cycle", reads: true },
    { name: "retro last", reads: true },
  ],
  accepts: (args) => args === "" || wordOf(args) !== null,
  run: async (args, context) => obey(wordOf(args), context),
};

/** `复盘开始`: the command and its word without a space; null for all else. */
export async function joinedRetro(text: string, context: Context): Promise<Reply[] | null> {
  const word = wordOf(joinedRest(text, "retro") ?? "");
  return word === null ? null : obey(word, context);
}

const wordOf = (typed: string): Word | null => meant<Word>(typed, (t) => t.retro.words);

async function obey(word: Word | null, context: Context): Promise<Reply[]> {
  const found = await teamHere(context);
  const t = says(context);
  if (!found) return [{ kind: "whisper", card: noneCard(t, null, null) }];
  const { team } = await ownTeam(found.id, context);
  if (word === "start") return openStart(team, context);
  if (word === "setup") return showSetup(team, context, "whisper", false);
  const last = await latestRetro(team.id, context);
  const none: Reply[] = [{ kind: "whisper", card: noneCard(t, team, last) }];
  if (word === "cycle") {
    const card = await latestCycle(team.id, context);
    return card ? [{ kind: "whisper", card }] : none;
  }
  const retro = word === "last" ? last : await currentRetro(context.records, team.id);
  return retro ? showRetro(retro, context, "whisper") : none;
}
