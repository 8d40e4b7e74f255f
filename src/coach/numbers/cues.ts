import { pieceAt } from "../scan/clauses.ts";
import type { Marks } from "../scan/marks.ts";
import type { Span } from "../scan/span.ts";

/** What a word says about the number behind it. */
export type Cue = "from" | "to" | "most" | "least" | "limit" | "change";
const CUES: readonly Cue[] = ["from", "to", "most", "least", "limit", "change"];
/** How far a word may stand from the number it is about. */
export const REACH = 16;
const NEXT = 9;

/** The nearest such word before a number, in its clause and behind the number before it. */
export function cueBefore(
  amount: Span,
  before: Span | undefined,
  marks: Marks,
  clauses: readonly Span[],
): { cue: Cue; start: number; end: number } | null {
  const from = Math.max(before?.end ?? 0, pieceAt(clauses, amount.start).start);
  let nearest: { cue: Cue; start: number; end: number } | null = null;
  for (const cue of CUES) {
    for (const { start, end } of marks[cue]) {
      if (end > amount.start) break;
      const longer = nearest === null || end > nearest.end || (end === nearest.end && start <= nearest.start);
      // "in triage wait 45 min" is no limit, "in under 45 min" is one.
      if (cue === "limit" && amount.start - end > NEXT) continue;
      if (start >= from && end >= amount.start - REACH && longer) nearest = { cue, start, end };
    }
  }
  return nearest;
}
