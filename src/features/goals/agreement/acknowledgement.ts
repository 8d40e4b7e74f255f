import type { Measure } from "../../../core/coach.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Goal } from "../goal.ts";

/** Who gave a goal to its owner, when, and how many changes it had by then. */
export interface Given {
  by: string;
  at: Millis;
  changes: number;
}

/** What an owner would agree to instead of what they were given. */
export interface Instead {
  target?: Measure;
  due?: Day;
}

/** What somebody said to a goal that was given to them. Rule: docs/method.md, agreement. */
export interface Acknowledgement {
  person: string;
  answer: "understood" | "question";
  /** Empty where they just took it. */
  comment: string;
  at: Millis;
  instead?: Instead;
  /** The giver's answer to a question; its text is empty where the goal itself was changed. */
  reply?: { text: string; at: Millis };
}

/** The question that the giver has not answered yet. */
export function openQuestion({ acknowledged = [] }: Goal): Acknowledgement | null {
  const last = acknowledged.at(-1);
  return last?.answer === "question" && !last.reply ? last : null;
}

/** Whose turn it is with a goal that was given, and since when; null where nobody is waited for. */
export function turn(goal: Goal): { of: "owner" | "giver"; since: Millis } | null {
  const { state, given, acknowledged = [] } = goal;
  if (state !== "proposed" || !given) return null;
  const question = openQuestion(goal);
  if (question) return { of: "giver", since: question.at };
  return { of: "owner", since: acknowledged.at(-1)?.reply?.at ?? given.at };
}

/** The goal with the giver's answer to the latest question; where there is none, as it was. */
export function replied(goal: Goal, text: string, at: Millis): Goal {
  const question = openQuestion(goal);
  if (!question) return goal;
  return { ...goal, acknowledged: [...(goal.acknowledged ?? []).slice(0, -1), { ...question, reply: { text, at } }] };
}
