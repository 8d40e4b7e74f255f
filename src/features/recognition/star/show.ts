import type { Context } from "../../../core/feature.ts";
import { LANGS } from "../../../core/lang.ts";
import type { Reply } from "../../../core/reply.ts";
import { textFor } from "../../../text/text.ts";
import { isLead, teams, teamsOf } from "../../people/person.ts";
import { says } from "../access.ts";
import { namesOf, type Running, runningOf, underWay } from "./access.ts";
import { awards } from "./star.ts";
import { awardCard, noneCard } from "./views.ts";

/** `service star`: what is under way in one's team; null for anything else. */
export async function toldStar(text: string, context: Context): Promise<Reply[] | null> {
  const said = text.normalize("NFKC").trim();
  if (!LANGS.some((lang) => textFor(lang).star.asked.test(said))) return null;
  const { records, me } = context;
  const id = context.team ?? (await teamsOf(me.id, records))[0]?.value;
  const team = id === undefined ? undefined : await records.get(teams, id);
  const award = team && (await underWay(team.id, records));
  if (team && award) return showAward(await runningOf(award.id, context), context, "whisper");
  const [last] = team
    ? (await records.list(awards, { team: team.id })).toSorted((a, b) => b.until.localeCompare(a.until))
    : [];
  const card = noneCard(says(context), team ?? null, isLead(team, me.id), last?.id ?? null);
  return [{ kind: "whisper", card }];
}

export async function showAward(running: Running, context: Context, kind: "whisper" | "update"): Promise<Reply[]> {
  const { award, team } = running;
  const lead = isLead(team, context.me.id);
  const may = { lead, read: lead || award.panel.includes(context.me.id) };
  return [{ kind, card: awardCard(says(context), running, await namesOf(award.panel, context.records), may) }];
}
