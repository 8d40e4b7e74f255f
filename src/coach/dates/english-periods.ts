import type { Day } from "../../core/time.ts";
import * as calendar from "./calendar.ts";
import { FESTIVALS, festivalDay } from "./festivals.ts";
import type { DateForm, Slots } from "./forms.ts";
import { firstHalf, period, quarter, secondHalf, span, year, yearEnd } from "./forms.ts";

const { monthNumber, yearOf } = calendar;
const monthEnd = (s: Slots, today: Day): Day | null =>
  calendar.monthEnd(monthNumber(s["month"] ?? ""), year(s, today), today);
/** "the first week of March" */
const weekOf = (s: Slots, today: Day): Day | null => {
  const end = monthEnd(s, today);
  const days = { first: 7, "1st": 7, second: 14, "2nd": 14, third: 21, "3rd": 21 }[s["ord"] ?? ""];
  return end && days ? calendar.exactDay(yearOf(end), calendar.monthOf(end), days) : end;
};
const half = (s: Slots, today: Day): Day | null => (s["h"] === "1" ? firstHalf(s, today) : secondHalf(s, today));
const yearSaid = (s: Slots, today: Day): Day => yearEnd(year(s, today) ?? yearOf(today));

const YEAR = "({y}|'?(?<yy>2[4-9]|3\\d)(?! ?[%\\d.:]))";
const QUARTER_YEAR = "([ /,-]{0,2}(of )?(fy ?'?{yy}|{y}|'?(?<yr>\\d{2})(?! ?[%\\d.:])))?";

const MONTHS: readonly DateForm[] = [
  period("({by} )?(the )?(end|close|start|beginning|middle) of {month}( {y})?", monthEnd),
  period("(end[- ]|late |mid[- ]|early ){month}( {y})?", monthEnd),
  period("{month} {y}", monthEnd),
  period("({by}|during|throughout|for|this|next|from|starting) {month}(,? {y})?", monthEnd),
  period("(by the time|before|until|till) {month} (ends|closes|is (out|over|done))", monthEnd),
  period(
    "((in|for|from|over|during) )?(?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{3,9} ?(-|to|till|until|through) ?{month}( {y})?",
    monthEnd,
  ),
  period("(when|date|due|deadline|by when|target date) ?: ?{month}( {y})?", monthEnd),
  period("{month}(?= ?:| (should|must|has to|needs to|is to) )", monthEnd),
  period(
    "(in|during|over|throughout|for) (the )?(whole|all|entire|full|course|rest)( month)?( of)? {month}( {y})?",
    monthEnd,
  ),
  period("{month}([' -]s?[ -]?end)( {y})?", monthEnd),
  period("(end of )?next {month}", monthEnd),
  period(
    "({by} )?(the )?(?<ord>first|second|third|last|final|1st|2nd|3rd) (week|weekend|days?|half|part) (of|in) {month}( {y})?",
    weekOf,
  ),
  period("({by} )?the (last|first|final) (working |business )?day of {month}( {y})?", monthEnd),
  period("(({by}|end of|during) )?{month} next year", (s, t) =>
    calendar.monthEnd(monthNumber(s["month"] ?? ""), yearOf(t) + 1, t),
  ),
  period("(({by}|end of) )?{m}/{y}", (s, t) => calendar.monthEnd(Number(s["m"]), year(s, t), t)),
  period("(({by}|end of) )?{y}-{m}(?![-\\d])", (s, t) => calendar.monthEnd(Number(s["m"]), year(s, t), t)),
  period("((end of )?(the |this |within the )month|month([- ]|'s )end|eom|end of month)", (_, t) =>
    calendar.monthAhead(0, t),
  ),
  period("(end of )?(the )?(next|coming) month", (_, t) => calendar.monthAhead(1, t)),
];

const QUARTERS: readonly DateForm[] = [
  period(
    "((end of )?(this|the current|current|within the) quarter|end of (the )?quarter|quarter([- ]|'s )end|eoq)",
    (_, t) => calendar.quarterAhead(0, t),
  ),
  period("(end of (the |this )?|this )qtr", (_, t) => calendar.quarterAhead(0, t)),
  period("(end of )?next qtr", (_, t) => calendar.quarterAhead(1, t)),
  period("(end of )?(the )?(next|coming) quarter", (_, t) => calendar.quarterAhead(1, t)),
  period("(by the time|before|until|till) q{q} (ends|closes|is (out|over|done))", quarter),
  period(`(end of )?q{q}${QUARTER_YEAR}`, (s, t) => quarter(s["yr"] ? { ...s, yy: s["yr"] } : s, t)),
  period("(end of )?(the )?(?<ord>first|second|third|fourth|last(?= quarter of)) quarter( of {y})?", (s, t) =>
    calendar.quarterEnd({ first: 1, second: 2, third: 3 }[s["ord"] ?? ""] ?? 4, year(s, t), t),
  ),
  period("(end of )?fy ?{yy}[ /-]q{q}", quarter),
  period("(end of )?({y}[ /-]?|(?<yy>2[4-9]|3\\d))q{q}", quarter),
  period("eoq{q}( {y})?", quarter),
  period("(in |during |for |over )?(the )?[a-z]{3,9} ?(-|to|/) ?{month} quarter", monthEnd),
  period("(end of )?h{h}([ /-](fy ?{yy}|{y}))?", half),
  period("(end of )?{h}h ?'?(?<yy>2[4-9]|3\\d)", half),
  period("(the )?first half( of (the year|{y}|next year))?", firstHalf),
  period("(the )?second half( of (the year|{y}))?", secondHalf),
];

const YEARS: readonly DateForm[] = [
  period("before (the year )?{y}", (s, t) => yearEnd((year(s, t) ?? 0) - 1)),
  period("({by} )?(mid[- ]|(the )?middle of )({y}|year|(?<rel>next) year)", (s, t) =>
    calendar.monthEnd(6, s["rel"] ? yearOf(t) + 1 : year(s, t), t),
  ),
  period("(the )?(fy[- ]?(end|close)|(end|close) of (the )?fy)", () => undefined),
  period("(end of )?fy ?{yy}", (s, t) => yearEnd(year(s, t) ?? 0)),
  period(
    "(end of (the |this )?year|year[- ]end|(in the course of )?this year|the year end|within the year|({by} )?(the )?year's end|(the )?turn of the year)",
    (_, t) => yearEnd(yearOf(t)),
  ),
  period(`(eoy|end of year|year[- ]end)([ -]?${YEAR})?`, yearSaid),
  period("((end of |early |by this time )?next year('s end)?)", (_, t) => yearEnd(yearOf(t) + 1)),
  period("(({by}|during|late|early) (the )?(end of )?|end of |end )(the year )?{y}", yearSaid),
  period("(end of (the |this )?|this )yr", (_, t) => yearEnd(yearOf(t))),
  period("(end of (the |this |next )?|this |next )fiscal( year)?", () => undefined),
  period("((end of |before the end of )?(this|the) fy|before (this |the )?fy (end|close)s?)", () => undefined),
  period("(end of )?(the )?next (fy|fiscal year|financial year)", (_, t) => yearEnd(yearOf(t) + 1)),
  period("(by|before|until|till) (the|this) year (is|'s) (out|over|up|gone|done)", (_, t) => yearEnd(yearOf(t))),
];

const SPANS: readonly DateForm[] = [
  period("((end of )?(this|the) week|end of week|eow)", (_, t) => calendar.weekAhead(0, t)),
  period("(end of )?(next|the coming) week", (_, t) => calendar.weekAhead(1, t)),
  period(
    "((with)?in|w/in|inside|over|during|for|after) (the |a )?((next|coming|first|following) )?{n}[ -]{unit}('? time)?",
    span,
  ),
  period("(the )?(next|coming|following) ({n} )?{unit}", span),
  period("{n} {unit} (from now|from today|later)", span),
  period("(with)?in half a year|in half a year|over six months", (_, t) => calendar.later(6, "month", t)),
];

const HOLIDAYS: readonly DateForm[] = [
  period(
    `(({by}|ahead of|in time for|during|over|after) )?(the end of )?(?<festival>${FESTIVALS})(期间|假期|黄金周)?( {y})?`,
    (s, t) => festivalDay(s["festival"] ?? "", s["y"] ? `${s["y"]}-01-01` : t),
  ),
];

/** How English names a stretch of time. */
export const ENGLISH_PERIODS: readonly DateForm[] = [...MONTHS, ...QUARTERS, ...YEARS, ...SPANS, ...HOLIDAYS];
