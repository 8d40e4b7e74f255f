import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { isAside } from "../../../core/rights.ts";
import { card } from "../../../core/view.ts";
import { isGone, people, type Team } from "../../people/person.ts";
import { ownTeam, says } from "../access.ts";
import { isOver, type Retro, retros } from "./retro.ts";
import { shownRetro } from "./shown.ts";
import { retroCard } from "./views.ts";

/** A retro for whoever is in its team; refuses everybody else, and what no view of ours wrote. */
export async function ownRetro(id: string, context: Context): Promise<{ retro: Retro; team: Team }> {
  const retro = await context.records.get(retros, id);
  if (!retro) throw new Refusal(says(context).retro.error.gone);
  const { team } = await ownTeam(retro.team, context);
  return { retro, team };
}

/** The same, as long as something can still be said in it. */
export async function liveRetro(id: string, context: Context): Promise<{ retro: Retro; team: Team }> {
  const found = await ownRetro(id, context);
  if (isOver(found.retro)) throw new Refusal(says(context).retro.error.overNow);
  return found;
}

/** The retro for whoever facilitates it; nobody, or somebody who is not there any more, makes room for whoever acts. */
export async function facilitated(id: string, context: Context): Promise<{ retro: Retro; team: Team }> {
  const { retro, team } = await liveRetro(id, context);
  const { records, me } = context;
  if (retro.facilitator === me.id) return { retro, team };
  const other = retro.facilitator === null ? undefined : await records.get(people, retro.facilitator);
  if (other?.teams.includes(team.id) && !isAside(other) && !(await isGone(other, { records }))) {
    throw new Refusal(says(context).retro.error.facilitates(other.name));
  }
  return { retro: taken(retro, context), team };
}

/** The retro with whoever acts as its facilitator, for everybody to see. */
export function taken(retro: Retro, { me, now, records }: Context): Retro {
  const history = [...retro.history, { at: now, by: me.id, what: "taken" as const }];
  return records.put(retros, { ...retro, facilitator: me.id, history });
}

/**
 * What whoever acted sees of it: alone with Beacon the retro as it is now. In a channel its card is everybody's and is
 * drawn anew for all, so that they read one sentence.
 */
export async function told(retro: Retro, sentence: string, context: Context): Promise<Reply[]> {
  if (context.place.kind === "channel") return [{ kind: "whisper", card: card(sentence) }];
  const all = await shownRetro(retro, context.records);
  return all ? [{ kind: "update", card: retroCard(says(context), all) }] : [];
}
