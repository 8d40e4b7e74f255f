import { z } from "zod";
import type { Lang } from "./lang.ts";
import type { Day } from "./time.ts";

/** The five SMART letters in the order in which Beacon asks for them. */
export const LETTERS = ["S", "M", "T", "R", "A"] as const;
export type Letter = (typeof LETTERS)[number];

/** A number with its unit, and the words it was read from. Percent is `%`, durations are in `s`, `min`, `h`, `d`. */
export const Measure = z.object({ value: z.number(), unit: z.string(), text: z.string() });
export type Measure = z.infer<typeof Measure>;

export const DIRECTIONS = ["up", "down", "hold"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a goal's sentence says, part by part; null where it says nothing. */
export const Parts = z.object({
  metric: z.string().nullable(),
  object: z.string().nullable(),
  scope: z.string().nullable(),
  owner: z.string().nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  baseline: Measure.nullable(),
  target: Measure.nullable(),
  due: z.iso.date().nullable(),
  period: z.string().nullable(),
  reason: z.string().nullable(),
  means: z.string().nullable(),
});
export type Parts = z.infer<typeof Parts>;

/** Where in the text something was found, in UTF-16 units. */
export const Evidence = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() });
export type Evidence = z.infer<typeof Evidence>;

/** `passed` rests on its evidence, `ask` is a gap, `advice` never blocks. */
export const Finding = z.object({
  letter: z.enum(LETTERS),
  code: z.string(),
  level: z.enum(["passed", "ask", "advice"]),
  evidence: z.array(Evidence),
  advice: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** The coach's reading of one text: the shape of the `coach` command's answer line, without its id. */
export const Review = z.object({
  kind: z.enum(["goal", "none"]),
  S: z.boolean(),
  M: z.boolean(),
  A: z.boolean(),
  R: z.boolean(),
  T: z.boolean(),
  ask: z.enum(LETTERS).nullable(),
  parts: Parts,
  findings: z.array(Finding),
});
export type Review = z.infer<typeof Review>;

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
