import type { Span } from "./span.ts";
import { countUntil, untangle } from "./span.ts";

/** The pieces between punctuation, brackets and dashes, not inside a number; between Chinese words a space parts them. */
export function findClauses(plain: string): Span[] {
  return pieces(
    plain,
    /[;!?\n…【()|]|--+|(?<!(?<![a-z])(?:max|min|approx|avg|no|nr|vs|incl|resp|ca|mr|mrs|ms|dr|st))[,.](?!\d)|(?<!\d|(?<![a-z])(?:max|min|approx|avg|no|nr|vs|incl|resp|ca|mr|mrs|ms|dr|st))[,.]|(?<=\d ?min),(?!\d)|,(?=\d)(?!\d{3}(?!\d))|(?<=%|分钟|秒|小时|[天日单件次人]):(?=[\u3400-\u9fff]{3})|\/\/| \/ |•| - |(?<=[\u3400-\u9fff%]|\d[hsd]|\dmin) (?=[\u3400-\u9fff])/g,
  );
}

export function findSentences(plain: string): Span[] {
  return pieces(plain, /[;!?\n]|\.(?!\d)/g);
}

function pieces(plain: string, separator: RegExp): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { index } of [...plain.matchAll(separator), { index: plain.length }]) {
    if (plain.slice(start, index).trim() !== "") found.push({ start, end: index });
    start = index + 1;
  }
  return found;
}

/** The piece a position lies in; before the first one, that one. */
export function pieceAt(pieces: readonly Span[], at: number): Span {
  const begun = countUntil(pieces, ({ start }) => start > at);
  return pieces[Math.max(0, begun - 1)] ?? { start: 0, end: 0 };
}

/** What begins at each of these places and reaches to the end of its clause. */
export function toClauseEnd(starts: readonly number[], clauses: readonly Span[]): Span[] {
  return untangle(
    starts
      .map((start) => ({ start, end: Math.max(start, pieceAt(clauses, start).end) }))
      .filter((span) => span.end > span.start),
  );
}
