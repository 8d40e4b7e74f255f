import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../../src/coach/read.ts";
import { featuresOf } from "../../src/coach/scorer/features.ts";
import { PIECES } from "../../src/coach/scorer/pieces.ts";
import { QUESTIONS, type Question, STEPS } from "../../src/coach/scorer/questions.ts";
import { LETTERS } from "../../src/core/coach.ts";
import { ENGLISH } from "../coach/labels/en.ts";
import { ENGLISH_SHAPES } from "../coach/labels/en-shapes.ts";
import { type Example, learnFrom } from "./fit.ts";
import { readSet, TODAY } from "./labelled.ts";

/**
 * Learns the weights of the coach's scorer from the labelled train halves, the labels of the tests and the lessons, and
 * writes src/coach/scorer/english.ts: `node test/eval/learn.ts`. Without the table the rules alone would judge.
 */

/** A text with its letters, or null for no goal; `author` for leaving one out. */
export interface Lesson {
  author: string;
  text: string;
  letters: string | null;
}
/** A clause that says why (R), how (A) or neither. */
export interface Clause {
  text: string;
  letters: string;
}
const lines = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, "lessons/en", `${file}.txt`), "utf8")
    .split("\n")
    .filter(Boolean);

export function lessons(): Lesson[] {
  const labelled = readSet(import.meta.dirname).filter(({ lang, split }) => lang === "en" && split === "train");
  const tests = [...ENGLISH, ...ENGLISH_SHAPES];
  return [
    ...labelled.map((label) => ({
      author: /^en-f6./.exec(label.id)?.[0] ?? "earlier",
      text: label.text,
      letters: label.kind === "none" ? null : LETTERS.filter((letter) => label[letter]).join(""),
    })),
    ...tests.map(([letters, text]) => ({ author: "tests", text, letters: letters === "none" ? null : letters })),
    ...lines("none").map((text) => ({ author: "lessons", text, letters: null })),
    ...lines("goals").map((line) => {
      const [letters = "", ...text] = line.split("|");
      return { author: "lessons", text: text.join("|"), letters };
    }),
  ];
}

export const clauses = (): Clause[] =>
  (["why", "how", "rest"] as const).flatMap((file) =>
    lines(file).map((text) => ({ text, letters: { why: "R", how: "A", rest: "" }[file] })),
  );

const WORDS_BEFORE = "we do. ";
/** A clause on its own is read as the later part of a text, and its place tells nothing. */
function alone(text: string): string[] {
  const reading = read({ text: WORDS_BEFORE + text, today: TODAY });
  const features = featuresOf(reading, { start: WORDS_BEFORE.length, end: reading.plain.length });
  return features.filter((feature) => !/^@(?:behind|later|first|reason|how)/.test(feature));
}

export function learn(question: Question, from: readonly Lesson[], parts: readonly Clause[]): Map<string, number> {
  const kind = question === "goal" || question === "aim";
  const examples = from
    .filter(({ letters }) => kind || letters !== null)
    .map(({ text, letters }): Example => {
      const reading = read({ text, today: TODAY });
      const pieces = PIECES[question](reading).map((piece) => featuresOf(reading, piece));
      return { pieces, is: letters !== null && (kind || letters.includes(question)) };
    });
  const single = question === "R" || question === "A" ? parts : [];
  return learnFrom([
    ...examples,
    ...single.map(({ text, letters }) => ({ pieces: [alone(text)], is: letters === question })),
  ]);
}

/** Weights in sixteenths, the strongest first; the faintest are left out. */
const FAINT = 2;
export function tableOf(weights: ReadonlyMap<string, number>): string {
  const byWeight = new Map<number, string[]>();
  for (const [feature, weight] of weights) {
    const steps = Math.round(weight * STEPS);
    if (Math.abs(steps) >= FAINT) byWeight.set(steps, [...(byWeight.get(steps) ?? []), feature]);
  }
  const rows = [...byWeight].toSorted(([a], [b]) => Math.abs(b) - Math.abs(a) || b - a);
  return rows.map(([steps, features]) => `${steps},${features.toSorted().join(",")}`).join("\n");
}

if (process.argv[1] === import.meta.filename) {
  const tables = QUESTIONS.map((question) => `  ${question}: \`${tableOf(learn(question, lessons(), clauses()))}\`,\n`);
  writeFileSync(
    join(import.meta.dirname, "../../src/coach/scorer/english.ts"),
    `/** Learnt by test/eval/learn.ts, never written by hand: a weight in sixteenths, then the features that have it. */\nexport const ENGLISH = {\n${tables.join("")}};\n`,
  );
}
