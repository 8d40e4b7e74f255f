import { pieceAt } from "./marks.ts";
import type { Span } from "./span.ts";
import { untangle, within } from "./span.ts";

/** What begins at each of these places and reaches to the end of its clause. */
export function toClauseEnd(starts: readonly number[], clauses: readonly Span[]): Span[] {
  return untangle(
    starts
      .map((start) => ({ start, end: Math.max(start, pieceAt(clauses, start).end) }))
      .filter((span) => span.end > span.start),
  );
}

export const inside = (span: Span, others: readonly Span[]): boolean => others.some((other) => within(span, other));
