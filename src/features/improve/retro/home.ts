import type { Context } from "../../../core/feature.ts";
import { isAside } from "../../../core/rights.ts";
import { type Block, buttons, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { people, type Team, teams } from "../../people/person.ts";
import { says } from "../access.ts";
import { hasAnswered, hasVoted } from "./answer-handlers.ts";
import type { Retro } from "./retro.ts";
import { currentRetro } from "./start.ts";

/** The retros that wait for somebody's answer or vote. That they have given it only they can see. */
export async function home(context: Context): Promise<Block[]> {
  const { records, me } = context;
  if (isAside(me)) return [];
  const own = (await records.get(people, me.id))?.teams ?? [];
  const parts = await Promise.all(
    own.map(async (id) => {
      const [team, retro] = [await records.get(teams, id), await currentRetro(records, id)];
      return team && retro && (await isWanted(retro, context)) ? homeBlocks(says(context), team, retro) : [];
    }),
  );
  return parts.flat();
}

async function isWanted(retro: Retro, context: Context): Promise<boolean> {
  if (retro.stage === "open") return !(await hasAnswered(retro, context));
  return retro.stage === "published" && retro.candidates.length > 0 && !(await hasVoted(retro, context));
}

export function homeBlocks(t: Text, team: Pick<Team, "name">, { id, stage, until }: Retro): Block[] {
  const says = t.retro.home;
  if (stage === "open") {
    const button = { label: t.retro.answer, action: "retro.answer", value: id, look: "primary" as const };
    return [text({ bold: says.open(team.name, until) }), buttons(button)];
  }
  const vote = { label: t.retro.vote, action: "retro.vote", value: id, look: "primary" as const };
  return [
    text({ bold: says.vote(team.name) }),
    buttons(vote, { label: t.retro.show, action: "retro.show", value: id }),
  ];
}
