import { finder, knows } from "../scan/lexicon.ts";
import type { Marks } from "../scan/marks.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { overlaps, untangle } from "../scan/span.ts";
import { ANYONES, EMPTY_WORDS } from "../words/chinese-empty.ts";
import { wordsOf } from "../words/words.ts";
import type { Phrase } from "./phrases.ts";
import { extend } from "./phrases.ts";

const isStop = knows(wordsOf("stop"));
const isBare = knows(wordsOf("bare"));

/** 分店 is a shop and 分诊 is triage: no score. */
const NO_SCORE = /^分(?=[店行部局院校机社会所号诊拣拨类析配享包工])/;

/** Words that name nobody in particular before a metric: "overall customer satisfaction" stays a bare satisfaction. */
const GENERIC = new RegExp(
  `^(?:(?:operational|customer|client|costumer|custmer|overall|overal|average|avg|mean|general|our|the|total|current|monthly|weekly|company|team|service|business|first|full|staff) |${ANYONES})+`,
);

/** Metrics the text names, outside `taken` (dates, numbers, reasons), in order. */
export function findMetrics(plain: string, marks: Marks, taken: readonly Span[]): Phrase[] {
  const named = [...marks.fixed, ...marks.bare, ...marks.head].filter(
    ({ end }) => !NO_SCORE.test(plain.slice(end - 1)),
  );
  const heads = untangle(named.toSorted((a, b) => a.start - b.start));
  const phrases = heads.map((head) => {
    const phrase = extend(plain, head, marks);
    return HAN.test(plain.charAt(head.start)) ? behindAll(phrase, head, taken) : phrase;
  });
  const free = phrases.filter((phrase) => !taken.some((span) => overlaps(span, phrase)));
  return untangle(free.toSorted((a, b) => b.end - a.end || a.start - b.start)).map((phrase) => ({
    ...phrase,
    bare: bareOf(plain, phrase, marks) && !isWhose(plain, phrase, taken),
  }));
}

/** 明年中续保率: a metric begins behind its date. */
function behindAll(phrase: Phrase, head: Span, taken: readonly Span[]): Phrase {
  const before = taken.filter((span) => overlaps(span, phrase) && span.end <= head.start);
  return { ...phrase, start: Math.max(phrase.start, ...before.map(({ end }) => end)) };
}

/** "waiting time for the terrace tables": what follows says whose. */
const WHOSE =
  /^ (?:for|of|in|at|on|about|among) (?:(?:the|our|my|all|new|a|an|this|every|each|whole|of) )*([a-z][a-z'-]+)(?: ([a-z'-]+))?/;
const isAnybody = knows(
  "customer*, client*, guest*, user*, people, everyone, everybody, all, us, me, them, it, service*, team*, company, business, organisation, organization, firm, general, work, quality, time, times, month*, year*, quarter*, week*, day*, season*, question*, things, least, most, first, average, minute*, hour*, high, good, better, best, more, less, and, to, last, next, fact, order, mind, line, future, end, january, february, march, april, may, june, july, august, september, october, november, december, way, level, place, staff, others, care, respect, summer, winter, spring, autumn, market, world, industry, score, rating, nps, csat, satisfaction, experience, stars, points, at",
);

function isWhose(plain: string, phrase: Phrase, taken: readonly Span[]): boolean {
  const match = WHOSE.exec(plain.slice(phrase.end, phrase.end + 60));
  const named = match?.slice(1).some((word) => word && !isAnybody(word) && !isStop(word));
  const span = { start: phrase.end, end: phrase.end + (match?.[0].length ?? 0) };
  return named === true && !isAnybody(match?.[1] ?? "") && !taken.some((other) => overlaps(other, span));
}

function bareOf(plain: string, phrase: Phrase, marks: Marks): boolean {
  if (marks.fixed.some(({ start, end }) => start >= phrase.start && end === phrase.end)) return false;
  const text = plain.slice(phrase.start, phrase.end);
  const rest = text.replace(GENERIC, "");
  if (HAN.test(text) && saysNothing(rest)) return true;
  const words = /^[a-z -]+$/.test(rest) ? rest.split(" ") : [rest];
  return isBare(text) || rest === "" || words.every((word) => isBare(word) || isAnybody(word));
}

const isAnyones = finder(`${EMPTY_WORDS}, ${wordsOf("bare")}`);
/** 拿出五星级的服务: nothing is left of it when the words of any goal are taken away. */
const saysNothing = (text: string): boolean =>
  text.length - isAnyones(text).reduce((sum, { start, end }) => sum + end - start, 0) < 2;
