import { knows } from "../scan/lexicon.ts";
import type { Marks } from "../scan/marks.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { type WordClass, wordsOf } from "../words/words.ts";

const isStop = knows(wordsOf("stop"));
const isBare = knows(wordsOf("bare"));

/** How far a noun phrase reaches to the left of its head. */
const WORDS_LEFT = 4;
const HAN_LEFT = 10;

/** A noun phrase around a head word: 投诉处理时间, "call waiting time". `bare` when it says nothing of whose. */
export interface Phrase extends Span {
  bare: boolean;
  /** Whether something stands before the head. */
  modified: boolean;
}

/** Stretches a head word to the left over what belongs to it. */
export function extend(plain: string, head: Span, marks: Marks): Phrase {
  const start = HAN.test(plain.charAt(head.start)) ? hanStart(plain, head, marks) : latinLeft(plain, head.start, marks);
  return { start, end: head.end, bare: false, modified: start < head.start };
}

function latinLeft(plain: string, from: number, marks: Marks): number {
  let start = from;
  for (let count = 0; count < WORDS_LEFT; count += 1) {
    const match = /([a-z][a-z'&-]*(?:\/[a-z]+)?) $/.exec(plain.slice(Math.max(0, start - 24), start));
    const word = match?.[1];
    if (!word || isStop(word)) break;
    const at = start - word.length - 1;
    if (plain.charAt(at - 1) !== " " && at > 0 && !/[^a-z0-9]/.test(plain.charAt(at - 1))) break;
    if (isVerb({ start: at, end: at + word.length }, marks)) break;
    start = at;
  }
  return start;
}

/** "handling" in "complaint handling time" is part of the noun; "improve" never is. */
function isVerb(word: Span, marks: Marks): boolean {
  return [marks.up, marks.down, marks.hold, marks.wish, marks.vague].some((spans) =>
    spans.some(({ start, end }) => start <= word.start && end >= word.end),
  );
}

/** 我们组的质检分 */
const OWN_TEAM = /^(?:团队|小组|[组队班店部])的?(?=[\u3400-\u9fff]{2})/;

/** Where a Chinese phrase begins: not with whose it is, and with more than 率 alone. */
function hanStart(plain: string, head: Span, marks: Marks): number {
  const start = hanLeft(plain, head.start, marks);
  if (/[我咱]们?$/.test(plain.slice(0, start)))
    return start + (OWN_TEAM.exec(plain.slice(start, head.end))?.[0].length ?? 0);
  const alone = start === head.start && head.end - head.start === 1;
  return alone && /[\u3400-\u9fff]{2}$/.test(plain.slice(0, start)) ? start - 2 : start;
}

function hanLeft(plain: string, from: number, marks: Marks): number {
  const near = (kinds: readonly WordClass[]): Span[] =>
    kinds.flatMap((kind) => marks[kind].filter(({ end }) => end <= from && end > from - HAN_LEFT));
  const [nouns, verbs] = [near(NOUNS), near(VERBS)];
  let start = from;
  while (from - start < HAN_LEFT && HAN.test(plain.charAt(start - 1))) {
    // 会员 is one word, although 会 alone would end the phrase.
    const noun = nouns.find((span) => span.start < start && span.end >= start);
    if (noun) {
      start = noun.start;
      continue;
    }
    if (verbs.some(({ end }) => end === start)) break;
    if ([1, 2, 3].some((size) => isStop(plain.slice(Math.max(0, start - size), start)))) break;
    start -= 1;
  }
  const name = /[a-z][a-z0-9+&./-]*$/.exec(plain.slice(Math.max(0, start - 12), start))?.[0];
  return name && !isBare(name) && !isStop(name) && !isPeriod(name) ? start - name.length : start;
}
const VERBS = ["up", "down", "hold", "wish"] as const;
const NOUNS = ["object", "group", "channel", "client", "serve"] as const;
const isPeriod = knows("q1, q2, q3, q4, h1, h2, fy, kpi, okr, the, to, from");
