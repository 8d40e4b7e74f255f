import type { Reading } from "../read.ts";
import type { Span } from "../scan/span.ts";
import { CHINESE } from "./chinese.ts";
import { ENGLISH } from "./english.ts";
import { featuresOf } from "./features.ts";
import { type Language, languageOf } from "./language.ts";
import { ALWAYS, QUESTIONS, type Question, STEPS } from "./questions.ts";

/** For each question its weights: a line is a weight, then everything that has it. */
type Table = Record<Question, string>;
const TABLES: Record<Language, Table> = { english: ENGLISH, chinese: CHINESE };

/** What each feature weighs for each question. */
type Weights = ReadonlyMap<string, Float64Array>;
const opened = new Map<Language, Weights>();

/** Opened when the first text of the language is read. */
function weightsOf(language: Language): Weights {
  const weights = opened.get(language) ?? open(TABLES[language]);
  opened.set(language, weights);
  return weights;
}

function open(table: Table): Weights {
  const all = new Map<string, Float64Array>();
  for (const [i, question] of QUESTIONS.entries())
    for (const line of table[question].split("\n")) {
      const [weight = "", ...features] = line.split(",");
      for (const feature of features) {
        const weights = all.get(feature) ?? new Float64Array(QUESTIONS.length);
        weights[i] = Number(weight) / STEPS;
        all.set(feature, weights);
      }
    }
  return all;
}

/** How much speaks for a piece of a text being what is asked: log odds, 0 for as likely as not. */
export function scoreOf(question: Question, reading: Reading, piece: Span): number {
  const pieces = known.get(reading) ?? new Map<string, Float64Array>();
  known.set(reading, pieces);
  const key = `${piece.start}-${piece.end}`;
  const scores = pieces.get(key) ?? scoresOf(reading, piece);
  pieces.set(key, scores);
  return scores[QUESTIONS.indexOf(question)] ?? 0;
}
/** Several questions are asked of the same pieces. */
const known = new WeakMap<Reading, Map<string, Float64Array>>();

function scoresOf(reading: Reading, piece: Span): Float64Array {
  const sums = new Float64Array(QUESTIONS.length);
  const all = weightsOf(languageOf(reading));
  for (const feature of [ALWAYS, ...featuresOf(reading, piece)]) {
    const weights = all.get(feature);
    if (weights) for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (weights[i] ?? 0);
  }
  return sums;
}

/** How much speaks for at least one of several pieces, each of which alone would do. */
export function anyOf(scores: readonly number[]): number {
  const none = scores.reduce((share, score) => share / (1 + Math.exp(score)), 1);
  return Math.log(1 - none) - Math.log(Math.max(none, Number.MIN_VALUE));
}
