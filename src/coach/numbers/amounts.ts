import { findForm, form } from "../scan/forms.ts";
import { finder } from "../scan/lexicon.ts";
import type { Span } from "../scan/span.ts";
import { untangle, without } from "../scan/span.ts";
import { NAMES } from "../words/names.ts";
import { FACTORS } from "../words/units.ts";
import { findClocked } from "./clocked.ts";
import { findFractions } from "./fractions.ts";
import type { Numeral } from "./numbers.ts";
import { findNumbers } from "./numbers.ts";
import { outOf, share } from "./shares.ts";
import { moneyBefore, unitAt } from "./units.ts";

/** A number with its unit where it stands; `unit` is null for a bare number, `scale` is the 5 of "4.5 out of 5". */
export interface Amount extends Span {
  value: number;
  unit: string | null;
  scale: number | null;
}

const NAME_FORMS = NAMES.map(form);
const FACTOR_WORDS = FACTORS.map(({ value, unit, words }) => ({ value, unit, find: finder(words) }));

/** Where numbers are part of a name: ISO 9001, a 24-hour hotline, 五星酒店. */
export function findNames(plain: string): Span[] {
  const names = untangle(NAME_FORMS.flatMap((name) => findForm(name, plain)).map(({ start, end }) => ({ start, end })));
  return without(names, untangle([...findClocked(plain), ...findFractions(plain)]));
}

/** All amounts outside `taken`, the spans of names and dates. */
export function findAmounts(plain: string, taken: readonly Span[]): Amount[] {
  const factors = FACTOR_WORDS.flatMap(({ value, unit, find }) =>
    find(plain)
      .filter(({ end }) => plain.charAt(end) !== "-")
      .map((span) => ({ ...span, value, unit, scale: null })),
  );
  const read = findNumbers(plain)
    .map((number) => amountAt(plain, number))
    .filter((amount) => amount !== null);
  return without(
    compound(plain, untangle([...findClocked(plain), ...findFractions(plain), ...factors, ...read])),
    untangle(taken),
  );
}

function amountAt(plain: string, number: Numeral): Amount | null {
  // 几十通 and 数百人 are no figures.
  if (number.script === "han" && /[几数]$/.test(plain.slice(0, number.start))) return null;
  // "90th percentile", "the 3rd outlet"
  if (/^(?:st|nd|rd|th)(?![a-z])/.test(plain.slice(number.end, number.end + 3))) return null;
  const scored = outOf(plain, number) ?? share(plain, number);
  if (scored) return scored;
  const before = moneyBefore(plain, number.start);
  const start = negative(plain, before?.start ?? number.start);
  const sign = start < (before?.start ?? number.start) ? -1 : 1;
  if (before) return { start, end: number.end, value: sign * number.value, unit: before.unit, scale: null };
  if (number.value === 0 && number.script === "han") return zero(plain, number);
  const nothing = /^n/.test(plain.slice(number.start)) || / (?:to|at) $/.test(plain.slice(0, number.start));
  if (number.value === 0 && number.script === "word" && nothing)
    return { start: number.start, end: number.end, value: 0, unit: null, scale: null };
  const half = plain.startsWith("个半", number.end);
  const over = half || plain.startsWith("个多", number.end); // 一个多小时
  const unit = unitAt(plain, over ? number.end + 2 : number.end);
  // 一, 三 or "one" without a unit is hardly ever a quantity.
  if (!unit && number.script !== "digits" && number.value < 11 && !isSaidAsLevel(plain, number)) return null;
  const extra = unit && !half ? (plain.charAt(unit.end) === "半" ? unit.end + 1 : null) : null;
  const value = (number.value + (extra || half ? 0.5 : 0)) * (unit?.factor ?? 1);
  return {
    start,
    end: extra ?? unit?.end ?? number.end,
    value: sign * round(value),
    unit: unit?.unit ?? null,
    scale: null,
  };
}

/** "from eleven to four by March", "two instead of five", "ten a month" */
const isSaidAsLevel = (plain: string, { start, end, value }: Numeral): boolean =>
  /^ (?:instead of |(?:[a-z-]+ ){0,2}(?:a|per|each|every) (?:day|week|month|quarter|year|shift|hour)(?![a-z]))/.test(
    plain.slice(end),
  ) ||
  (value > 1 &&
    /(?<![a-z])(?:to|into|from|below|under|above|over|than|be|most|least|of) $/.test(plain.slice(0, start)) &&
    /^(?: (?:by|in|until|till|from|within|to|or|and|on|per)(?![a-z])|[ ]*(?:[,;.!)]|$))/.test(plain.slice(end)));

/** 降到零, 零投诉: none at all is a target, too; 零售 is none. */
function zero(plain: string, number: Numeral): Amount | null {
  const noun = NOTHING.exec(plain.slice(number.end, number.end + 6))?.[0] ?? "";
  const reached =
    /[到至为成归清]$/.test(plain.slice(0, number.start)) && !/^[售星散件距钱食配]/.test(plain.slice(number.end));
  return noun !== "" || reached
    ? { start: number.start, end: number.end + noun.length, value: 0, unit: noun || null, scale: null }
    : null;
}
const NOTHING =
  /^(?:有责)?(?:宗|件|次|单|例|发生|事件|遗失|起(?!点|步)|容忍|出错|投诉|客诉|差评|差错|失误|错误|事故|延误|遗漏|漏接|漏发|漏单|积压|逾期|缺货|丢失|流失|损坏|跌倒|违规|失约|(?![售食钱件星距散配用工碎基起点下头部花度陷和接成])[\u3400-\u9fff]{2}(?=$|[,;.!? )的率目]))/;

/** Where a minus sign or 负 begins; the dash of a range is none. */
function negative(plain: string, start: number): number {
  if (plain.charAt(start - 1) === "负") return start - 1;
  const dash = plain.charAt(start - 1) === "-" && (start === 1 || /[ (:到至为]/.test(plain.charAt(start - 2)));
  if (dash && !/[\d%] -$/.test(plain.slice(Math.max(0, start - 3), start))) return start - 1;
  return plain.slice(Math.max(0, start - 6), start) === "minus " ? start - 6 : start;
}

export const CLOCK: Record<string, number> = { d: 86_400, h: 3_600, min: 60, s: 1 };

/** Joins 1小时30分钟 into one. */
function compound(plain: string, amounts: Amount[]): Amount[] {
  const joined: Amount[] = [];
  for (const amount of amounts) {
    const last = joined.at(-1);
    const size = (a: Amount): number => CLOCK[a.unit ?? ""] ?? 0;
    if (
      last &&
      /^[ 零又]?$/.test(plain.slice(last.end, amount.start)) &&
      size(last) > size(amount) &&
      size(amount) > 0
    ) {
      joined[joined.length - 1] = {
        ...last,
        end: amount.end,
        value: round((last.value * size(last) + amount.value * size(amount)) / size(amount)),
        unit: amount.unit,
      };
    } else joined.push(amount);
  }
  return joined;
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
