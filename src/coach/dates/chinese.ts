import type { Day } from "../../core/time.ts";
import { addDays } from "../../core/time.ts";
import * as calendar from "./calendar.ts";
import { ENGLISH_EVENTS, EVENTS, SEASONS } from "./chinese-occasions.ts";
import { FESTIVALS, festivalDay } from "./festivals.ts";
import type { DateForm, Slots } from "./forms.ts";
import { day, firstHalf, period, quarter, secondHalf, span, year, yearEnd } from "./forms.ts";

const { slotNumber, yearOf } = calendar;
const zhMonth = ({ zhm = "" }: Slots): number => (zhm === "元" ? 1 : slotNumber(zhm));
/** 20号 without a month is the next one. */
const dayOfMonth = (s: Slots, today: Day): Day | null => {
  const date = slotNumber(s["zhd"] ?? "");
  const here = calendar.exactDay(yearOf(today), calendar.monthOf(today), date);
  return here && here >= today ? here : calendar.nextDay((calendar.monthOf(today) % 12) + 1, date, today);
};
const zhDay = (s: Slots, today: Day): Day | null => {
  const [month, date, y] = [zhMonth(s), slotNumber(s["zhd"] ?? ""), year(s, today)];
  return y === null ? calendar.nextDay(month, date, today) : calendar.exactDay(y, month, date);
};

const Y = "(((公元)?{y}年?|民?国?{roc}年|{rel}度?) ?的?)?";
/** Of a metric such as 三个月留任率, no time to reach it in. */
const NO_SPAN =
  "(?!之?内?的?(?:新人|员工|客户|会员)?(?:留任|留存|离职|流失|复购|回购|续|转正|保固|保修|返修|重复|再入|通过率))";
/** How Chinese names a time, in simplified characters, with the words of Taiwan and Hong Kong. */
export const CHINESE: readonly DateForm[] = [
  day(`${Y}{zhm}月{zhd}[日号]`, zhDay),
  day(`${Y}{zhm}[月/](?<zhd>\\d{1,2})(?= ?[之以]?前|截止)`, zhDay),
  day(
    "((本|这个|今个|这)月)?(?<zhd>\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?)(号|(?<=[\\d十廿卅一-鿿]{2}|廿|卅)日)(?=[之以]?前|截止|内)",
    dayOfMonth,
  ),
  day("(?<a>\\d{1,2})/(?<b>\\d{1,2})(?= ?前| ?之前| ?以前|截止)", (s, t) =>
    calendar.nextDay(Number(s["a"]), Number(s["b"]), t),
  ),
  day(
    "(?<=(deadline|ddl|due|by|期限|截止|于|[,;:(])[: ]*)(?<a>1[0-2]|0?[1-9])/(?<b>3[01]|[12]\\d|0?[1-9])(?=\\s*([,;)!。]|$))",
    (s, t) => calendar.nextDay(Number(s["a"]), Number(s["b"]), t),
  ),
  day("(?<a>1[0-2]|0?[1-9])\\.(?<b>3[01]|[12]\\d)(?= ?[之以]?前)", (s, t) =>
    calendar.nextDay(Number(s["a"]), Number(s["b"]), t),
  ),
  period(`${Y}(\\d{1,2}[-~至到])?{zhm}月份?(的?(底|末|尾|中旬|上旬|下旬|中|初))?`, (s, t) =>
    calendar.monthEnd(zhMonth(s), year(s, t), t),
  ),
  day("315(?=[之以]?前|期间|活动|晚会)", (_, t) => calendar.nextDay(3, 15, t)),
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
  period("(本|这个?|这一|今个?|当|呢个?)季度?(结束|末|底|尾|内)?|季(度)?(结束|末|底|尾)", (_, t) =>
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
  period("(下|出)一?年度?(底|末|尾|内)?", (_, t) => yearEnd(yearOf(t) + 1)),
  period("民国{roc}年度?|{roc}年度|(?<=自|从){roc}年", (s, t) => yearEnd(year(s, t) ?? 0)),
  period(
    "({y}(年|(?! ?[单件个次人名位家张元块份宗条笔通]))|{rel}|本年度?|今年度?)((之|以)?(内|底|末|尾|结束)|全年|一整?年|整年)?",
    (s, t) => (s["y"] && !s["rel"] ? yearEnd(year(s, t) ?? 0) : yearEnd(year(s, t) ?? yearOf(t))),
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
  period(`(?<n>\\d{1,3}|[一二两三四五六七八九十百]{1,5}){zhu}(的?时间)?(之内|以内|内|后|之后|里)${NO_SPAN}`, span),
  period(
    `(?<![到至由从为减短于要过均每隔份\\d.])(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})(?<zhu>个月|个?季度)(的?时间)?(?!来)${NO_SPAN}`,
    span,
  ),
  period("半年(的?时间)?(之内|以内|内|后|里)?", (_, t) => calendar.later(6, "个月", t)),
  day("大后天", (_, t) => addDays(t, 3)),
  day("后天|后日", (_, t) => addDays(t, 2)),
  day("明天|明日|听日", (_, t) => addDays(t, 1)),
  day("(今天|今日|今晚)(之内|以内|内|前|之前|下班前)", (_, t) => t),
  period("(?<![\\d一二两三四五六七八九十几多去今明每半成])年[前后]", (_, t) => festivalDay("春节", t)),
  period(`(?:{y}年?|{rel})的?(?<festival>${FESTIVALS})(期间|假期|档期?|旺季|黄金周|前)?`, (s, t) =>
    festivalDay(s["festival"] ?? "", `${year(s, t)}-01-01`),
  ),
  period(`${Y}(${SEASONS})(旺季|高峰)?(期)?(内|间|结束|[之以]?前)?`, () => undefined),
  period(`${Y}(下[次届个]?|本次|这次)?(${EVENTS})(日|期)?[之以]?前`, () => undefined),
  period(`(${ENGLISH_EVENTS}) ?[之以]?前`, () => undefined),
  period("(到|满)?(\\d{2}|[二三四五六七八]十[一二三四五六七八九]?)岁(生日)?(那天|当天|[之以]?前)", () => undefined),
  period("下一?(期|轮|批)", () => undefined),
  period("新的?一年", (_, t) => yearEnd(yearOf(t) + 1)),
  period("试用期[内间]", () => undefined),
  period("(本|下|这)个?(sprint|迭代|冲刺|版本|财季)(结束|末)?(前|内|底)?", () => undefined),
  period("为期{n}{zhu}", span),
  period("(本|这个?|今个?|呢个) ?quarter", (_, t) => calendar.quarterAhead(0, t)),
  period("下一?个? ?quarter", (_, t) => calendar.quarterAhead(1, t)),
  period("下一?个? ?month", (_, t) => calendar.monthAhead(1, t)),
  period("fy ?{yy} ?q{q}", quarter),
];
