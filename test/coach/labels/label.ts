import type { Day } from "../../../src/core/time.ts";

/** The day on which all labelled sentences are read, a Friday. */
export const TODAY: Day = "2026-11-20";

/** Parts worth checking; target and baseline as "30 s". */
export interface Expected {
  metric?: string | null;
  object?: string;
  scope?: string;
  owner?: string;
  direction?: "up" | "down" | "hold";
  baseline?: string | null;
  target?: string | null;
  due?: Day | null;
  period?: string | null;
  reason?: string;
  means?: string;
}

/** The letters that hold, in any order, or "none" for what is no goal; the sentence; what its parts say. */
export type Label = readonly [letters: string, text: string, parts?: Expected];
