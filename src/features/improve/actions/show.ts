import type { Context } from "../../../core/feature.ts";
import type { Redrawing, Reply, Sending } from "../../../core/reply.ts";
import { textFor } from "../../../text/text.ts";
import { people, type Team } from "../../people/person.ts";
import { says } from "../access.ts";
import { type Action, actions } from "./action.ts";
import { shownAction } from "./shown.ts";
import { type Asking, actionCard } from "./views.ts";

/** The message in which somebody is asked about an action; one for each day on which it is. */
export const askKey = ({ id }: Action, asking: NonNullable<Asking>, day: string, person: string): string =>
  `actions.${asking}:${id}:${day}:${person}`;

/** One action for whoever asks. Its card in a channel would be everybody's, so it is for their eyes alone. */
export async function showAction(
  action: Action,
  team: Team,
  context: Context,
  kind: "whisper" | "update" = "whisper",
): Promise<Reply[]> {
  const shown = await shownAction(action, team, context.me.id, context.records);
  const place = context.place.kind === "channel" ? "whisper" : kind;
  return [{ kind: place, card: actionCard(says(context), shown) }];
}

/** Tells somebody that an action is theirs now, where they did not write it down themselves. */
export async function tellOwner(action: Action, team: Team, { records, me }: Context): Promise<Sending[]> {
  const owner = await records.get(people, action.owner);
  if (!owner || owner.id === me.id) return [];
  const card = actionCard(textFor(owner.lang), await shownAction(action, team, owner.id, records), "given");
  const key = askKey(action, "given", action.planned, owner.id);
  return [{ kind: "post", to: { person: owner.id }, key, card, why: "actions.given" }];
}

/** Keeps what has become of an action, shows it, and draws anew what had asked for it. */
export async function saved(action: Parameters<typeof shownAction>[0], team: Team, context: Context): Promise<Reply[]> {
  const { records } = context;
  const kept = records.put(actions, action);
  return [...(await showAction(kept, team, context, "update")), ...(await redrawAsked(kept, team, context))];
}

async function redrawAsked(action: Action, team: Team, { records }: Context): Promise<Redrawing[]> {
  const owner = await records.get(people, action.owner);
  if (!owner) return [];
  const card = actionCard(textFor(owner.lang), await shownAction(action, team, owner.id, records));
  const asked: [NonNullable<Asking>, string | null][] = [
    ["given", action.planned],
    ["effect", action.asked],
    ["replan", action.replanAsked],
  ];
  return asked.flatMap(([asking, day]) =>
    day === null ? [] : [{ kind: "redraw" as const, key: askKey(action, asking, day, owner.id), card }],
  );
}
