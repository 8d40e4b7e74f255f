import type { Day } from "../../core/time.ts";
import { addDays } from "../../core/time.ts";
import * as calendar from "./calendar.ts";
import { FESTIVALS, festivalDay } from "./festivals.ts";

export type Slots = Record<string, string>;

/** One way of naming a time. `period` is true when it names a stretch rather than a day. */
export interface DateForm {
  phrase: string;
  period: boolean;
  /** The last day meant; `undefined` when the words name no day at all, null for a day that cannot be. */
  end: (slots: Slots, today: Day) => Day | null | undefined;
}

const { slotNumber, monthNumber, yearOf } = calendar;
const year = ({ y, rel, yy }: Slots, today: Day): number | null => {
  if (y) return slotNumber(y);
  if (yy) return yy.length === 4 ? Number(yy) : 2000 + Number(yy);
  if (!rel) return null;
  return yearOf(today) + (rel === "今年" ? 0 : rel === "后年" ? 2 : 1);
};
const yearEnd = (n: number): Day => `${n}-12-31`;
const zhMonth = (s: Slots): number => slotNumber(s["zhm"] ?? "");
const span = (s: Slots, today: Day): Day =>
  calendar.later(slotNumber(s["n"] ?? "1"), s["unit"] ?? s["zhu"] ?? "day", today);

const day = (phrase: string, end: DateForm["end"]): DateForm => ({ phrase, period: false, end });
const period = (phrase: string, end: DateForm["end"]): DateForm => ({ phrase, period: true, end });

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
const zhDay = (s: Slots, today: Day): Day | null => {
  const [month, date, y] = [zhMonth(s), slotNumber(s["zhd"] ?? ""), year(s, today)];
  return y === null ? calendar.nextDay(month, date, today) : calendar.exactDay(y, month, date);
};
const enMonth = (s: Slots, today: Day): Day | null =>
  calendar.monthEnd(monthNumber(s["month"] ?? ""), year(s, today), today);
const quarter = (s: Slots, today: Day): Day | null =>
  calendar.quarterEnd(slotNumber(s["q"] ?? ""), year(s, today), today);
const firstHalf = (s: Slots, today: Day): Day | null => calendar.monthEnd(6, year(s, today), today);
const secondHalf = (s: Slots, today: Day): Day | null => calendar.monthEnd(12, year(s, today), today);

const ENGLISH: readonly DateForm[] = [
  day("{y}[-/.]{m}[-/.]{d}", written),
  day("{y}[-/.](?<a>\\d{1,2})[-/.](?<b>\\d{1,2})", written),
  day("(?<a>\\d{1,2})[-/.](?<b>\\d{1,2})[-/.]{y}", dayFirst),
  day("(the )?{d}(st|nd|rd|th)? ?(of )?{month},?( {y})?", named),
  day("{month} {d}(st|nd|rd|th)?,?( {y})?(?! ?%)", named),
  period("((by|at|before|until) )?(the )?(end|close) of {month}( {y})?", enMonth),
  period("(end[- ]|late |mid[- ]|early ){month}( {y})?", enMonth),
  period("{month} {y}", enMonth),
  period("(by|in|before|until|till|through|during|throughout|for|this|next|from) {month}", enMonth),
  period("{month}[- ]end", enMonth),
  period("((end of )?(the |this )month|month[- ]end|eom|end of month)", (_, t) => calendar.monthAhead(0, t)),
  period("(end of )?(the )?(next|coming) month", (_, t) => calendar.monthAhead(1, t)),
  period("((end of )?(this|the current|current) quarter|end of (the )?quarter|quarter[- ]end|eoq)", (_, t) =>
    calendar.quarterAhead(0, t),
  ),
  period("(end of )?(the )?(next|coming) quarter", (_, t) => calendar.quarterAhead(1, t)),
  period("(end of )?q{q}[ /,-]?(of )?(fy ?'?{yy}|{y}|'(?<yr>\\d{2}))?", (s, t) =>
    quarter(s["yr"] ? { ...s, yy: s["yr"] } : s, t),
  ),
  period("(end of )?(the )?(?<ord>first|second|third|fourth|last) quarter( of {y})?", (s, t) =>
    calendar.quarterEnd({ first: 1, second: 2, third: 3 }[s["ord"] ?? ""] ?? 4, year(s, t), t),
  ),
  period("(end of )?h1( (fy ?{yy}|{y}))?", firstHalf),
  period("(end of )?h2( (fy ?{yy}|{y}))?", secondHalf),
  period("(the )?first half( of (the year|{y}|next year))?", firstHalf),
  period("(the )?second half( of (the year|{y}))?", secondHalf),
  period("mid[- ]year", (s, t) => firstHalf(s, t)),
  period("(end of )?fy ?{yy}", (s, t) => yearEnd(year(s, t) ?? 0)),
  period(
    "(end of (the |this )?year|year[- ]end|this year|eoy|the year end|within the year|(by|before|at) the year's end)",
    (_, t) => yearEnd(yearOf(t)),
  ),
  period("((end of )?next year)", (_, t) => yearEnd(yearOf(t) + 1)),
  period("((by |in |before |during |until )(the )?(end of )?|end of ){y}", (s, t) => yearEnd(year(s, t) ?? 0)),
  period("((end of )?(this|the) week|end of week|eow)", (_, t) => calendar.weekAhead(0, t)),
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
    "(by|before|until|this|next|during|in|over|for|throughout) (the )?((end of )?(the )?)?(next |coming )?(spring|summer|autumn|winter|fall)( season)?",
    () => undefined,
  ),
  period(
    "(this|next|the coming|peak|holiday|high|low|busy|christmas|festive|wedding|flu|typhoon|rainy|tax|back-to-school|exam) season",
    () => undefined,
  ),
  period(
    "(by|before|until) (the )?(next )?(audit|inspection|peak|holidays|semester|term|school year|summer holidays|probation|opening|annual review|board meeting)",
    () => undefined,
  ),
  period(
    "(by |before |until |ahead of |in time for |during |over |on |after )?(the end of )?(?<festival>" +
      FESTIVALS +
      ")(期间|假期|黄金周)?( {y})?",
    (s, t) => festivalDay(s["festival"] ?? "", s["y"] ? `${s["y"]}-01-01` : t),
  ),
];

const Y = "(({y}年|{rel}) ?的?)?";
const CHINESE: readonly DateForm[] = [
  day(`${Y}{zhm}月{zhd}[日号]`, zhDay),
  day(`${Y}{zhm}月\\d{1,2}(?=前|之前|截止)`, (s, t) => zhDay(s, t)),
  day("(?<a>\\d{1,2})/(?<b>\\d{1,2})(?=前|之前|以前|截止)", (s, t) =>
    calendar.nextDay(Number(s["a"]), Number(s["b"]), t),
  ),
  period(`${Y}{zhm}月份?(的?(底|末|尾|中旬|上旬|下旬|中|初))?`, (s, t) => calendar.monthEnd(zhMonth(s), year(s, t), t)),
  period("(本|这个?|今个?|当|呢个)月(份|之)?(底|末|尾|内|里)?|月(底|末|尾)", (_, t) => calendar.monthAhead(0, t)),
  period("(下个?|来)月(份)?(底|末|尾|内)?", (_, t) => calendar.monthAhead(1, t)),
  period("(本|这个?|这一|今|当|呢个)季度?(结束|末|底|尾|内)?|季(度)?(结束|末|底|尾)", (_, t) =>
    calendar.quarterAhead(0, t),
  ),
  period("下(个|一)?季度?(结束|末|底|尾|内)?", (_, t) => calendar.quarterAhead(1, t)),
  period(`${Y}第?{q}季度?(结束|末|底|尾|内)?`, quarter),
  period("(({y}|{rel})年? ?)?q{q}( ?fy ?{yy}| ?{yy}(?![%\\d.]))?(结束|末|底|内)?", quarter),
  period(`${Y}上半年(结束|末|底|内)?`, firstHalf),
  period(`${Y}下半年(结束|末|底|内)?`, secondHalf),
  period("(({y}年?|{rel})的?)?(?<=年)中|年中", firstHalf),
  period("(({y}年?|{rel}|本年度?|今年度?)的?)?(年)(底|末|尾|终)", (s, t) => yearEnd(year(s, t) ?? yearOf(t))),
  period("({y}年?|{rel}|本年度?|今年度?)(之|以)?(内|底|末|尾|结束)?", (s, t) =>
    s["y"] && !s["rel"] ? yearEnd(year(s, t) ?? 0) : yearEnd(year(s, t) ?? yearOf(t)),
  ),
  period("(本|这个?|今个?|呢个|当)(周|星期|礼拜)(之)?(内|底|末)?|周末", (_, t) => calendar.weekAhead(0, t)),
  period("下个?(周|星期|礼拜)(?!{zhw})(之)?(内|底|末)?", (_, t) => calendar.weekAhead(1, t)),
  day("下个?(周|星期|礼拜){zhw}", (s, t) => calendar.weekdayAhead(s["zhw"] ?? "", 1, t)),
  day("(本|这|今)?个?(周|星期|礼拜){zhw}", (s, t) => calendar.weekdayAhead(s["zhw"] ?? "", null, t)),
  period(
    "(未来|接下来的?|今后|往后)(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3}){zhu}(的?时间)?(之内|以内|内|里)?",
    span,
  ),
  period("(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3}){zhu}(的?时间)?(之内|以内|内|后|之后|里)", span),
  period(
    "(?<![到至由从为减短于要过均每隔\\d.])(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})(?<zhu>个月|个?季度)(的?时间)?",
    span,
  ),
  period("半年(的?时间)?(之内|以内|内|后|里)?", (_, t) => calendar.later(6, "个月", t)),
  day("大后天", (_, t) => addDays(t, 3)),
  day("后天|后日", (_, t) => addDays(t, 2)),
  day("明天|明日|听日", (_, t) => addDays(t, 1)),
  day("(今天|今日|今晚)(之内|以内|内|前|之前|下班前)", (_, t) => t),
  period(
    "(报税季|暑假|寒假|暑期|旺季|淡季|春季|夏季|秋季|冬季|夏天|冬天|春天|秋天|雨季|台风季|婚宴季|开学|学期末|本学期|下学期|期末|试用期|财年末|本财年|下财年|评审|年会|周年庆|大促)(期)?(内|间|结束|前)?",
    () => undefined,
  ),
];

export const DATE_FORMS: readonly DateForm[] = [...ENGLISH, ...CHINESE];
