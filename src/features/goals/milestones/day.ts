import { type Day, daysBetween } from "../../../core/time.ts";
import { type Block, type Item, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { type Goal, isOpen } from "../goal.ts";
import { nameOf } from "../views.ts";
import { byDay, milestonesOf } from "./milestone.ts";

/** How many days ahead a milestone is shown to its owner. */
const SOON = 7;

/** The milestones of the day that are not reached yet, for the team's digest. */
export function dayBlocks(t: Text, all: readonly Goal[], day: Day): { blocks: Block[]; about: string[] } {
  const found = openOnes(all).filter((one) => one.milestone.day === day);
  if (found.length === 0) return { blocks: [], about: [] };
  const items = found.map(({ goal, milestone }) => ({ text: t.milestones.of(milestone.text, nameOf(t, goal)) }));
  return {
    blocks: [text({ bold: t.milestones.today }), { kind: "list", items }],
    about: found.map(({ goal }) => `${goal.id} ${day}`),
  };
}

/** The milestones of the next days and those whose day has passed, for their owner. */
export function soonBlocks(t: Text, all: readonly Goal[], today: Day): Block[] {
  const soon = openOnes(all).filter(({ milestone }) => daysBetween(today, milestone.day) <= SOON);
  const line = ({ goal, milestone: { text, day } }: (typeof soon)[number]): Item => ({
    text: [t.milestones.of(text, nameOf(t, goal)), t.goals.dash, t.goals.dueIn(day, daysBetween(today, day))],
    ...(day < today && { tone: "warning" as const }),
    button: { label: t.goals.menu.open, action: "goal.open", value: goal.id },
  });
  const items = soon.toSorted((a, b) => byDay(a.milestone, b.milestone)).map(line);
  return items.length === 0 ? [] : [text({ bold: t.milestones.soon }), { kind: "list", items }];
}

const openOnes = (all: readonly Goal[]) =>
  all
    .filter(isOpen)
    .flatMap((goal) => milestonesOf(goal).map((milestone) => ({ goal, milestone })))
    .filter(({ milestone }) => milestone.reached === null);
