import type { Evidence } from "../../core/coach.ts";

/** A piece of the text, in UTF-16 units; `end` is the first unit behind it. */
export interface Span {
  start: number;
  end: number;
}

/** What a person wrote, and the same text as the tables see it: unit by unit, so that offsets agree. */
export interface Source {
  text: string;
  plain: string;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

export const inside = (span: Span, others: readonly Span[]): boolean => others.some((other) => within(span, other));

export const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** How many of a sorted list come before the first that fits, found by halving. */
export function countUntil<T>(sorted: readonly T[], fits: (one: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function evidence(text: string, { start, end }: Span): Evidence {
  return { start, end, text: text.slice(start, end) };
}

/** Spans sorted by start, without those that overlap an earlier one. */
export function untangle<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of spans.toSorted(byStart)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
  }
  return kept;
}

/** Those of `spans` that touch none of `others`. Both sorted by start, neither overlapping itself. */
export function without<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < others.length && (others[next]?.end ?? 0) <= span.start) next += 1;
    const other = others[next];
    return !other || !overlaps(span, other);
  });
}

/** Without the spaces at both ends. */
export function trim({ start, end }: Span, plain: string): Span {
  const text = plain.slice(start, end);
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}
