import type { Span } from "./span.ts";

/** Shorter words differ from one another by one slip too often. */
const LONG = 6;

/** A word without each of its letters in turn. */
const shortened = (word: string): string[] => [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1));

/** A word with each two neighbours changed over. */
const swapped = (word: string): string[] =>
  [...word].slice(1).map((letter, i) => word.slice(0, i) + letter + word.charAt(i) + word.slice(i + 2));

/** Finds words with a letter missing, doubled or changed over: "improove", "freindlier", "redcue". */
export function typoFinder(table: string): (plain: string, known: (span: Span) => boolean) => Span[] {
  const words = table.split(",").map((word) => word.trim().replace("*", ""));
  const right = new Set(words.filter((word) => word.length >= LONG && /^[a-z]+$/.test(word)));
  const short = new Set([...right].flatMap(shortened));
  const longest = Math.max(...[...right].map(({ length }) => length)) + 1;
  const slipped = (word: string): boolean =>
    word.length <= longest &&
    !right.has(word) &&
    (short.has(word) || [...shortened(word), ...swapped(word)].some((other) => right.has(other)));
  return (plain, known) =>
    [...plain.matchAll(/(?<![a-z'-])[a-z]{6,}(?![a-z'-])/g)]
      .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
      .filter((span) => !known(span) && slipped(plain.slice(span.start, span.end)));
}
