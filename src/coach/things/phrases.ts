import { finder, knows } from "../scan/lexicon.ts";
import type { Marks } from "../scan/marks.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { overlaps, untangle } from "../scan/span.ts";
import { ANYONES, EMPTY_WORDS } from "../words/chinese-empty.ts";
import { wordsOf } from "../words/words.ts";

/** How far a noun phrase reaches to the left of its head. */
const WORDS_LEFT = 4;
const HAN_LEFT = 10;

const isStop = knows(wordsOf("stop"));
/** Words that name nobody in particular before a metric: "overall customer satisfaction" stays a bare satisfaction. */
const GENERIC = new RegExp(
  `^(?:(?:customer|client|overall|average|avg|mean|general|our|the|total|current|monthly|weekly|company|team|service|business|first|full|staff) |${ANYONES})+`,
);
const isBare = knows(wordsOf("bare"));

/** A noun phrase around a head word: 投诉处理时间, "call waiting time". `bare` when it says nothing of whose. */
export interface Phrase extends Span {
  bare: boolean;
  /** Whether something stands before the head. */
  modified: boolean;
}

/** Metrics the text names, outside `taken` (dates, numbers, reasons), in order. */
export function findMetrics(plain: string, marks: Marks, taken: readonly Span[]): Phrase[] {
  const heads = untangle([...marks.fixed, ...marks.bare, ...marks.head].toSorted((a, b) => a.start - b.start));
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

/** Stretches a head word to the left over what belongs to it. */
export function extend(plain: string, head: Span, marks: Marks): Phrase {
  const start = HAN.test(plain.charAt(head.start))
    ? hanLeft(plain, head.start, marks)
    : latinLeft(plain, head.start, marks);
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

function hanLeft(plain: string, from: number, marks: Marks): number {
  let start = from;
  while (from - start < HAN_LEFT && HAN.test(plain.charAt(start - 1))) {
    // 会员 is one word, although 会 alone would end the phrase.
    const noun = NOUNS.flatMap((kind) => marks[kind]).find(
      (span) => span.start < start && span.end >= start && span.end <= from,
    );
    if (noun) {
      start = noun.start;
      continue;
    }
    if (VERBS.some((kind) => marks[kind].some(({ end }) => end === start))) break;
    if ([1, 2, 3].some((size) => isStop(plain.slice(Math.max(0, start - size), start)))) break;
    start -= 1;
  }
  const name = /[a-z][a-z0-9+&./-]*$/.exec(plain.slice(Math.max(0, start - 12), start))?.[0];
  return name && !isBare(name) && !isStop(name) && !isPeriod(name) ? start - name.length : start;
}
const VERBS = ["up", "down", "hold", "wish"] as const;
const NOUNS = ["object", "group", "channel", "client"] as const;
const isPeriod = knows("q1, q2, q3, q4, h1, h2, fy, kpi, okr, the, to, from");

/** Not a shop but a shop assistant, not a team but a part. */
const NO_PLACE = /^[分织车技员长别落时]/;
/** What may stand before a place without naming it. */
const ANY_PLACE =
  /^(?:(?:whole|entire|own|new|best|other|local|service|same|nearest|support staff|first) |全|各|本|我们|公司|整个|服务|总|新|该|所有|两|每|[一二三四五六]星级|一流)+$/;

/** "Telecom installs: …", but not "Goal: …". */
const TOPIC = /(?<![^\n])(?!(?:i|we|you|they|it|this|that|there) )([a-z][a-z0-9 &'/-]{3,40}):(?![)(dp-])/g;
const LABEL =
  /^(?:my |our |the |team |new )?(?:goal|aim|target|objective|ambition|vision|mission|motto|focus|priority|plan)(?![a-z])/;
const isLabel = knows(
  "my goal *, goal*, my goal, our goal, aim*, my aim, our aim, target*, objective*, okr, kpi, enterprise goal, team goal, personal goal, department goal, reason, why, how, plan, idea, proposal, deadline, due, note, fyi, update, reminder, question, draft, status, today, currently, next quarter, this quarter, this year, next year, everyone, team, all, quality, service, first, new, here is my goal, here's my goal, for next year, my suggestion, suggestion",
);

/** Who or where: named channels, customer groups, and places with a name before them. */
export function findScopes(plain: string, marks: Marks, taken: readonly Span[]): Span[] {
  const places = marks.place
    .filter(({ end }) => !NO_PLACE.test(plain.charAt(end)))
    .map((place) => ({ place, phrase: extend(plain, place, marks) }))
    .filter(({ place, phrase }) => phrase.modified && !ANY_PLACE.test(plain.slice(phrase.start, place.start)))
    .map(({ phrase }) => phrase);
  const topics = [...plain.matchAll(TOPIC)]
    .map(({ index, 1: topic = "" }) => ({ start: index, end: index + topic.length }))
    .filter(({ start, end }) => !isLabel(plain.slice(start, end)) && !LABEL.test(plain.slice(start, end)))
    .filter((topic) => ![...taken, ...marks.gain].some((other) => overlaps(other, topic)));
  const channels = marks.channel.map((channel) => extend(plain, channel, marks));
  const free = [...places, ...channels, ...marks.group].filter((span) => !taken.some((other) => overlaps(span, other)));
  return untangle([...topics, ...free]).map(({ start, end }) => ({ start, end }));
}
