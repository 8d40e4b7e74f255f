import type { Day } from "../../core/time.ts";
import { addDays } from "../../core/time.ts";
import * as calendar from "./calendar.ts";
import { ENGLISH_OCCASIONS } from "./english-occasions.ts";
import { FESTIVALS, festivalDay } from "./festivals.ts";
import type { DateForm, Slots } from "./forms.ts";
import { day, firstHalf, period, quarter, secondHalf, span, year, yearEnd } from "./forms.ts";

const { monthNumber, yearOf } = calendar;
const written = (s: Slots): Day | null => {
  const [y, m, d] = [Number(s["y"]), Number(s["m"] ?? s["a"]), Number(s["d"] ?? s["b"])];
  return calendar.exactDay(y, m, d);
};
/** Day first, as most of the world writes it, unless only the other order is a date. */
const dayFirst = (s: Slots): Day | null => {
  const [y, a, b] = [Number(s["y"]), Number(s["a"]), Number(s["b"])];
  return calendar.exactDay(y, b, a) ?? (b > 12 ? calendar.exactDay(y, a, b) : null);
};
const named = (s: Slots, today: Day): Day | null => {
  const [month, date, y] = [monthNumber(s["month"] ?? ""), Number(s["d"]), year(s, today)];
  return y === null ? calendar.nextDay(month, date, today) : calendar.exactDay(y, month, date);
};
const enMonth = (s: Slots, today: Day): Day | null =>
  calendar.monthEnd(monthNumber(s["month"] ?? ""), year(s, today), today);

const dayMonth = (s: Slots, today: Day): Day | null => {
  const [a, b] = [Number(s["a"]), Number(s["b"])];
  return b > 12 ? calendar.nextDay(a, b, today) : calendar.nextDay(b, a, today);
};
/** The next day of that number, or that of the month named. */
const nthOfMonth = (s: Slots, today: Day): Day | null => {
  const date = Number(s["d"]);
  const ahead = s["rel"] === "next" || (s["rel"] === undefined && date < Number(today.slice(8))) ? 1 : 0;
  const end = calendar.monthAhead(ahead, today);
  return calendar.exactDay(yearOf(end), calendar.monthOf(end), date);
};

/** How English names a time. */
export const ENGLISH: readonly DateForm[] = [
  day("{y}[-/.]{m}[-/.]{d}", written),
  day("{y}[-/.](?<a>\\d{1,2})[-/.](?<b>\\d{1,2})", written),
  day("(?<a>\\d{1,2})[-/.](?<b>\\d{1,2})[-/.]{y}", dayFirst),
  day("(the )?{d}(st|nd|rd|th)? ?(of )?{month}(,? {y})?", named),
  day("((by|on|before|until|till|due|latest) )?{month}\\.? {d}(st|nd|rd|th)?(,? {y})?(?! ?%|:\\d)", named),
  day("(by|on|before|until|till|due|latest) (?<a>\\d{1,2})[./](?<b>\\d{1,2})(?![\\d%/])", dayMonth),
  day("(by|before|until|till|on) the {d}(st|nd|rd|th)( of (?<rel>this|next|the) month)?", nthOfMonth),
  period("((by|at|before|until) )?(the )?(end|close) of {month}( {y})?", enMonth),
  period("(end[- ]|late |mid[- ]|early ){month}( {y})?", enMonth),
  period("{month} {y}", enMonth),
  period("(by|in|before|until|till|through|during|throughout|for|this|next|from) {month}", enMonth),
  period("{month}[- ]end", enMonth),
  period("((by|in|before|until|end of|during) ){month} next year", (s, t) =>
    calendar.monthEnd(monthNumber(s["month"] ?? ""), yearOf(t) + 1, t),
  ),
  period("((by|in|before|until|end of) )?{m}/{y}", (s, t) => calendar.monthEnd(Number(s["m"]), year(s, t), t)),
  period("((by|in|before|until|end of) )?{y}-{m}(?![-\\d])", (s, t) =>
    calendar.monthEnd(Number(s["m"]), year(s, t), t),
  ),
  period("((end of )?(the |this )month|month[- ]end|eom|end of month)", (_, t) => calendar.monthAhead(0, t)),
  period("(end of )?(the )?(next|coming) month", (_, t) => calendar.monthAhead(1, t)),
  period("((end of )?(this|the current|current) quarter|end of (the )?quarter|quarter[- ]end|eoq)", (_, t) =>
    calendar.quarterAhead(0, t),
  ),
  period("(end of )?(the )?(next|coming) quarter", (_, t) => calendar.quarterAhead(1, t)),
  period("(end of )?q{q}([ /,-]{0,2}(of )?(fy ?'?{yy}|{y}|'?(?<yr>\\d{2})(?! ?[%\\d.:])))?", (s, t) =>
    quarter(s["yr"] ? { ...s, yy: s["yr"] } : s, t),
  ),
  period("(end of )?(the )?(?<ord>first|second|third|fourth|last(?= quarter of)) quarter( of {y})?", (s, t) =>
    calendar.quarterEnd({ first: 1, second: 2, third: 3 }[s["ord"] ?? ""] ?? 4, year(s, t), t),
  ),
  period("(end of )?fy ?{yy}[ /-]q{q}", quarter),
  period("eoq{q}", quarter),
  period("(end of )?h1( (fy ?{yy}|{y}))?", firstHalf),
  period("(end of )?h2( (fy ?{yy}|{y}))?", secondHalf),
  period("(the )?first half( of (the year|{y}|next year))?", firstHalf),
  period("(the )?second half( of (the year|{y}))?", secondHalf),
  period("(by |until |before )?(mid[- ]|(the )?middle of )({y}|year|(?<rel>next) year)", (s, t) =>
    calendar.monthEnd(6, s["rel"] ? yearOf(t) + 1 : year(s, t), t),
  ),
  period("(end of )?fy ?{yy}", (s, t) => yearEnd(year(s, t) ?? 0)),
  period(
    "(end of (the |this )?year|year[- ]end|this year|eoy|the year end|within the year|((by|before|at) )?(the )?year's end)",
    (_, t) => yearEnd(yearOf(t)),
  ),
  period("((end of )?next year)", (_, t) => yearEnd(yearOf(t) + 1)),
  period("((by |in |before |during |until )(the )?(end of )?|end of ){y}", (s, t) => yearEnd(year(s, t) ?? 0)),
  period("((end of )?(this|the) week|end of week|eow)", (_, t) => calendar.weekAhead(0, t)),
  day("{d}-(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*-'?(?<yy>\\d{2})(?!\\d)", named),
  period("(end of )?(the )?next (fy|fiscal year|financial year)", (_, t) => yearEnd(yearOf(t) + 1)),
  period("(end of )?(next|the coming) week", (_, t) => calendar.weekAhead(1, t)),
  period(
    "((with)?in|inside|over|during|for|after) (the |a )?((next|coming|first|following) )?{n}[ -]{unit}('? time)?",
    span,
  ),
  period("(the )?(next|coming|following) {n} {unit}", span),
  period("{n} {unit} (from now|from today|later)", span),
  period("(with)?in half a year|in half a year|over six months", (_, t) => calendar.later(6, "month", t)),
  day("(by|before|until|on|this|due|coming) {weekday}", (s, t) => calendar.weekdayAhead(s["weekday"] ?? "", null, t)),
  day("next {weekday}", (s, t) => calendar.weekdayAhead(s["weekday"] ?? "", 1, t)),
  day("(the )?day after tomorrow", (_, t) => addDays(t, 2)),
  day("tomorrow", (_, t) => addDays(t, 1)),
  day("((by|before|until) (today|tonight)|end of (the )?day|eod|close of business|cob)", (_, t) => t),
  period("(by|before|until|till) (the|this) year (is|'s) (out|over|up|gone|done)", (_, t) => yearEnd(yearOf(t))),
  period("(on |by |until |till )?the (last|first|final) (working |business )?day of {month}( {y})?", enMonth),
  period(
    "(by |before |until |ahead of |in time for |during |over |on |after )?(the end of )?(?<festival>" +
      FESTIVALS +
      ")(期间|假期|黄金周)?( {y})?",
    (s, t) => festivalDay(s["festival"] ?? "", s["y"] ? `${s["y"]}-01-01` : t),
  ),
  ...ENGLISH_OCCASIONS,
];
