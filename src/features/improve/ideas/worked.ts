import type { Check } from "../cycle/cycle.ts";
import type { Idea } from "./idea.ts";

/**
 * Whether an idea is known to have worked: it was adopted after it had been tried; or, adopted at once, its number has
 * moved the right way since. Rule: docs/method.md, ideas.
 */
export function hasWorked({ state, history }: Pick<Idea, "state" | "history">, check: Check | null): boolean {
  const tried = history.some((step) => step.state === "tried");
  return state === "closed" && (tried || (check !== null && isBetter(check)));
}

function isBetter(check: Check): boolean {
  if (check.kind === "none" || check.before === null || check.after === null) return false;
  const moved = check.after - check.before;
  const way = check.gauge?.direction;
  return way === "up" ? moved > 0 : way === "down" && moved < 0;
}
