import type { Day } from "../../core/time.ts";
import { addDays } from "../../core/time.ts";
import * as calendar from "./calendar.ts";
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

/** What may stand before an occasion that has its own day in every organisation. */
const ANY =
  "((the|our|my|this|next|summer|winter|school|annual|external|internal|new|christmas|easter|ski|tax|january|february|march|april|may|june|july|august|september|october|november|december) )*";
const OCCASIONS =
  "audit|inspection|review|peak|rush|peak season|season|holidays|vacation|break|semester|term|school year|academic year|probation|trial period|(?<=the |our |new )opening|launch|go[- ]live|release|renewal|contract renewal|anniversary|conference|trade fair|fair|exhibition|world cup|olympics|games|championship|tournament|festival|congress|summit|elections?|board meeting|general meeting|meeting|agm|offsite|kick[- ]?off|merger|move|migration|stocktaking|inventory|closing|monsoon|harvest|exams?|graduation|(?<=the |our |christmas |summer |winter )sales?|cut[- ]?over|new year|weekend|due date|half[- ]year|certification|accreditation";

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
  period(
    "(by|before|until|this|next|during|in|over|for|throughout) (the )?((end|start|beginning) of )?(the )?(next |coming )?(spring|summer|autumn|winter|fall)( season)?( of)?( {y})?",
    () => undefined,
  ),
  period(
    "(this|next|the coming|peak|holiday|high|low|busy|christmas|festive|wedding|flu|typhoon|rainy|tax|back-to-school|exam) season",
    () => undefined,
  ),
  period(
    `(by|before|until|till|ahead of|in time for|prior to) ${ANY}(end of |start of |beginning of )?${ANY}(${OCCASIONS})(?! (the|an?|our|one|two|all|up|more) )( (starts|begins|opens|ends))?`,
    () => undefined,
  ),
  period("(in|during|by) (the )?season of (spring|summer|autumn|winter)", () => undefined),
  period(
    "(in |by |for |during )?(the )?(20)?\\d{2}/(20)?\\d{2} (season|school year|fiscal year|financial year|term)",
    () => undefined,
  ),
  period(
    "(by|before|until|till|on) (the )?(world|national|international|mother's|father's|valentine's|labou?r|independence|election|boxing|memorial|st\\.? [a-z]+'?s?) ([a-z]+ ){0,3}day",
    () => undefined,
  ),
  period("by the time", () => undefined),
  period("(by|before|until|till) (the|this) year (is|'s) (out|over|up|gone|done)", (_, t) => yearEnd(yearOf(t))),
  period(
    "(by|before|until|till) (the|this) (month|quarter|week|season|summer|winter) (is|'s) (out|over|up|gone|done)",
    () => undefined,
  ),
  period("(on |by |until |till )?the (last|first|final) (working |business )?day of {month}( {y})?", enMonth),
  period("(during|in) (my |the |their )?(probation|trial|pilot)( period)?", () => undefined),
  period(
    "(by the time|before) (we|they|i|it) (open|launch|move|go live|start|merge|relaunch|expand|leave|return)[a-z]*",
    () => undefined,
  ),
  period(
    "(by |before |until |in )?(end of )?(calendar week|week|wk|cw|kw) ?\\d{1,2}( of)?( {y})?(?! ?%)",
    () => undefined,
  ),
  period(
    "(by |before |until |within |in )?((the )?end of )?(the |this |next |our )?(fiscal|financial|business) year([- ]end)?",
    () => undefined,
  ),
  period(
    "(this|next|the coming|in the coming|over the coming) (half|half[- ]year|semester|term|trimester|sprint|cycle|year)",
    () => undefined,
  ),
  period(
    "(by |before |until |ahead of |in time for |during |over |on |after )?(the end of )?(?<festival>" +
      FESTIVALS +
      ")(期间|假期|黄金周)?( {y})?",
    (s, t) => festivalDay(s["festival"] ?? "", s["y"] ? `${s["y"]}-01-01` : t),
  ),
];
