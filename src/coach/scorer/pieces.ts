import type { Reading } from "../read.ts";
import { findSentences } from "../scan/clauses.ts";
import type { Span } from "../scan/span.ts";
import { type Language, languageOf } from "./language.ts";
import type { Question } from "./questions.ts";

/** Where inside a clause something else may begin, and how much must stand before it to be a piece. */
const JOINTS: Record<Language, { joint: RegExp; least: number }> = {
  english: {
    joint: / (?=(?:because|since|as|so|cos|coz|cuz|with|by [a-z]+ing|thanks to|or|and|but|while|to [a-z]+)(?![a-z]))/g,
    least: 6,
  },
  chinese: {
    joint: /(?=因为|由于|为了|以便|以免|免得|好让|从而|通过|透过|借助|利用|否则|不然|所以|毕竟|而且|并且|同时)/g,
    least: 3,
  },
};

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
  const { joint, least } = JOINTS[languageOf({ plain })];
  return clauses.flatMap((clause) => {
    const text = plain.slice(clause.start, clause.end);
    const joints = [...text.matchAll(joint)]
      .map(({ index }) => index)
      .filter((at) => text.slice(0, at).trim().length >= least)
      .map((at) => clause.start + at);
    return [clause.start, ...joints].map((start, i) => ({ start, end: joints[i] ?? clause.end }));
  });
}
