import type { Context, PressHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import { isLead, type Team } from "../../people/person.ts";
import { readAim, says } from "../access.ts";
import { showTeam } from "../show.ts";
import { besidesOf, type Others } from "./besides.ts";
import { digestCard, noNumbersCard } from "./card.ts";
import { gather } from "./gather.ts";
import { mayComment } from "./words/comment.ts";
import { presses as wordsPresses } from "./words/handlers.ts";
import { wordsButton } from "./words/views.ts";

/** `kpi today`: the digest as it is now, for whoever asks; a lead is told what is for leads as well. */
export async function today(team: Team, others: Others, context: Context): Promise<Reply[]> {
  const { records, me, now } = context;
  const day = dayIn(team.zone, now);
  const digest = await gather(team.id, day, records);
  const t = says(context);
  if (!digest) return [{ kind: "whisper", card: noNumbersCard(t, team) }];
  const about = { team: team.id, day, lang: me.lang, told: [], records };
  const readers = isLead(team, me.id) ? [null, me.id] : [null];
  const all = await Promise.all(readers.map((lead) => besidesOf(others, { ...about, lead })));
  const besides = { blocks: all.flatMap(({ blocks }) => blocks), isNew: true };
  const shown = digestCard(t, team, digest, besides);
  const offered = context.model && isLead(team, me.id) && mayComment(digest);
  const blocks = offered ? [...shown.blocks, wordsButton(t, team)] : shown.blocks;
  return [{ kind: "whisper", card: { ...shown, blocks } }];
}

export const presses: Record<string, PressHandler> = {
  ...wordsPresses,
  // Pressed in a channel: the digest stays for everybody, and whoever pressed gets an answer of their own.
  "kpi.look": async (value, context) => showTeam("whisper", (await readAim(value, context)).team, context),
};
