import { z } from "zod";
import { DIRECTIONS, type Finding, LETTERS, type Measure, type Parts, type Review } from "../core/coach.ts";

/** The shapes of the coach's words in core/coach.ts, for what crosses a border: answer lines, a model's replies. */

const MeasureShape = z.object({
  value: z.number(),
  unit: z.string(),
  text: z.string(),
}) satisfies z.ZodType<Measure>;

const PartsShape = z.object({
  metric: z.string().nullable(),
  object: z.string().nullable(),
  scope: z.string().nullable(),
  owner: z.string().nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  baseline: MeasureShape.nullable(),
  target: MeasureShape.nullable(),
  due: z.iso.date().nullable(),
  period: z.string().nullable(),
  reason: z.string().nullable(),
  means: z.string().nullable(),
}) satisfies z.ZodType<Parts>;

const FindingShape = z.object({
  letter: z.enum(LETTERS),
  code: z.string(),
  level: z.enum(["passed", "ask", "advice"]),
  evidence: z.array(z.object({ start: z.number().int(), end: z.number().int(), text: z.string() })),
  advice: z.string(),
}) satisfies z.ZodType<Finding>;

export const ReviewShape = z.object({
  kind: z.enum(["goal", "none"]),
  S: z.boolean(),
  M: z.boolean(),
  A: z.boolean(),
  R: z.boolean(),
  T: z.boolean(),
  ask: z.enum(LETTERS).nullable(),
  parts: PartsShape,
  findings: z.array(FindingShape),
}) satisfies z.ZodType<Review>;
