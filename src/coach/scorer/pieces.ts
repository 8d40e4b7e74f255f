import type { Reading } from "../read.ts";
import { findSentences } from "../scan/clauses.ts";
import type { Span } from "../scan/span.ts";
import type { Question } from "./questions.ts";

/** Where inside a clause something else may begin. */
const JOINTS =
  / (?=(?:because|since|as|so|cos|coz|cuz|with|by [a-z]+ing|thanks to|or|and|but|while|to [a-z]+)(?![a-z]))/g;
/** What stands before a joint is a piece only from this length on. */
const SHORT = 6;

const wholeOf = ({ plain }: Reading): Span[] => [{ start: 0, end: plain.length }];

/** What is weighed for a question: the whole text, its sentences, or the parts of its clauses. */
export const PIECES: Record<Question, (reading: Reading) => readonly Span[]> = {
  goal: wholeOf,
  aim: ({ plain }) => findSentences(plain),
  S: wholeOf,
  M: wholeOf,
  R: partsOf,
  A: partsOf,
};

function partsOf({ plain, clauses }: Reading): Span[] {
  return clauses.flatMap((clause) => {
    const text = plain.slice(clause.start, clause.end);
    const joints = [...text.matchAll(JOINTS)]
      .map(({ index }) => index)
      .filter((at) => text.slice(0, at).trim().length >= SHORT)
      .map((at) => clause.start + at);
    return [clause.start, ...joints].map((start, i) => ({ start, end: joints[i] ?? clause.end }));
  });
}
