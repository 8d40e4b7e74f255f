import type { Kpi } from "../../catalog/kpi.ts";
import { search } from "../../catalog/search.ts";
import type { Command, Context } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import type { Team } from "../people/person.ts";
import { needTeam, says, teamHere } from "./access.ts";
import type { Others } from "./digest/besides.ts";
import { today } from "./digest/handlers.ts";
import { areasCard, findCard, whichCard } from "./find-views.ts";
import { openOwn } from "./own/handlers.ts";
import { kpisOwnBy } from "./own/own.ts";
import { showPulls } from "./pull/handlers.ts";
import { openLog, showKpi, showTeam } from "./show.ts";
import { type Request, readJoined, readLine, readRequest, readSpaced, sureHit, type Word } from "./typed.ts";

export const newCommands = (others: Others): Command[] => [
  {
    word: "kpi",
    uses: [
      { name: "kpi", reads: true },
      { name: "kpi find …", reads: true },
      { name: "kpi show …", reads: true },
      { name: "kpi log …" },
      { name: "kpi today", reads: true },
      { name: "kpi add …" },
      { name: "kpi feed", reads: true, for: "lead" },
    ],
    accepts: (args) => readRequest(args) !== null,
    run: async (args, context) => obey(readRequest(args) ?? { word: "list", rest: "" }, others, context),
  },
];

/**
 * `指标记录首解率78%`: the command and its words without a space; and what is a command only because of a measure of
 * the team's own. Null for anything else.
 */
export async function joinedWords(text: string, others: Others, context: Context): Promise<Reply[] | null> {
  const own = await kpisOwnBy(context.records, context.team);
  const request = readJoined(text, own) ?? readSpaced(text, own);
  return request && obey(request, others, context);
}

/** Where somebody types, and what is known there. */
interface Here {
  team: Team | null;
  own: readonly Kpi[];
  others: Others;
}

async function obey({ word, rest }: Request, others: Others, context: Context): Promise<Reply[]> {
  const team = await teamHere(context);
  return ACTIONS[word](rest, { team, own: await kpisOwnBy(context.records, team?.id ?? null), others }, context);
}

const ACTIONS: Record<Word, (rest: string, here: Here, context: Context) => Promise<Reply[]>> = {
  list: (_rest, { team }, context) => showTeam("whisper", team, context),

  find: async (rest, { team, own }, context) => {
    const t = says(context);
    const card = rest === "" ? areasCard(t, team) : findCard(t, rest, search(rest, own), team);
    return [{ kind: "whisper", card }];
  },

  show: async (rest, here, context) => {
    if (rest === "") return ACTIONS.list("", here, context);
    const kpi = sureHit(search(rest, here.own));
    return kpi ? showKpi("whisper", kpi, here.team, context) : ACTIONS.find(rest, here, context);
  },

  log: async (rest, here, context) => {
    const team = needTeam(here.team, context);
    if (rest === "") return ACTIONS.list("", here, context);
    const line = readLine(rest, here.own);
    const kpi = sureHit(line.hits);
    if (kpi) return openLog(kpi, team, "line", context, line.typed);
    if (line.hits.length === 0) return ACTIONS.find(line.words, here, context);
    return [{ kind: "whisper", card: whichCard(says(context), line.words, line.hits, team, line.rest) }];
  },

  today: (_rest, { team, others }, context) => today(needTeam(team, context), others, context),

  feed: (_rest, { team }, context) => showPulls("whisper", team, context),

  add: async (rest, { team }, context) => openOwn(needTeam(team, context), rest, context),
};
