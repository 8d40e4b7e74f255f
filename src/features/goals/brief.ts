import { type Day, daysBetween } from "../../core/time.ts";
import { type Block, facts } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Goal } from "./goal.ts";
import { statementOf } from "./statement.ts";
import { levels } from "./views.ts";

/** A goal under way among others: what it says, from what to what, how it goes and until when. */
export function inBrief(t: Text, goal: Goal, today: Day): Block[] {
  const label = t.goals.fact;
  const last = goal.notes.at(-1);
  return [
    { kind: "quote", text: statementOf(t, goal) },
    facts(
      [label.target, levels(t, goal)],
      [label.note, last ? t.goals.noteLine(last.day, last.text) : null],
      [label.due, goal.due && t.goals.dueIn(goal.due, daysBetween(today, goal.due))],
    ),
  ];
}
