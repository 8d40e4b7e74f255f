import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../../src/coach/read.ts";
import { featuresOf } from "../../src/coach/scorer/features.ts";
import { LANGUAGES, type Language } from "../../src/coach/scorer/language.ts";
import { PIECES } from "../../src/coach/scorer/pieces.ts";
import { QUESTIONS, type Question, STEPS } from "../../src/coach/scorer/questions.ts";
import { LETTERS } from "../../src/core/coach.ts";
import { ENGLISH } from "../coach/labels/en.ts";
import { ENGLISH_SHAPES } from "../coach/labels/en-shapes.ts";
import type { Label } from "../coach/labels/label.ts";
import { SIMPLIFIED } from "../coach/labels/zh-hans.ts";
import { SIMPLIFIED_SHAPES } from "../coach/labels/zh-hans-shapes.ts";
import { TRADITIONAL } from "../coach/labels/zh-hant.ts";
import { TRADITIONAL_SHAPES } from "../coach/labels/zh-hant-shapes.ts";
import { type Example, learnFrom } from "./fit.ts";
import { readSet, TODAY } from "./labelled.ts";

/**
 * Learns the weights of the coach's scorer from the labelled train halves, the labels of the tests and the lessons, and
 * writes its tables, src/coach/scorer/english.ts and chinese.ts: `node test/eval/learn.ts [english]`. Without them the
 * rules alone would judge.
 */

/** What a language is learnt from. */
interface Course {
  /** The labelled files begin with one of these. */
  sets: RegExp;
  tests: readonly (readonly Label[])[];
  folder: string;
  /** Labelled files whose writers are left out one by one when learning is measured. */
  authors: RegExp;
  /** A clause on its own is read behind these. */
  before: string;
  /** A feature that fewer examples have is left out, and a weight of fewer sixteenths. */
  seen: number;
  faint: number;
}
const COURSES: Record<Language, Course> = {
  english: {
    sets: /^en/,
    tests: [ENGLISH, ENGLISH_SHAPES],
    folder: "lessons/en",
    authors: /^en-(?:f6.|g)/,
    before: "we do. ",
    seen: 4,
    faint: 3,
  },
  chinese: {
    sets: /^zh/,
    tests: [SIMPLIFIED, SIMPLIFIED_SHAPES, TRADITIONAL, TRADITIONAL_SHAPES],
    folder: "lessons/zh",
    authors: /^zh-Han[st]-f6/,
    before: "我们做。",
    seen: 6,
    faint: 3,
  },
};

/** A text with its letters, null for no goal, `?` for a goal that nobody labelled; `author` for leaving one out. */
export interface Lesson {
  author: string;
  text: string;
  letters: string | null;
}
const UNLABELLED = "?";
/** A clause that says why (R), how (A) or neither. */
export interface Clause {
  text: string;
  letters: string;
}
const lines = (folder: string, file: string): string[] =>
  readFileSync(join(import.meta.dirname, folder, `${file}.txt`), "utf8")
    .split("\n")
    .filter(Boolean);

export function lessons(language: Language): Lesson[] {
  const { sets, tests, folder, authors } = COURSES[language];
  const labelled = readSet(import.meta.dirname).filter(({ lang, split }) => sets.test(lang) && split === "train");
  return [
    ...labelled.map((label) => ({
      author: authors.exec(label.id)?.[0] ?? "earlier",
      text: label.text,
      letters: label.kind === "none" ? null : LETTERS.filter((letter) => label[letter]).join(""),
    })),
    ...tests.flat().map(([letters, text]) => ({ author: "tests", text, letters: letters === "none" ? null : letters })),
    ...lines(folder, "none").map((text) => ({ author: "lessons", text, letters: null })),
    ...lines(folder, "goals").map((line) => {
      const [, letters = UNLABELLED, text = line] = /^([SMART]*)\|(.*)/.exec(line) ?? [];
      return { author: "lessons", text, letters };
    }),
  ];
}

export const clauses = (language: Language): Clause[] =>
  (["why", "how", "rest"] as const).flatMap((file) =>
    lines(COURSES[language].folder, file).map((text) => ({ text, letters: { why: "R", how: "A", rest: "" }[file] })),
  );

/** A clause on its own is read as the later part of a text, and its place tells nothing. */
function alone(text: string, before: string): string[] {
  const reading = read({ text: before + text, today: TODAY });
  const features = featuresOf(reading, { start: before.length, end: reading.plain.length });
  return features.filter((feature) => !/^@(?:behind|later|first|reason|how)/.test(feature));
}

/** The weights for one question; the clauses are those of `language`. */
export function learn(
  question: Question,
  from: readonly Lesson[],
  parts: readonly Clause[],
  language: Language,
): Map<string, number> {
  const { before, seen } = COURSES[language];
  const kind = question === "goal" || question === "aim";
  const examples = from
    .filter(({ letters }) => kind || (letters !== null && letters !== UNLABELLED))
    .map(({ text, letters }): Example => {
      const reading = read({ text, today: TODAY });
      const pieces = PIECES[question](reading).map((piece) => featuresOf(reading, piece));
      return { pieces, is: letters !== null && (kind || letters.includes(question)) };
    });
  const single = question === "R" || question === "A" ? parts : [];
  return learnFrom(
    [...examples, ...single.map(({ text, letters }) => ({ pieces: [alone(text, before)], is: letters === question }))],
    seen,
  );
}

/** Weights in sixteenths, the strongest first; the faintest are left out. */
export function tableOf(weights: ReadonlyMap<string, number>, language: Language): string {
  const byWeight = new Map<number, string[]>();
  for (const [feature, weight] of weights) {
    const steps = Math.round(weight * STEPS);
    if (Math.abs(steps) >= COURSES[language].faint) byWeight.set(steps, [...(byWeight.get(steps) ?? []), feature]);
  }
  const rows = [...byWeight].toSorted(([a], [b]) => Math.abs(b) - Math.abs(a) || b - a);
  return rows.map(([steps, features]) => `${steps},${features.toSorted().join(",")}`).join("\n");
}

if (process.argv[1] === import.meta.filename)
  for (const language of LANGUAGES.filter((one) => (process.argv[2] ?? one) === one)) {
    const [from, parts] = [lessons(language), clauses(language)];
    const tables = QUESTIONS.map(
      (question) => `  ${question}: \`${tableOf(learn(question, from, parts, language), language)}\`,\n`,
    );
    writeFileSync(
      join(import.meta.dirname, `../../src/coach/scorer/${language}.ts`),
      `/** Learnt by test/eval/learn.ts, never written by hand: a weight in sixteenths, then the features that have it. */\nexport const ${language.toUpperCase()} = {\n${tables.join("")}};\n`,
    );
  }
