import { isPlain, type Reader } from "../../../core/plain.ts";
import { unveil, type Veil } from "../../../core/veil.ts";
import type { Text } from "../../../text/text.ts";
import type { Content } from "../content.ts";
import { readCorrection } from "../draft/correct.ts";
import { type Goal, isChange } from "../goal.ts";
import { ABOUT, type About, type WordingAnswer, type WordingInputs } from "./task.ts";

/** A wording for a goal, and what else may help it. */
export interface Wording {
  sentence: string;
  /** `about` is null where a hint is about the whole. */
  hints: readonly { about: About | null; says: string }[];
}

/** Longer than this is no sentence that anybody reads. */
const LONGEST = { sentence: 400, hint: 200 };
export const HINTS = 2;

/** What is sent of a goal, and what will stand in its places: no number, no day, no name and no address leaves. */
export function inputsOf(t: Text, goal: Goal, veil: Veil) {
  const facts = factsOf(t, goal);
  const { baseline, target, due, period } = Object.fromEntries(Object.keys(facts).map((name) => [name, `{${name}}`]));
  const to = goal.direction === "hold" ? "at" : isChange(goal) ? "by" : "to";
  const { what, who, where, metric, direction, why, means } = goal;
  const words = { what: what || goal.sentence, who, where, measure: metric, why, how: means };
  const inputs: WordingInputs = {
    language: t.locale,
    ...(Object.fromEntries(Object.entries(words).map(([name, text]) => [name, veil.hide(text)])) as typeof words),
    direction: direction ?? "",
    level: [baseline && `from ${baseline}`, target && `${to} ${target}`].filter(Boolean).join(" "),
    when: due ?? period ?? "",
  };
  const behind = new Map([...Object.entries(facts), ...veil.behind]);
  return { inputs, veil, behind, needed: Object.keys(facts) };
}

/** The goal's numbers and its day, which code alone writes. */
function factsOf(t: Text, { baseline, target, due, period }: Goal): Record<string, string> {
  return {
    ...(baseline && { baseline: baseline.text }),
    ...(target && { target: target.text.replace(/^\s*[+＋]\s*/, "") }),
    ...(due ? { due: t.goals.day(due) } : period !== "" && { period }),
  };
}

/** The answer with its places filled; null where it is of no use. Rule: docs/method.md, words of a model. */
export function readWording(
  { sentence, hints }: WordingAnswer,
  goal: Goal,
  { veil, behind, needed }: Pick<ReturnType<typeof inputsOf>, "veil" | "behind" | "needed">,
  reader: Reader,
): Wording | null {
  const { what, who, where, metric, why, means } = goal;
  const sent = [what, who, where, metric, why, means];
  const filled = isPlain(sentence, sent, veil, reader) ? unveil(sentence.trim(), behind, needed) : null;
  if (filled === null || filled.length > LONGEST.sentence || !keepsFacts(goal, filled, reader)) return null;
  const sound = hints.flatMap(({ about, says }) => {
    const part = ABOUT.find((one) => one === about);
    const said = part && isPlain(says, sent, veil, reader) ? unveil(says.trim(), behind, []) : null;
    return part && said && said.length <= LONGEST.hint ? [{ about: part, says: said }] : [];
  });
  return { sentence: filled, hints: sound.slice(0, HINTS) };
}

/** Whether the sentence, read as if its owner had written it, leaves numbers and days as they are. */
export function keepsFacts(goal: Goal, sentence: string, reader: Reader): boolean {
  const { coach, me, today } = reader;
  const { direction } = coach.review({ text: sentence, lang: me.lang, today }).parts;
  if (direction !== null && goal.direction !== null && direction !== goal.direction) return false;
  const { patch, problem } = readCorrection(goal, sentence, reader);
  const said: Partial<Content> = patch;
  const facts = ["baseline", "target", "due", "direction"] as const;
  return problem === null && facts.every((fact) => !(fact in said) || same(said[fact], goal[fact]));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
