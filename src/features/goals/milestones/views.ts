import { DAY, daysBetween } from "../../../core/time.ts";
import { type Block, type Button, buttons, type Item, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { type Goal, isOpen } from "../goal.ts";
import type { Viewer } from "../views.ts";
import { isLong, leftOutside, type Milestone, milestonesOf, reachedOf } from "./milestone.ts";
import { paceOf } from "./pace.ts";

type Seer = Pick<Viewer, "today">;

/** The way to the goal on its card. @param mine whether whoever looks is its owner */
export function milestoneBlocks(t: Text, goal: Goal, viewer: Seer, mine: boolean): Block[] {
  const all = milestonesOf(goal);
  if (all.length === 0) return mine ? proposal(t, goal, viewer) : [];
  const says = t.milestones;
  return [
    text([{ bold: says.title }, t.goals.dash, countOf(t, goal, viewer)]),
    { kind: "list", items: all.map((one) => line(t, goal, one, viewer, mine)) },
    ...movingBlocks(t, goal, mine),
  ];
}

/** Asks to move those that new dates have left outside; nothing where there are none. */
export function movingBlocks(t: Text, goal: Goal, mine: boolean): Block[] {
  const outside = leftOutside(goal).length;
  if (outside === 0 || !isOpen(goal)) return [];
  const said = text(t.milestones.outside(outside), "warning");
  return mine ? [said, buttons(formButton(goal, t.milestones.move, " move"))] : [said];
}

/** How many are reached, and whether the goal is as far as it should be where that can be said. */
export function countOf(t: Text, goal: Goal, { today }: Seer): string {
  const count = t.milestones.count(reachedOf(goal), milestonesOf(goal).length);
  const pace = isOpen(goal) ? paceOf(goal, today) : null;
  return pace === null ? count : `${count} · ${t.digest.states[pace]}`;
}

/** A way to the form for whoever wants one. */
export const milestonesButton = (t: Text, goal: Goal): Button | false =>
  goal.due !== null && formButton(goal, t.milestones.button);

const formButton = ({ id }: Goal, label: string, how = ""): Button => ({
  ...{ label, action: "goal.milestones", value: `${id}${how}` },
});

function line(t: Text, goal: Goal, one: Milestone, { today }: Seer, mine: boolean): Item {
  const { day, reached } = one;
  const says = t.milestones;
  const words = [{ bold: one.text }, t.goals.dash];
  if (reached !== null) return { text: [...words, says.reachedOn(reached)], tone: "good" };
  if (!isOpen(goal)) return { text: [...words, t.goals.day(day)] };
  const left = daysBetween(today, day);
  return {
    text: [...words, t.goals.dueIn(day, left)],
    ...(left < 0 && { tone: "warning" as const }),
    ...(mine && { button: { label: says.reach, action: "goal.milestone.reached", value: `${goal.id} ${day}` } }),
  };
}

/** Offered while the goal is new, and not again. */
function proposal(t: Text, goal: Goal, { today }: Seer): Block[] {
  const { activeSince } = goal;
  const isNew = activeSince !== null && Date.parse(today) - activeSince < DAY;
  if (!isOpen(goal) || !isLong(goal) || !isNew) return [];
  return [text(t.milestones.propose, "muted"), buttons(formButton(goal, t.milestones.suggest))];
}
