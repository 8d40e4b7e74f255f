import type { WordClass } from "../words/words.ts";
import { CLASSES, wordsOf } from "../words/words.ts";
import { finders } from "./lexicon.ts";
import type { Span } from "./span.ts";

/** Where the words of each class stand. */
export type Marks = Record<WordClass, readonly Span[]>;

const find = finders(CLASSES.map(wordsOf));

export function findMarks(plain: string): Marks {
  const marks = {} as Record<WordClass, readonly Span[]>;
  for (const [i, spans] of find(plain).entries()) {
    const kind = CLASSES[i];
    if (kind) marks[kind] = spans;
  }
  // The "up" of "pop-up" raises nothing.
  for (const kind of ["up", "down"] as const)
    marks[kind] = marks[kind].filter(({ start }) => plain.charAt(start - 1) !== "-");
  return marks;
}

/** The pieces between punctuation, brackets and dashes, not inside a number; between Chinese words a space parts them. */
export function findClauses(plain: string): Span[] {
  return pieces(plain, /[;!?\n…【()|]|--+|[,.](?!\d)|(?<!\d)[,.]| - |(?<=[\u3400-\u9fff%]) (?=[\u3400-\u9fff])/g);
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

/** The piece a position lies in. Pieces are sorted, so this is a binary search. */
export function pieceAt(pieces: readonly Span[], at: number): Span {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low] ?? { start: 0, end: 0 };
}
