import type { Span } from "./span.ts";

/** The number words a slot accepts; 半 is left to the forms that want it. */
const NUMBER =
  "\\d{1,5}|[零〇一二两三四五六七八九十百廿卅]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety|twenty[- ]four|a couple of|a|an";
const MONTH =
  "january|february|febuary|feburary|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";

/** What may stand in a form's `{slot}`; a slot's value is found under its name. */
const SLOTS: Record<string, string> = {
  by: "by|before|until|till|'?til|at|in|on|due|latest|through|come",
  n: NUMBER,
  y: "(?:19|20)\\d{2}|二[零〇][零〇一二三四五六七八九]{2}",
  yy: "\\d{2,4}",
  m: "0?[1-9]|1[0-2]",
  d: "\\d{1,2}",
  month: MONTH,
  zhm: "元|0?[1-9]|1[0-2]|十[一二]?|[一二三四五六七八九]",
  zhd: "\\d{1,2}|[一二三四五六七八九十廿卅]{1,3}",
  rel: "今年|本年|明年|后年|来年|出年|次年",
  roc: "1[12]\\d",
  q: "[1-4]|[一二三四]",
  h: "[12]",
  weekday: "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri",
  zhw: "[一二三四五六日天]",
  unit: "days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|years?|yrs?",
  zhu: "个?工作日|天|日|周|个?星期|个?礼拜|个月|个?季度|季|年",
};

/** A phrase with slots, ready to be searched for. */
export interface Form {
  pattern: RegExp;
}

export interface FormMatch extends Span {
  slots: Record<string, string>;
}

/**
 * Compiles a phrase such as `by the end of {month}( {y})?`. Spaces stand for a few spaces or none where Chinese
 * touches Latin; the rest is regular expression syntax, used for little more than choices and options.
 */
export function form(phrase: string): Form {
  const body = phrase
    .replaceAll(/\{([a-z]+)\}/g, (_, slot: string) => `(?<${slot}>${SLOTS[slot] ?? slot})`)
    .replaceAll(/\[[^\]]*\]| (?!\?)/g, (piece) => (piece === " " ? " {1,3}" : piece));
  const latin = "(?:(?<=[a-z0-9])(?![a-z0-9])|(?<![a-z0-9]))";
  return { pattern: new RegExp(`(?:(?<![a-z0-9.])|(?=[^a-z0-9]))(?:${body})${latin}`, "g") };
}

export function findForm({ pattern }: Form, plain: string): FormMatch[] {
  return [...plain.matchAll(pattern)]
    .filter((match) => match[0] !== "")
    .map((match) => ({ start: match.index, end: match.index + match[0].length, slots: named(match.groups) }));
}

function named(groups: Record<string, string | undefined> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
