import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import { isLead, type Team } from "../../people/person.ts";
import { says, seen } from "../access.ts";
import { pauseOn, waysOf } from "../teams.ts";
import { wins } from "../win.ts";
import { facesOf } from "./face.ts";
import { queueCard, waysCard } from "./queue-views.ts";
import { unannounced } from "./standing.ts";

/** The lead's list; an administrator who does not lead the team sees how it announces, and nothing of what. */
export async function showSteered(
  team: Team,
  context: Context,
  kind: "whisper" | "update",
  said?: string,
): Promise<Reply[]> {
  if (isLead(team, context.me.id)) return showQueue(team, context, kind, said);
  return [{ kind, card: waysCard(says(context), team, await waysOf(context.records, team.id), said) }];
}

/** The lead's list as it is now. */
export async function showQueue(
  team: Team,
  context: Context,
  kind: "whisper" | "update",
  said?: string,
): Promise<Reply[]> {
  const { records, now } = context;
  const open = await unannounced(await records.list(wins, { team: team.id }), records);
  const all = await Promise.all(
    (await facesOf(open, records)).map(async (win) => ({ win, shown: await seen(win, context) })),
  );
  const ways = await waysOf(records, team.id);
  const pause = pauseOn(ways, dayIn(team.zone, now));
  return [{ kind, card: queueCard(says(context), { team, all, ways, pause }, said) }];
}
