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
const year = ({ y, rel, yy, roc }: Slots, today: Day): number | null => {
  if (y) return slotNumber(y);
  if (yy) return yy.length === 4 ? Number(yy) : 2000 + Number(yy);
  if (roc) return 1911 + Number(roc);
  if (!rel) return null;
  return yearOf(today) + (/^[今本]/.test(rel) ? 0 : rel === "后年" ? 2 : 1);
};
const yearEnd = (n: number): Day => `${n}-12-31`;
const zhMonth = ({ zhm = "" }: Slots): number => (zhm === "元" ? 1 : slotNumber(zhm));
/** 20号 without a month is the next one. */
const dayOfMonth = (s: Slots, today: Day): Day | null => {
  const date = slotNumber(s["zhd"] ?? "");
  const here = calendar.exactDay(yearOf(today), calendar.monthOf(today), date);
  return here && here >= today ? here : calendar.nextDay((calendar.monthOf(today) % 12) + 1, date, today);
};
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
const ANY = "((the|our|my|this|next|summer|winter|school|annual|external|internal|new|christmas|easter|ski|tax) )*";
const OCCASIONS =
  "audit|inspection|review|peak|rush|peak season|season|holidays|vacation|break|semester|term|school year|academic year|probation|trial period|(?<=the |our |new )opening|launch|go[- ]live|release|renewal|contract renewal|anniversary|conference|trade fair|fair|exhibition|world cup|olympics|games|championship|tournament|festival|congress|summit|elections?|board meeting|general meeting|meeting|agm|offsite|kick[- ]?off|merger|move|migration|stocktaking|inventory|closing|monsoon|harvest|exams?|graduation|(?<=the |our |christmas |summer |winter )sales?|cut[- ]?over|new year|weekend|due date|half[- ]year|certification|accreditation";

const ENGLISH: readonly DateForm[] = [
  day("{y}[-/.]{m}[-/.]{d}", written),
  day("{y}[-/.](?<a>\\d{1,2})[-/.](?<b>\\d{1,2})", written),
  day("(?<a>\\d{1,2})[-/.](?<b>\\d{1,2})[-/.]{y}", dayFirst),
  day("(the )?{d}(st|nd|rd|th)? ?(of )?{month}(,? {y})?", named),
  day("((by|on|before|until|till|due|latest) )?{month}\\.? {d}(st|nd|rd|th)?(,? {y})?(?! ?%|:\\d)", named),
  day("(by|on|before|until|till|due|latest) (?<a>\\d{1,2})[./](?<b>\\d{1,2})\\.?(?![\\d%/])", dayMonth),
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
  period("(end of )?q{q}[ /,-]?(of )?(fy ?'?{yy}|{y}|'?(?<yr>\\d{2})(?! ?[%\\d.:]))?", (s, t) =>
    quarter(s["yr"] ? { ...s, yy: s["yr"] } : s, t),
  ),
  period("(end of )?(the )?(?<ord>first|second|third|fourth|last) quarter( of {y})?", (s, t) =>
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
    `(by|before|until|till|ahead of|in time for|prior to) ${ANY}(end of |start of |beginning of )?${ANY}(${OCCASIONS})( (starts|begins|opens|ends))?`,
    () => undefined,
  ),
  period("by the time", () => undefined),
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

const Y = "(((公元)?{y}年|民?国?{roc}年|{rel}度?) ?的?)?";
/** Of a metric such as 三个月留任率, no time to reach it in. */
const NO_SPAN =
  "(?!之?内?的?(?:新人|员工|客户|会员)?(?:留任|留存|离职|流失|复购|回购|续|转正|保固|保修|返修|重复|再入|通过率))";
/** Times of the year whose day differs from place to place. */
const SEASONS =
  "供暖季|采暖季|泳季|考季|报税季|暑假|寒假|暑期|暑运|春运|连假|长假|小长假|黄金周|旺季|淡季|春季|夏季|秋季|冬季|夏天|冬天|春天|秋天|雨季|汛期|台风季|婚宴季|入冬|入夏|开学季?|毕业季|学期末|本学期|下学期|期末|20\\d{2}财年末?|\\d{2}财年(?:上半年|下半年|末)?|财年末|本财年|下财年|大促|正月|腊月|尾牙|春酒";
/** What every organisation has its own day for; a time only with 前 behind it. */
const EVENTS =
  "换季|采暖季|供暖季|招生季?|试用期(?:结束|满)?|转正|财年|会计年度|评审|复评|评鉴|评级|稽核|审计|检查|考核|年会|周年庆|店庆|开业|开张|开幕|开园|搬迁|搬家|年检|年审|续约|合约到期|合同到期|展会|车展|面试|比赛|论坛|换届|交接|节前|节|高峰";
const CHINESE: readonly DateForm[] = [
  day(`${Y}{zhm}月{zhd}[日号]`, zhDay),
  day(`${Y}{zhm}[月/](?<zhd>\\d{1,2})(?= ?[之以]?前|截止)`, zhDay),
  day(
    "((本|这个|今个|这)月)?(?<zhd>\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?)(号|(?<=[\\d十廿卅一-鿿]{2}|廿|卅)日)(?=[之以]?前|截止|内)",
    dayOfMonth,
  ),
  day("(?<a>\\d{1,2})/(?<b>\\d{1,2})(?= ?前| ?之前| ?以前|截止)", (s, t) =>
    calendar.nextDay(Number(s["a"]), Number(s["b"]), t),
  ),
  period(`${Y}(\\d{1,2}[-~至到])?{zhm}月份?(的?(底|末|尾|中旬|上旬|下旬|中|初))?`, (s, t) =>
    calendar.monthEnd(zhMonth(s), year(s, t), t),
  ),
  period("{y}[-/]{m}(?![-/\\d])", (s, t) => calendar.monthEnd(Number(s["m"]), year(s, t), t)),
  period("(?<![\\d一二两三四五六七八九十几半每])月内", (_, t) => calendar.monthAhead(0, t)),
  period("(?<![\\d一二两三四五六七八九十几每])季内", (_, t) => calendar.quarterAhead(0, t)),
  period("(?<![\\d一二两三四五六七八九十几每])周内", (_, t) => calendar.weekAhead(0, t)),
  period("下下个?月(底|末|尾|内|中)?", (_, t) => calendar.monthAhead(2, t)),
  period("下下个?(周|星期|礼拜)(?!{zhw})(内|底|末)?", (_, t) => calendar.weekAhead(2, t)),
  period("(本|这个?|今个?|当|呢个)月(份|之)?(底|末|尾|内|里)?|月(底|末|尾|中(?=前|之前|以前))", (_, t) =>
    calendar.monthAhead(0, t),
  ),
  period("(下个?|来)月(份)?(底|末|尾|内|中旬?|初|上旬|下旬)?", (_, t) => calendar.monthAhead(1, t)),
  period("(本|这个?|这一|今|当|呢个?)季度?(结束|末|底|尾|内)?|季(度)?(结束|末|底|尾)", (_, t) =>
    calendar.quarterAhead(0, t),
  ),
  period("下(个|一)?季度?(结束|末|底|尾|内)?", (_, t) => calendar.quarterAhead(1, t)),
  period(`${Y}第?{q}季度?(结束|末|底|尾|内)?`, quarter),
  period(`${Y}首季(结束|末|底|尾|内)?`, (s, t) => quarter({ ...s, q: "1" }, t)),
  period("(({y}|{rel})年? ?)?q{q}( ?fy ?{yy}| ?{yy}(?![%\\d.]))?(结束|末|底|内)?", quarter),
  period("({y}|{rel})年? ?h(?<half>[12])", (s, t) => (s["half"] === "1" ? firstHalf : secondHalf)(s, t)),
  period(`${Y}上半年度?(结束|末|底|内)?`, firstHalf),
  period(`${Y}下半年度?(结束|末|底|内)?`, secondHalf),
  period("({y}年|{rel})的?年?中|年中", firstHalf),
  period("岁末|岁尾", (_, t) => yearEnd(yearOf(t))),
  period("下一?年度(底|末|内)?", (_, t) => yearEnd(yearOf(t) + 1)),
  period("一年半(之|以)?(内|后)", (_, t) => calendar.later(18, "个月", t)),
  day("百日(之|以)?内", (_, t) => addDays(t, 100)),
  period("(({y}年?|民?国?{roc}年?|{rel}|本年度?|今年度?)的?)?(年)(底|末|尾|终)", (s, t) =>
    yearEnd(year(s, t) ?? yearOf(t)),
  ),
  period("(全|年度|本?年)内|全年(?!无休|3)", (_, t) => yearEnd(yearOf(t))),
  period("民国{roc}年度?|{roc}年度|(?<=自|从){roc}年", (s, t) => yearEnd(year(s, t) ?? 0)),
  period("({y}年?|{rel}|本年度?|今年度?)(之|以)?(内|底|末|尾|结束)?", (s, t) =>
    s["y"] && !s["rel"] ? yearEnd(year(s, t) ?? 0) : yearEnd(year(s, t) ?? yearOf(t)),
  ),
  period("(本|这个?|今个?|呢个|当)(周|星期|礼拜)(之)?(内|底|末)?|周末(?=[之以]?前)", (_, t) =>
    calendar.weekAhead(0, t),
  ),
  period("下个?(周|星期|礼拜)(?!{zhw})(之)?(内|底|末)?", (_, t) => calendar.weekAhead(1, t)),
  day("下个?(周|星期|礼拜){zhw}", (s, t) => calendar.weekdayAhead(s["zhw"] ?? "", 1, t)),
  day("((本|这|今|呢)个?)?(周|星期|礼拜){zhw}", (s, t) => calendar.weekdayAhead(s["zhw"] ?? "", null, t)),
  period(
    "(未来|接下来的?|今后|往后)(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3}){zhu}(的?时间)?(之内|以内|内|里)?",
    span,
  ),
  period(`(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3}){zhu}(的?时间)?(之内|以内|内|后|之后|里)${NO_SPAN}`, span),
  period(
    `(?<![到至由从为减短于要过均每隔\\d.])(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})(?<zhu>个月|个?季度)(的?时间)?(?!来)${NO_SPAN}`,
    span,
  ),
  period("半年(的?时间)?(之内|以内|内|后|里)?", (_, t) => calendar.later(6, "个月", t)),
  day("大后天", (_, t) => addDays(t, 3)),
  day("后天|后日", (_, t) => addDays(t, 2)),
  day("明天|明日|听日", (_, t) => addDays(t, 1)),
  day("(今天|今日|今晚)(之内|以内|内|前|之前|下班前)", (_, t) => t),
  period("(?<![\\d一二两三四五六七八九十几多去今明每半成])年[前后]", (_, t) => festivalDay("春节", t)),
  period(`(?:{y}年?|{rel})的?(?<festival>${FESTIVALS})(期间|假期|黄金周|前)?`, (s, t) =>
    festivalDay(s["festival"] ?? "", `${year(s, t)}-01-01`),
  ),
  period(`${Y}(${SEASONS})(旺季|高峰)?(期)?(内|间|结束|[之以]?前)?`, () => undefined),
  period(`${Y}(下[次届个]?|本次|这次)?(${EVENTS})(日|期)?[之以]?前`, () => undefined),
  period("试用期[内间]", () => undefined),
  period("(本|下|这)个?(sprint|迭代|冲刺|版本|财季)(结束|末)?(前|内|底)?", () => undefined),
  period("为期{n}{zhu}", span),
  period("fy ?{yy} ?q{q}", quarter),
];

export const DATE_FORMS: readonly DateForm[] = [...ENGLISH, ...CHINESE];
