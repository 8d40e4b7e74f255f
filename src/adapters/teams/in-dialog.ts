import type { TeamsCard } from "./card.ts";

/** A card as it stands in a dialog, which knows only `Action.Submit`; whatever it leads to stays in there. */
export function inDialog(card: TeamsCard): TeamsCard {
  return JSON.parse(JSON.stringify(card), (_key, value) => {
    if (value?.type !== "Action.Execute" && value?.type !== "Action.Submit") return value;
    const { verb: _verb, fallback: _fallback, data, ...rest } = value;
    const { msteams: _msteams, ...own } = data;
    return { ...rest, type: "Action.Submit", data: own };
  }) as TeamsCard;
}
