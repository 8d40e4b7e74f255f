import type { Span } from "../scan/span.ts";
import { untangle } from "../scan/span.ts";
import { hanValue } from "./chinese.ts";

/** How a number is written: 95, 九十五, ninety-five. A bare 一 or "one" is rarely a quantity. */
export type Script = "digits" | "han" | "word";

export interface Numeral extends Span {
  value: number;
  script: Script;
}

const DIGITS = /(?<![\w.])(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,12})(?:\.\d{1,9})?(?:e\d{1,2}(?![a-z\d]))?/g;
const HAN = /[零〇一二两俩三四五六七八九十百千万亿廿卅半]{1,12}(?:点[零〇一二三四五六七八九]{1,6})?/g;
const SCALES = new Map([
  ["k", 1_000],
  ["千", 1_000],
  ["m", 1_000_000],
  ["万", 10_000],
  ["亿", 100_000_000],
]);

const UNDER_TWENTY =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const WORDS = new Map<string, number>([
  ...UNDER_TWENTY.split(" ").map((word, i) => [word, i] as const),
  ...TENS.split(" ").map((word, i) => [word, 10 * (i + 2)] as const),
  ["half", 0.5],
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1_000],
]);
const WORD = new RegExp(
  `(?<![a-z])(?:a )?(?:${[...WORDS.keys()].join("|")})(?:[ -](?:${[...WORDS.keys()].join("|")})){0,4}(?![a-z])`,
  "g",
);

/** "in an hour", "half a day" */
const ARTICLE = /(?<=(?<![a-z])(?:in|within|under|inside|than|max) )(?:an?|one)(?= (?:hour|day|minute|week)(?![a-z]))/g;
/** "not a single late delivery", "none of the buses" */
const NOTHING = /(?<![a-z])(?:not (?:a|one) single|not one|no single|none)(?![a-z])/g;
const HALF = /(?<![a-z])half an?(?= (?:hour|day|minute|year|month)(?![a-z]))/g;

/** Every number of the text, whatever it may mean. */
export function findNumbers(plain: string): Numeral[] {
  const digits = [...plain.matchAll(DIGITS)].map((match) => scaled(plain, match.index, match[0]));
  const han = [...plain.matchAll(HAN)]
    .filter(({ index, 0: text }) => !/^[百千万亿]$/.test(text) || /之$|^.分之/.test(plain.slice(index - 1, index + 3))) // 万达, 百盛
    .map((match) => numeral(match.index, match[0], hanValue(match[0]), "han"));
  const words = [...plain.matchAll(WORD)].map((match) => numeral(match.index, match[0], wordValue(match[0]), "word"));
  const articles = [...plain.matchAll(ARTICLE)].map((match) => numeral(match.index, match[0], 1, "word"));
  const halves = [...plain.matchAll(HALF)].map((match) => numeral(match.index, match[0], 0.5, "word"));
  const nothing = [...plain.matchAll(NOTHING)].map((match) => numeral(match.index, match[0], 0, "word"));
  return untangle([...nothing, ...digits, ...han, ...halves, ...words, ...articles]);
}

function numeral(start: number, text: string, value: number, script: Script): Numeral {
  return { start, end: start + text.length, value, script };
}

/** Digits with the scale behind them: 5k, 3万. */
function scaled(plain: string, start: number, text: string): Numeral {
  const end = start + text.length;
  const scale = SCALES.get(plain.charAt(end));
  const joined = scale !== undefined && !/[a-z0-9]/.test(plain.charAt(end + 1));
  const value = Number(text.replaceAll(",", ""));
  return { start, end: joined ? end + 1 : end, value: joined ? value * scale : value, script: "digits" };
}

function wordValue(text: string): number {
  let value = 0;
  for (const word of text.split(/[ -]/)) {
    const part = WORDS.get(word) ?? 0;
    value = part >= 12 && value > 0 && (part === 12 || part >= 100) ? value * part : value + part;
  }
  return value;
}
