import type { Lang } from "./lang.ts";
import type { Day } from "./time.ts";

/** The five SMART letters in the order in which Beacon asks for them. */
export const LETTERS = ["S", "M", "T", "R", "A"] as const;
export type Letter = (typeof LETTERS)[number];

/** A number with its unit, and the words it was read from. Percent is `%`, durations are in `s`, `min`, `h`, `d`. */
export interface Measure {
  value: number;
  unit: string;
  text: string;
}

/** A duration's unit in seconds, so that minutes compare with hours. */
export const DURATIONS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3_600, d: 86_400 };

export const DIRECTIONS = ["up", "down", "hold"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a goal's sentence says, part by part; null where it says nothing. */
export interface Parts {
  metric: string | null;
  object: string | null;
  scope: string | null;
  owner: string | null;
  direction: Direction | null;
  baseline: Measure | null;
  target: Measure | null;
  due: Day | null;
  period: string | null;
  reason: string | null;
  means: string | null;
}

/** Where in the text something was found, in UTF-16 units. */
export interface Evidence {
  start: number;
  end: number;
  text: string;
}

/** `passed` rests on its evidence, `ask` is a gap, `advice` never blocks. */
export interface Finding {
  letter: Letter;
  code: string;
  level: "passed" | "ask" | "advice";
  evidence: Evidence[];
  advice: string;
}

/** The coach's reading of one text: the shape of the `coach` command's answer line, without its id. */
export interface Review extends Record<Letter, boolean> {
  kind: "goal" | "none";
  ask: Letter | null;
  parts: Parts;
  findings: Finding[];
}

/** Dates in the text resolve against `today`, the author's own calendar day. */
export interface Question {
  text: string;
  lang: Lang;
  today: Day;
}

/** Reads goals. By rules it answers at once and offline; every implementation is deterministic about what it saves. */
export interface Coach {
  review(question: Question): Review;
  /** A number with its unit as people write it ("９５％", "百分之九十五", "30 s", "three days"); null when there is none. */
  measure(text: string): Measure | null;
  /** A day as people write it ("31 March", "月底", "Q3"); null when it names none. */
  day(text: string, lang: Lang, today: Day): Day | null;
}
