import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Team } from "../../people/person.ts";
import { says } from "../access.ts";
import { type Action, actions } from "../actions/action.ts";
import { facilitated } from "./find.ts";
import { answers, MOST_ACTIONS, type Retro, retros } from "./retro.ts";
import { changed } from "./stage-handlers.ts";

/** A retro that may agree on one more action, for its facilitator; `text` is what the team voted for. */
export async function agreeing(
  id: string,
  answer: string,
  context: Context,
): Promise<{ retro: Retro; team: Team; text: string }> {
  const { retro, team } = await facilitated(id, context);
  const { error } = says(context).retro;
  if (retro.stage === "open") throw new Refusal(error.notPublished);
  if (retro.stage === "published" && retro.candidates.length > 0) throw new Refusal(error.notCounted);
  const made = (await context.records.list(actions, { team: team.id })).filter(
    ({ source, state }) => source.id === id && state !== "dropped",
  );
  const picked = retro.picks.find((pick) => pick.answer === answer);
  if (made.some((action) => action.id === picked?.action)) throw new Refusal(error.made);
  if (made.length >= MOST_ACTIONS) throw new Refusal(error.enough);
  const found = picked ? await context.records.get(answers, answer) : undefined;
  return { retro, team, text: found?.text ?? "" };
}

/** Notes what was made of a vote, and shows it to the team. */
export async function agreedOn(retro: Retro, answer: string, action: Action, context: Context): Promise<Reply[]> {
  const picks = retro.picks.map((pick) => (pick.answer === answer ? { ...pick, action: action.id } : pick));
  const saved = context.records.put(retros, { ...retro, picks });
  return changed(saved, says(context).retro.done.agreed, context);
}
