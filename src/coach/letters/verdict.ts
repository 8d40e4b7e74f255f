import type { Letter } from "../../core/coach.ts";
import type { Day } from "../../core/time.ts";
import type { Reading } from "../read.ts";
import type { Span } from "../scan/span.ts";

/** A letter's verdict: why it holds, or what is in its place. */
export interface Verdict {
  letter: Letter;
  passed: boolean;
  code: string;
  evidence: Span[];
}

export type Judge = (reading: Reading, today: Day) => Omit<Verdict, "letter">;

export const pass = (code: string, evidence: readonly (Span | null)[]): Omit<Verdict, "letter"> => ({
  passed: true,
  code,
  evidence: evidence.filter((span) => span !== null),
});
export const miss = (code: string, evidence: readonly Span[] = []): Omit<Verdict, "letter"> => ({
  passed: false,
  code,
  evidence: [...evidence],
});
