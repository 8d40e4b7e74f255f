import { PATTERNS } from "../words/patterns.ts";
import type { WordClass } from "../words/words.ts";
import { CLASSES, wordsOf } from "../words/words.ts";
import { finders } from "./lexicon.ts";
import { findOrders } from "./orders.ts";
import type { Span } from "./span.ts";
import { byStart, overlaps } from "./span.ts";
import { typoFinder } from "./typos.ts";

/** Where the words of each class stand. */
export type Marks = Record<WordClass, readonly Span[]>;

const find = finders(CLASSES.map(wordsOf));

/** Where a slip of the pen would hide that something shall change. */
const TYPOS = (["up", "down", "vague"] as const).map((kind) => [kind, typoFinder(wordsOf(kind))] as const);

const OTHER_UP =
  /(?<![a-z])(?:pick|hang|end|turn|line|queue|pile|sign|set|open|close|show|look|give|made|make|wake|follow|call|back|clean|meet|catch|stand|free|heat|fill|use)(?:s|ed|ing)? $/;

/** "complain about" is no "about 20". */
const TOPIC =
  /(?<![a-z])(?:complain|talk|ask|think|learn|know|care|worry|hear|tell|speak|what|how)(?:s|ed|ing)? (?:[a-z]+ )?$/;

export function findMarks(plain: string): Marks {
  const marks = {} as Record<WordClass, readonly Span[]>;
  for (const [i, spans] of find(plain).entries()) {
    const kind = CLASSES[i];
    if (kind) marks[kind] = spans;
  }
  // "picks up" and the "up" of "pop-up" raise nothing.
  for (const kind of ["up", "down"] as const)
    marks[kind] = marks[kind].filter(
      ({ start, end }) =>
        plain.charAt(start - 1) !== "-" &&
        !/^-[a-z]/.test(plain.slice(end, end + 2)) &&
        !(end - start === 2 && OTHER_UP.test(plain.slice(Math.max(0, start - 12), start))),
    );
  marks.vague = marks.vague.filter(
    ({ start, end }) => plain.slice(start, end) !== "about" || !TOPIC.test(plain.slice(0, start)),
  );
  for (const { kind, pattern } of PATTERNS) {
    const found = [...plain.matchAll(pattern)].map(({ index, 0: said }) => ({
      start: index,
      end: index + said.length,
    }));
    if (found.length > 0) marks[kind] = [...marks[kind], ...found].toSorted(byStart);
  }
  for (const [kind, findTypos] of TYPOS) {
    const found = findTypos(plain, (span) =>
      CLASSES.some((other) => marks[other].some((mark) => overlaps(mark, span))),
    );
    if (found.length > 0) marks[kind] = [...marks[kind], ...found].toSorted(byStart);
  }
  marks.wish = [...marks.wish, ...findOrders(plain, marks)].toSorted(byStart);
  return marks;
}
