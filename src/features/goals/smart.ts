import { LETTERS, type Letter } from "../../core/coach.ts";
import { serving } from "./cascade/level.ts";
import type { Content } from "./content.ts";
import type { Goal } from "./goal.ts";

/** The order in which the letters are read out; the coach asks in its own order. */
export const SMART: readonly Letter[] = ["S", "M", "A", "R", "T"];

export interface Check {
  letter: Letter;
  passed: boolean;
  /** The words or the answer that it rests on; empty for a gap. */
  proof: string;
}

/** The answer given for a letter in the goal's fields; empty when there is none. Rule: docs/method.md, SMART. */
function answered(goal: Content, letter: Letter): string {
  switch (letter) {
    case "S":
      return goal.what && (goal.who || goal.where) ? joined(goal.what, goal.where, goal.who) : "";
    case "M":
      return goal.target ? joined(goal.metric, goal.target.text) : "";
    case "T":
      return goal.due ?? goal.period;
    case "R":
      return goal.value ? goal.why : "";
    case "A":
      return joined(goal.baseline?.text ?? "", goal.means);
    default:
      return letter satisfies never;
  }
}

const joined = (...parts: string[]) => [...new Set(parts.filter((part) => part !== ""))].join(" · ");

/** Each letter, whether it holds, and on what it rests. */
export function checks(goal: Goal): Check[] {
  return SMART.map((letter) => {
    const refused = goal.reading.refused.includes(letter) && !targetChanged(goal);
    const answer = answered(goal, letter);
    // Words count as long as the fields that were filled from them still hold something, or there are none for them.
    const byWords =
      goal.reading.passed.includes(letter) && (stillHeld(goal, letter) || goal.reading.wordsOnly.includes(letter));
    const byParent = letter === "R" && serving(goal) !== null;
    const passed = !refused && (answer !== "" || byWords || byParent);
    return { letter, passed, proof: passed ? answer || (goal.reading.proof[letter] ?? "") : "" };
  });
}

function stillHeld(goal: Goal, letter: Letter): boolean {
  return {
    S: goal.what !== "",
    M: goal.target !== null,
    T: goal.due !== null,
    R: goal.why !== "",
    A: goal.baseline !== null || goal.means !== "",
  }[letter];
}

function targetChanged({ target, reading }: Goal): boolean {
  return target !== null && (target.value !== reading.target?.value || target.unit !== reading.target.unit);
}

/** What Beacon asks next: the most fundamental gap, then the value; null when the goal is complete. */
export function nextQuestion(goal: Goal): Letter | "value" | null {
  const gaps = missing(goal);
  return LETTERS.find((letter) => gaps.includes(letter)) ?? (goal.value === null ? "value" : null);
}

export function missing(goal: Goal): Letter[] {
  return checks(goal).flatMap(({ letter, passed }) => (passed ? [] : [letter]));
}
