import type { Reading } from "../read.ts";
import { finders } from "../scan/lexicon.ts";
import type { Span } from "../scan/span.ts";
import { countUntil, within } from "../scan/span.ts";
import { CLOSED, TOPICS } from "./english-topics.ts";

const NAMES = Object.keys(TOPICS);
const findTopics = finders(Object.values(TOPICS));
const closed = new Set(CLOSED.split(" "));

/** What all pieces of a text are cut from: the forms in their order and the places of each topic. */
interface Build {
  forms: readonly Form[];
  topics: readonly (readonly Span[])[];
}
interface Form {
  at: number;
  form: string;
  /** Where its sentence begins. */
  sentence: number;
}
const built = new WeakMap<Reading, Build>();

/**
 * How an English piece is built, whatever its words: in rows of up to four (behind a `~`) its closed classes and, of
 * every other word, the ending; what it speaks of; and how it looks.
 */
export function buildOf(reading: Reading, piece: Span): string[] {
  const { forms, topics } = built.get(reading) ?? build(reading);
  const said = reading.plain.slice(piece.start, piece.end);
  const features = [...topicsIn(topics, piece, said), ...looksOf(reading.text.slice(piece.start, piece.end), said)];
  const before = (end: number): number => countUntil(forms, ({ at }) => at >= end);
  const own = forms.slice(before(piece.start), before(piece.end));
  for (const line of Map.groupBy(own, ({ sentence }) => sentence).values())
    features.push(...rowsOf(["^", ...line.map(({ form }) => form), "$"]));
  return features;
}

function build(reading: Reading): Build {
  const forms = [...reading.plain.matchAll(SENTENCE)].flatMap(({ index: sentence, 0: said }) =>
    [...said.matchAll(TOKEN)].map(({ index, 0: token }) => ({ at: sentence + index, form: formOf(token), sentence })),
  );
  const all = { forms, topics: findTopics(reading.plain) };
  built.set(reading, all);
  return all;
}

/** Rows that end at every place but the last sign. */
function rowsOf(line: readonly string[]): string[] {
  const rows: string[] = [];
  for (let end = 2; end < line.length; end += 1)
    for (let length = 2; length <= Math.min(4, end); length += 1)
      rows.push(`~${line.slice(end - length, end).join(" ")}`);
  return rows;
}

const SENTENCE = /(?:[^.!?;\n]|[.!?;\n](?=\d))+[.!?;\n]?/g;
const TOKEN = /[a-z]+(?:'[a-z]+)?|\d[\d.,]*|[%$£€₹?!:=|,.;"()-]|->/g;
const TIME =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|q[1-4]|h[12]|fy|(?:day|week|month|quarter|year)s?|spring|summer|autumn|winter|christmas|easter|eod|eow|am|pm|noon|tonight|tomorrow|yesterday|morning|evening|afternoon|night)$/;
const UNIT = /^(?:seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|percent|pct|points?|stars?|pp)$/;
const PAST =
  /^(?:went|came|took|gave|saw|rose|fell|began|broke|chose|drove|forgot|knew|wrote|grew|spoke|became|ate|threw|rang|got|made|left|lost|won|found|felt|kept|held|ran|told|said|sent|spent|met|brought|bought|caught|heard|led|paid|stood|thought|sold|read|hit|beat|[a-z]+[a-df-z]ed)$/;
const ENDINGS: readonly (readonly [string, RegExp])[] = [
  ["T", TIME],
  ["U", UNIT],
  ["D", PAST],
  ["G", /[a-z]{3}ing$/],
  ["L", /[a-z]{3}ly$/],
  ["R", /[a-z]{3}er$/],
  ["S", /[a-z]{2}[^s]s$/],
];

function formOf(token: string): string {
  if (/^\d/.test(token)) return "#";
  if (token === ",") return ";";
  if (closed.has(token) || !/^[a-z]/.test(token)) return token;
  return ENDINGS.find(([, ending]) => ending.test(token))?.[0] ?? "W";
}

/** A topic, again when it is spoken of more than twice, and `^@` for the one that opens the piece. */
function topicsIn(topics: Build["topics"], piece: Span, said: string): string[] {
  const first = piece.start + Math.max(0, said.search(/\S/));
  return topics.flatMap((spans, i) => {
    const own = spans.filter((span) => within(span, piece));
    if (own.length === 0) return [];
    const opens = own[0]?.start === first ? [`^@${NAMES[i]}`] : [];
    return [`@${NAMES[i]}`, ...(own.length > 2 ? [`@${NAMES[i]}s`] : []), ...opens];
  });
}

const LOOKS: readonly (readonly [string, RegExp])[] = [
  ["@quoted", /["“”].{12,}["“”]/],
  ["@asks", /\?\W*$/],
  ["@loud", /!/],
  ["@emoji", /\p{Extended_Pictographic}/u],
  ["@laughs", /[😂🤣😅😆🙄]/u],
  ["@small", /^\s*[a-z]/],
  ["@clock", /\d[:.]\d\d ?[ap]m|\d ?[ap]m\b|\d:\d\d/i],
  ["@somebody", /(?<=[a-z,] )[A-Z][a-z]+ (?:[A-Z][a-z]+ )?(?:is|are|was|will|has|says|said|wants|plans)\b/],
];

function looksOf(text: string, said: string): string[] {
  const names = text.match(/(?<=[a-z,'’] )[A-Z][a-z]+/g)?.length ?? 0;
  const numbers = said.match(/\d[\d.,:]*/g)?.length ?? 0;
  const counted = [`@names ${Math.min(3, names)}`, `@numbers ${Math.min(5, numbers)}`];
  return [...LOOKS.flatMap(([name, look]) => (look.test(text) ? [name] : [])), ...counted];
}
