import { type Signal, signal } from "../../core/signal.ts";
import { type Goal, goals, hasStarted, isOpen, OUTCOMES } from "./goal.ts";

/** A goal for the leads alone is told to no program. */
const isTold = (goal: Goal): boolean => hasStarted(goal) && goal.visibility !== "lead";
const isClosed = ({ state }: Goal): boolean => OUTCOMES.some((outcome) => outcome === state);

const figures = ({ id, owner, team, state, target, due }: Goal) => ({
  ...{ id, owner, team, state, target: target && { value: target.value, unit: target.unit }, due },
});
const words = ({ statement, sentence }: Goal) => ({ sentence: statement ?? sentence });

export const signals: readonly Signal[] = [
  signal("goal.activated", goals, (goal, before) => {
    if (!isTold(goal) || !isOpen(goal) || (before && isOpen(before))) return null;
    return { data: figures(goal), words: words(goal) };
  }),
  signal("goal.closed", goals, (goal, before) => {
    if (!isTold(goal) || !isClosed(goal) || !before || isClosed(before)) return null;
    return { data: figures(goal), words: words(goal) };
  }),
];
