import { type Day, daysBetween } from "../../../core/time.ts";
import type { Span } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { type Goal, isOpen } from "../goal.ts";
import { type Names, nameOf } from "../views.ts";
import { levelOf } from "./level.ts";
import { progressOf } from "./progress.ts";

/** A goal in one line: whose it is, how far it has come, by when. */
export function goalLine(t: Text, goal: Goal, names: Names, today: Day): Span[] {
  const name = names[goal.owner];
  return [
    `${t.cascade.marks[levelOf(goal)]} · `,
    { bold: nameOf(t, goal) },
    ...(name ? [` · ${name}`] : []),
    ` · ${progressOf(t, goal, today)} · ${dueOf(t, goal, today)}`,
  ];
}

function dueOf(t: Text, goal: Goal, today: Day): string {
  const says = t.cascade.line;
  if (goal.due === null) return goal.period || says.noDue;
  return isOpen(goal) && daysBetween(today, goal.due) < 0 ? says.overdue(goal.due) : says.due(goal.due);
}
