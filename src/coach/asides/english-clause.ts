import { knows } from "../scan/lexicon.ts";
import { isImperative } from "../scan/orders.ts";
import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import type { Around } from "./asides.ts";

/** Words between the beginning of a clause and its subject that make the subject something else. */
export const TURNS = knows(
  "for, from, to, of, by, with, about, at, in, on, when, than, per, until, let, make, give, get, so, if, where, more, fewer, less, many of",
);
/** Who speaks of themselves or merely answers. */
export const OURS = /^(?:we|i|i'm|i've|i'll|we're|we've|we'll|my|me|as|no|thanks|thank|sorry|ok|please|pls)$/;
const ASKS = /^(?:make|let|give|get|have|be|do|more|less|fewer|all|goal|aim|target)(?![a-z])/;
const MOVES = ["up", "down", "hold", "serve", "make"] as const;

/** "shorter calls = happier callers", "fewer errors mean fewer calls" */
const MEANS_MORE =
  /^(?:more|less|fewer|better|[a-z]{3,}er) (?:[a-z'-]+ ){1,4}?(?:=|->|means?|makes?|keeps?|lets?|saves?|gives?|helps?|brings?|leads? to|buys?|wins?|frees?)(?![a-z])/;

export const wordsOf = ({ start, end }: Span, { plain }: Around): string[] =>
  plain.slice(start, end).match(/[a-z'-]{2,}|i/g) ?? [];

/** The first clause is the aim, unless it is a sentence of its own. */
export const standsAlone = ({ start, end }: Span, { plain, clauses, told }: Around): boolean =>
  start !== clauses[0]?.start ||
  told.some((clause) => clause.start === start) ||
  /[.!;:]/.test(plain.charAt(end)) ||
  /^, (?:and|but|so) /.test(plain.slice(end, end + 6)) ||
  plain.charAt(end - 1) === ":";

/** "will" tells as often as it wishes. */
export const isWished = (piece: Span, { plain, marks }: Around): boolean =>
  marks.wish.some(
    (span) =>
      within(span, piece) &&
      !/^(?:'ll|will)$/.test(plain.slice(span.start, span.end)) &&
      !/(?<![a-z])(?:who|which|that) $/.test(plain.slice(0, span.start)) &&
      !/(?<![a-z])(?:it|this|he|she) lets$/.test(plain.slice(0, span.end)),
  );

/** A clause that begins with a verb of change asks for something. */
export function opensWithMove(piece: Span, { plain, marks }: Around): boolean {
  const text = plain.slice(piece.start, piece.end);
  const first = piece.start + (/^(?:[^a-z]|(?:and|so|but|then|also|please) )*/.exec(text)?.[0].length ?? 0);
  const said = plain.slice(first, piece.end);
  // "answers take too long" has a noun where "answer all mails" has a verb.
  const moves = MOVES.some((kind) =>
    marks[kind].some(
      ({ start, end }) => start === first && (kind !== "serve" || !/(?:s|ed)$/.test(plain.slice(start, end))),
    ),
  );
  return !MEANS_MORE.test(said) && (ASKS.test(said) || moves || isImperative(said));
}
