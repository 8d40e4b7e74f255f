import { pieceAt } from "./clauses.ts";
import type { Span } from "./span.ts";
import { within } from "./span.ts";

/**
 * A clause with what stands beside it behind a comma and is nothing but a time: "within 90 days, a course has been
 * held", "90% get a laptop on day one, by 30 June".
 */
export function withDays(piece: Span, plain: string, clauses: readonly Span[], days: readonly Span[]): Span {
  const isDay = (one: Span, comma: number): boolean =>
    plain.charAt(comma) === "," && days.some((day) => fills(day, one, plain));
  const before = pieceAt(clauses, piece.start - 1);
  const behind = pieceAt(clauses, piece.end + 1);
  return {
    start: before.end + 1 === piece.start && isDay(before, piece.start - 1) ? before.start : piece.start,
    end: behind.start === piece.end + 1 && isDay(behind, piece.end) ? behind.end : piece.end,
  };
}

const FEW = 5;

const fills = (day: Span, clause: Span, plain: string): boolean =>
  within(day, clause) &&
  plain.slice(clause.start, day.start).trim().length + plain.slice(day.end, clause.end).trim().length < FEW;
