import type { Context } from "../../core/feature.ts";
import { type Day, daysBetween } from "../../core/time.ts";
import { type Block, type Item, text } from "../../core/view.ts";
import { type Text, textFor } from "../../text/text.ts";
import { type Goal, isOpen } from "./goal.ts";
import { mine } from "./life.ts";
import { menu } from "./menu.ts";
import { soonBlocks } from "./milestones/day.ts";
import { byDue } from "./reminders/reminders.ts";
import { nameOf } from "./views.ts";

/** How many days ahead a goal counts as due. */
const SOON = 7;

/** What is due, the milestones that are near, and then all of one's own goals. */
export async function home(context: Context): Promise<Block[]> {
  const { lang } = context.me;
  const all = await mine(context);
  const { title, blocks } = await menu(context);
  const t = textFor(lang);
  return [...dueBlocks(t, all, context.today), ...soonBlocks(t, all, context.today), text({ bold: title }), ...blocks];
}

/** The goals of the next days and those whose day has passed; nothing where there are none. */
export function dueBlocks(t: Text, all: readonly Goal[], today: Day): Block[] {
  const due = all
    .filter(isOpen)
    .flatMap((goal) => (goal.due === null ? [] : [{ goal, left: daysBetween(today, goal.due) }]));
  const soon = due.filter(({ left }) => left <= SOON).toSorted((a, b) => byDue(a.goal, b.goal));
  const line = ({ goal, left }: { goal: Goal; left: number }): Item => ({
    text: [nameOf(t, goal), t.goals.dash, t.goals.dueIn(goal.due ?? today, left)],
    ...(left < 0 && { tone: "warning" as const }),
    button: { label: t.goals.menu.open, action: "goal.open", value: goal.id },
  });
  return soon.length === 0 ? [] : [text({ bold: t.home.due }), { kind: "list", items: soon.map(line) }];
}
