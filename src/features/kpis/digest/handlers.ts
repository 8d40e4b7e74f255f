import type { Context, PressHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import type { Team } from "../../people/person.ts";
import { readAim, says } from "../access.ts";
import { showTeam } from "../show.ts";
import { digestCard, noNumbersCard } from "./card.ts";
import { gather } from "./gather.ts";

/** `kpi today`: the digest as it is now, for whoever asks. */
export async function today(team: Team, context: Context): Promise<Reply[]> {
  const digest = await gather(team.id, dayIn(team.zone, context.now), context.records);
  const t = says(context);
  const card = digest ? digestCard(t, team, { ...digest, quiet: false }) : noNumbersCard(t, team);
  return [{ kind: "whisper", card }];
}

export const presses: Record<string, PressHandler> = {
  // Pressed in a channel: the digest stays for everybody, and whoever pressed gets an answer of their own.
  "kpi.look": async (value, context) => showTeam("whisper", (await readAim(value, context)).team, context),
};
