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
