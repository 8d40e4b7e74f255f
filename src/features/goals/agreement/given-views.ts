import { type Button, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { type Names, nameOf } from "../views.ts";
import type { Standing } from "./given.ts";

/** How many goals one card has. */
const PAGE = 10;

/** What somebody has given to others, and how each of it stands. @param page from 0 */
export function givenListCard(
  t: Text,
  given: readonly { goal: Goal; standing: Standing }[],
  names: Names,
  page = 0,
): Card {
  const says = t.agreement.list;
  const first = Math.min(page, Math.max(0, Math.ceil(given.length / PAGE) - 1)) * PAGE;
  const shown = given.slice(first, first + PAGE);
  const turn = (label: string, to: number): Button => ({ label, action: "goal.given", value: `${to}` });
  const line = ({ goal, standing }: (typeof given)[number]): Item => ({
    text: [{ bold: names[goal.owner] ?? "" }, t.goals.dash, nameOf(t, goal), ` · ${standingIn(t, goal, standing)}`],
    ...(standing === "asked" && { tone: "warning" as const }),
    button: { label: t.goals.menu.open, action: "goal.open", value: goal.id },
  });
  const { range, back, more } = t.cascade.pick;
  return card(
    says.title,
    shown.length === 0 ? text(says.none) : { kind: "list", items: shown.map(line) },
    given.length > PAGE && text(range(first + 1, first + shown.length, given.length), "muted"),
    buttons(first > 0 && turn(back, first / PAGE - 1), first + PAGE < given.length && turn(more, first / PAGE + 1), {
      label: t.goals.menu.back,
      action: "goal.list",
      value: "",
    }),
  );
}

function standingIn(t: Text, goal: Goal, standing: Standing): string {
  return standing === "ended" ? t.goals.states[goal.state] : t.agreement.list.standings[standing];
}
