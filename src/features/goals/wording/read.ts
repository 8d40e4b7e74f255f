import type { Context } from "../../../core/feature.ts";
import type { Day } from "../../../core/time.ts";
import { newVeil, unveil, withoutPlaces } from "../../../core/veil.ts";
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

type Reader = Pick<Context, "coach" | "me" | "today">;

/** Longer than this is no sentence that anybody reads. */
const LONGEST = { sentence: 400, hint: 200 };
const HINTS = 2;
/** Addresses, mentions and marks: no goal needs them, and a model has none to give. */
const STRANGE = /:\/\/|www\.|[@＠<>{}[\]`|\\*_~]|[\p{Cc}\p{Cf}]/u;

/** What is sent of a goal, and what will stand in its places: no number, no day, no name and no address leaves. */
export function inputsOf(t: Text, goal: Goal, names: readonly string[], { coach }: Pick<Reader, "coach">) {
  const veil = newVeil(names, (text) => coach.measure(text)?.text ?? null);
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
  return { inputs, behind, needed: Object.keys(facts) };
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
  { behind, needed }: Pick<ReturnType<typeof inputsOf>, "behind" | "needed">,
  reader: Reader,
): Wording | null {
  const known = daysIn(goal, reader);
  const filled = isPlain(sentence, known, reader) ? unveil(sentence.trim(), behind, needed) : null;
  if (filled === null || filled.length > LONGEST.sentence || !keepsFacts(goal, filled, reader)) return null;
  const sound = hints.flatMap(({ about, says }) => {
    const part = ABOUT.find((one) => one === about);
    const said = part && isPlain(says, known, reader) ? unveil(says.trim(), behind, []) : null;
    return part && said && said.length <= LONGEST.hint ? [{ about: part, says: said }] : [];
  });
  return { sentence: filled, hints: sound.slice(0, HINTS) };
}

/** The days that the goal's own words name, such as "this year" in a reason; they were sent, so they may come back. */
function daysIn({ what, who, where, metric, why, means }: Goal, { coach, me, today }: Reader): readonly Day[] {
  return [what, who, where, metric, why, means].flatMap((words) => coach.day(words, me.lang, today) ?? []);
}

/** Words and places and nothing else: no number in figures or in words, no day of its own, no address. */
function isPlain(text: string, known: readonly Day[], { coach, me, today }: Reader): boolean {
  const words = withoutPlaces(text);
  if (words.trim() === "" || STRANGE.test(words) || /\p{N}/u.test(words)) return false;
  const day = coach.day(words, me.lang, today);
  return coach.measure(words) === null && (day === null || known.includes(day));
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
