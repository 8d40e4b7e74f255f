import type { Letter } from "../../core/coach.ts";
import type { Text } from "../../text/text.ts";
import { type Goal, isChange } from "./goal.ts";

/** The goal in one sentence: as corrected by hand, in the writer's own words when they say what and how far, else composed. */
export function statementOf(t: Text, goal: Goal): string {
  if (goal.statement !== null) return goal.statement;
  return keptWords(t, goal) ?? composed(t, goal);
}

/** The goal's parts in one sentence, whatever was written before. */
export function composed(t: Text, goal: Goal): string {
  const { what, who, where, metric, direction, period, why, means } = goal;
  const levels = { baseline: goal.baseline?.text ?? "", target: goal.target?.text ?? "", due: goal.due ?? "" };
  const said = { what: what || goal.sentence, who, where, metric, direction, period, why, means, by: isChange(goal) };
  return t.goals.compose({ ...said, ...levels });
}

/** What no sentence speaks of. */
const UNSPOKEN = [
  ...["floor", "stretch", "resources", "milestones"],
  ...["value", "visibility", "counters", "settled", "changeKind", "level", "tier", "parent", "followed", "basis"],
  ...["state", "activeSince", "override", "notes", "lesson"],
];
/** What an answer adds behind the writer's own words, by the letter that was open in them. */
const ADDED: Partial<Record<Letter, readonly string[]>> = { T: ["due"], R: ["why"], A: ["means", "baseline"] };

/** The sentence as it was written, with what was answered since; null where it does not say what and how far, or no longer. */
function keptWords(t: Text, goal: Goal): string | null {
  const { passed, refused, example, noDay } = goal.reading;
  if (example || noDay || refused.length > 0 || !passed.includes("S") || !passed.includes("M")) return null;
  const open = (["T", "R", "A"] as const).filter((letter) => !passed.includes(letter));
  const added = open.flatMap((letter) => ADDED[letter] ?? []);
  const changed = goal.history.flatMap(({ changes }) => changes.map(({ field }): string => field));
  if (!changed.every((field) => added.includes(field) || UNSPOKEN.includes(field))) return null;
  if (SEVERAL.test(goal.sentence)) return open.length === 0 ? goal.sentence : null;
  const now = (field: "due" | "why" | "means"): string => (added.includes(field) ? (goal[field] ?? "") : "");
  const baseline = added.includes("baseline") ? (goal.baseline?.text ?? "") : "";
  const bare = { who: "", where: "", metric: "", target: "", period: "", direction: goal.direction };
  return t.goals.compose({
    ...bare,
    what: goal.sentence,
    whole: true,
    baseline,
    due: now("due"),
    why: now("why"),
    means: now("means"),
  });
}

/** Several sentences are no one sentence with something added. */
const SEVERAL = /[\n。！？!?；;]\s*(?=\S)|\.\s+(?=\p{Lu})/u;
