import { addDays, type Day } from "../../../core/time.ts";
import { buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { slotValue } from "../access.ts";
import { lines, type Telling } from "../summary/cards.ts";

/** A day's check-ins for a lead: also what never goes to the channel, and why somebody skipped. */
export function leadsCard(t: Text, telling: Telling, today: Day): Card {
  const says = t.checkins.summary;
  const { toTeam: all, team, day } = telling;
  const items = all.map((one): Item => {
    const { said } = one;
    const told = lines(t, telling, one, Number.POSITIVE_INFINITY);
    if (said.kind === "skip")
      return { text: [...told, `${t.checkins.between}${says.skipped(said.reason)}`], tone: "muted" };
    const more = [
      said.obstacle && `${says.inTheWay}${t.core.colon}${said.obstacle.text} (${says.since(said.obstacle.since)})`,
      said.confidence !== null && says.confidence(said.confidence),
    ];
    return { text: [...told, ...more.flatMap((line) => (line ? `\n${line}` : []))] };
  });
  const other = (label: string, days: number) => {
    return { label, action: "checkin.team", value: slotValue({ team: team.id, day: addDays(day, days), slot: 1 }) };
  };
  return card(
    says.leadTitle(team.name, day),
    items.length === 0 ? text(says.none) : { kind: "list", items },
    text(says.hint, "muted"),
    buttons(other(says.earlier, -1), day < today && other(says.later, 1)),
  );
}
