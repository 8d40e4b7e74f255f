import type { Day } from "../../core/time.ts";
import { buttons, type Card, card, type Item, text } from "../../core/view.ts";
import { brief } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { type Action, isOverdue } from "../improve/actions/action.ts";
import type { Team } from "../people/person.ts";
import { slotValue } from "./access.ts";
import type { Audience } from "./checkin.ts";

/** How many open actions a card names, and how long each is. */
const ACTIONS = 3;
const NAME = 60;

/** What a card asks for: one team's check-in of a day. */
export interface Asking {
  day: Day;
  team: Team;
  audience: Audience;
  /** What was to come next when the person last answered; empty where nothing was said. */
  planned: string;
  /** Their open actions in the team, the next to be due first. */
  actions: readonly Action[];
}

const actionItem = (t: Text, action: Action, day: Day): Item => ({
  text: t.actions.mineLine(brief(action.text, NAME), action.due),
  ...(isOverdue(action, day) && { tone: "warning" as const }),
});

/** The private card that asks, or asks once more. */
export function askCard(t: Text, { day, team, audience, planned, actions }: Asking, reminder: boolean): Card {
  const says = t.checkins.ask;
  const value = slotValue({ team: team.id, day, slot: 1 });
  return card(
    says.title(day, team.name),
    text(reminder ? says.reminder : says.intro),
    planned !== "" && text(says.planned),
    planned !== "" && { kind: "quote", text: planned },
    actions.length > 0 && text(t.actions.checkin(actions.length)),
    actions.length > 0 && { kind: "list", items: actions.slice(0, ACTIONS).map((one) => actionItem(t, one, day)) },
    buttons(
      { label: says.answer, action: "checkin.open", value, look: "primary" },
      { label: says.skip, action: "checkin.skip", value },
    ),
    text(t.checkins.audience[audience](team.name), "muted"),
  );
}
