import { addDays, type Day, type Millis } from "../../../core/time.ts";
import type { Draft } from "../../../core/work.ts";
import { type Action, isUnderWay, type Look, type Plan, type State } from "./action.ts";

/** What is unclear, or did not help, is looked at again after so many days. */
const AGAIN = 14;

/** It is done; whether it helped is looked at on its day. */
export function finished<T extends Draft<Action>>(action: T, by: string, at: Millis): T {
  return action.state === "open" ? moved(action, "done", by, at) : action;
}

/** What the look at its effect came to. What did not help, or may have, is looked at again; it ends only where it helped. */
export function judged<T extends Draft<Action>>(action: T, look: Look): T {
  if (!isUnderWay(action)) return action;
  const looks = [...action.looks, look];
  if (look.verdict === "worked") return { ...moved(action, "worked", look.by, look.at), looks };
  const effect = { ...action.effect, look: addDays(look.day, AGAIN) };
  return { ...moved(action, look.verdict === "not" ? "open" : action.state, look.by, look.at), looks, effect };
}

/** Another plan for the same thing; the four weeks begin anew. */
export function replanned<T extends Draft<Action>>(action: T, plan: Plan, today: Day, by: string, at: Millis): T {
  if (!isUnderWay(action)) return action;
  const history = [...action.history, { at, by, state: "open" as const, plan }];
  return { ...action, ...plan, state: "open", planned: today, history };
}

export function stopped<T extends Draft<Action>>(action: T, reason: string, by: string, at: Millis): T {
  return isUnderWay(action) ? { ...moved(action, "dropped", by, at), dropped: reason } : action;
}

function moved<T extends Draft<Action>>(action: T, state: State, by: string, at: Millis): T {
  return { ...action, state, history: [...action.history, { at, by, state }] };
}
