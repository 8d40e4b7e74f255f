import type { Lang } from "../../../core/lang.ts";
import { type Day, daysBetween } from "../../../core/time.ts";
import { type Block, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { inBrief } from "../brief.ts";
import type { Goal } from "../goal.ts";
import { nameOf } from "../views.ts";

/** How many goals have their own buttons; those beyond can be opened. */
const FULL = 3;

/** What an owner is reminded of, the next to be due first: all of it in one message. */
export function dueCard(due: readonly Goal[], lang: Lang, today: Day): Card {
  const t = textFor(lang);
  const says = t.goals.reminder;
  const left = (goal: Goal) => says.left(daysBetween(today, goal.due ?? today));
  const [first] = due;
  const title = first && due.length === 1 ? says.title(left(first), nameOf(t, first)) : says.several(due.length);
  const line = (goal: Goal): Item => ({
    text: [{ bold: left(goal) }, t.goals.dash, nameOf(t, goal)],
    button: { label: t.goals.menu.open, action: "goal.open", value: goal.id },
  });
  return card(
    title,
    ...due
      .slice(0, FULL)
      .flatMap((goal) => [
        due.length > 1 && text({ bold: left(goal) }),
        ...section(t, goal, today),
        due.length > 1 && { kind: "divider" as const },
      ]),
    due.length > FULL && { kind: "list", items: due.slice(FULL).map(line) },
    text(says.hint, "muted"),
  );
}

/** One goal, with all that can be done about it. */
function section(t: Text, goal: Goal, today: Day): Block[] {
  const says = t.goals.active;
  const value = goal.id;
  return [
    ...inBrief(t, goal, today),
    buttons(
      { label: says.update, action: "goal.note", value, look: "primary" },
      { label: t.goals.menu.open, action: "goal.open", value },
      { label: t.goals.reminder.move, action: "goal.ask.T", value },
      { label: says.close, action: "goal.close", value },
    ),
  ];
}
