import { search } from "../../catalog/search.ts";
import type { Command, Context } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { needTeam, says, teamHere } from "./access.ts";
import { areasCard, findCard, whichCard } from "./find-views.ts";
import { openLog, showKpi, showTeam } from "./show.ts";
import { type Request, readJoined, readLine, readRequest, sureHit, type Word } from "./typed.ts";

export const commands: Command[] = [
  {
    word: "kpi",
    accepts: (args) => readRequest(args) !== null,
    run: async (args, context) => obey(readRequest(args) ?? { word: "list", rest: "" }, context),
  },
];

/** `指标记录首解率78%`: the command and its words without a space; null for anything else. */
export async function joinedWords(text: string, context: Context): Promise<Reply[] | null> {
  const request = readJoined(text);
  return request && obey(request, context);
}

async function obey({ word, rest }: Request, context: Context): Promise<Reply[]> {
  return ACTIONS[word](rest, context);
}

const ACTIONS: Record<Word, (rest: string, context: Context) => Promise<Reply[]>> = {
  list: async (_rest, context) => showTeam("whisper", await teamHere(context), context),

  find: async (rest, context) => {
    const t = says(context);
    const team = await teamHere(context);
    const card = rest === "" ? areasCard(t, team) : findCard(t, rest, search(rest), team);
    return [{ kind: "whisper", card }];
  },

  show: async (rest, context) => {
    if (rest === "") return ACTIONS.list("", context);
    const kpi = sureHit({ words: rest, hits: search(rest) });
    return kpi ? showKpi("whisper", kpi, await teamHere(context), context) : ACTIONS.find(rest, context);
  },

  log: async (rest, context) => {
    const team = needTeam(await teamHere(context), context);
    if (rest === "") return ACTIONS.list("", context);
    const line = readLine(rest);
    const kpi = sureHit(line);
    if (kpi) return openLog(kpi, team, "line", context, line.typed);
    if (line.hits.length === 0) return ACTIONS.find(line.words, context);
    return [{ kind: "whisper", card: whichCard(says(context), line.words, line.hits, team, line.rest) }];
  },
};
