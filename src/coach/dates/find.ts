import type { Day } from "../../core/time.ts";
import { daysBetween } from "../../core/time.ts";
import { findForm, form } from "../scan/forms.ts";
import { finder } from "../scan/lexicon.ts";
import type { Span } from "../scan/span.ts";
import { overlaps, untangle } from "../scan/span.ts";
import { slotNumber } from "./calendar.ts";
import { DATE_FORMS } from "./table.ts";

/**
 * A time the text names. `deadline`: by then it shall be done. `history`: what was. `rhythm`: how often or how fast,
 * a service level and no deadline.
 */
export interface Mention extends Span {
  role: "deadline" | "history" | "rhythm";
  /** The last day meant; null when the words name none; "impossible" for 30 February. */
  due: Day | null | "impossible";
  period: boolean;
}

const FORMS = DATE_FORMS.map((entry) => ({ ...entry, form: form(entry.phrase) }));

/** Words for the past and for rhythms, each a mention by itself. */
const history = finder(
  "last year*, last round, last one, last survey, last audit, last check, last test, last month, last quarter, last week, last season, last time, last summer, last winter, last spring, last autumn, yesterday, previous quarter, previous year, previous month, a year ago, past year, past month, past quarter, past week, last wk, last mth, last qtr, last yr, since launch, since then, year to date, ytd, so far, ago, since monday, since tuesday, since wednesday, since thursday, since friday, since saturday, since sunday, since yesterday, since this morning, " +
    "去年, 前年, 旧年, 上年, 上年度, 上半年以来, 上个月, 上月, 上一季, 上季度, 上季, 上个季度, 上一季度, 上周, 上星期, 上个星期, 上礼拜, 昨天, 寻日, 往年, 历史上, 历史平均, 历史均值, 历史水平, 历史数据, 历史最低, 历史最高, 以往, 过去, 去年同期, 同期, 一直以来, 开业以来, 年初至今, 最近, 上个会计年度, 上期, 上一期, 上轮, 上一轮, 上批, 上一批, 上财年, 上年同期",
);
const rhythm = finder(
  "every day, every week, every month, every quarter, every year, every shift, every hour, each day, each week, each month, each quarter, each shift, each year, per day, per week, per month, per quarter, per year, per hour, per shift, a day, a week, a month, a quarter, a year, an hour, daily, weekly, monthly, quarterly, hourly, annually, every other week, twice a week, every weekday, every monday, every friday, same day, same-day, next day, next-day, overnight, " +
    "每天, 每日, 每周, 每个星期, 每星期, 每礼拜, 每个月, 每月, 每季, 每季度, 每年, 每小时, 每班, 每晚, 每次, 当天, 当日, 即日, 隔天, 次日, 天天, 日均, 月均, 逢星期",
);
/** What stands before a time that is over. */
const BEFORE_PAST =
  /(since|last|past|previous|back in|until now|(in|over|during|for) the (last|past|previous)|过去|最近|近|去|自从|自|打从|(?<![月日号底季周节天])前|从|每隔|每)( the)? ?$/;
/** What stands behind one: 三个月前 is ago, 年底前 is not. */
const BEHIND_PAST =
  /^ ?(ago|以来|至今|起就|的时候|到(?:现在|而家|目前|今天))|^[^,;前底内]{0,6}(?:[到升涨降跌做][到至]?过|曾经?)|^[^,;前底内]{0,2}已经?(?!上线|排)/;
/** What tells a figure of a month that is over: 9月是4.2, 10月份有620张; 前, 底 and the like look ahead. */
const TOLD =
  /^(?:份|度)?[,:的]? ?(?:每[月周天日季]|月?均|平均|均值|是|系|为|有|才|只有|仅|分别|录得|实绩|实际|最久|最高|最低|大约|大概|差不多|约)+(?!目标).{0,6}?[\d一二两三四五六七八九十百]|^(?:份|度)? ?\d/;
const AHEAD = /[前底末尾内后中起]|明|下|来年|本|这|今年|今个|今季|半年|20\d\d|民国/;
const RELATIVE =
  /^(?:(?:\d{1,3}|[一二两三四五六七八九十半]+) ?(?:天|周|个?星期|个?礼拜|个月|个季度?|年)|[\d一二两三四五六七八九十] ?日)$/;

/** Every time the text names, in order, each piece of text once. */
export function findMentions(plain: string, today: Day): Mention[] {
  const past = history(plain).map((span): Mention => ({ ...span, role: "history", due: null, period: true }));
  const often = rhythm(plain)
    .filter((span) => !isFraction(plain, span) && !isSpan(plain, span))
    .map((span): Mention => ({ ...span, role: "rhythm", due: null, period: true }));
  const dates = FORMS.flatMap(({ form, period, end }) =>
    findForm(form, plain).map(({ slots, ...span }): Mention => {
      const due = end(slots, today);
      const role = isPast(plain, span, due, today) || isOver(plain, span, due, today) ? "history" : "deadline";
      return { ...span, role, due: due === null ? "impossible" : (due ?? null), period };
    }),
  );
  return longest([...dates, ...past, ...often]).map((mention, _, all) =>
    isSoFar(plain, mention, all) ? { ...mention, role: "history", due: null } : mention,
  );
}

/** "within an hour" says how fast, "half a day" how long. */
const isSpan = (plain: string, { start, end }: Span): boolean =>
  /^an? /.test(plain.slice(start, end)) &&
  /(?:in|within|under|inside|than|max|half) $/.test(plain.slice(Math.max(0, start - 8), start));

/** "by a quarter", "a quarter of all tickets" */
const isFraction = (plain: string, { start, end }: Span): boolean =>
  plain.slice(start, end) === "a quarter" &&
  (plain.endsWith("by ", start) || /^ (of|fewer|less|more) /.test(plain.slice(end, end + 7)));

/** 113年度为12%, and in November 10月接通率91%. */
function isOver(plain: string, { start, end }: Span, due: Day | null | undefined, today: Day): boolean {
  const behind = plain.slice(end, end + 18);
  if (due && due < today && /^(?:in|during|over|throughout) /.test(plain.slice(start, end))) return true;
  if (due && due < today && (TOLD.test(behind) || /^[^,;前底末]{0,12}\d/.test(behind))) return true;
  if (due && due < today && YEAR.test(plain.slice(start, end)) && !/^(?:[之以]?[前内]|[底末])/.test(behind))
    return true;
  const month = MONTH.exec(plain.slice(start, end))?.[1];
  if (!month || !JUST_TOLD.test(behind)) return false;
  const ago = (Number(today.slice(5, 7)) - slotNumber(month) + 12) % 12;
  return ago > 0 && ago < 4;
}
const MONTH = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/;
/** 由2023年到而家 */
const YEAR = /^(?:20\d\d|二[零〇][零〇一二三四五六七八九]{2})年?(?:全年|一年|整年)?$/;
/** A number without anything before it that leads to a target, or one that has been reached. */
const JUST_TOLD =
  /^(?![前底末])(?:[^,;.!?到至达要将把从由前内]|[高仅只才已]达){0,12}?(?:\d|[一二两三四五六七八九十](?![定起律直次切]))|^[^,;前底末内]{0,8}[到至达]了/;

/** 今年22%，明年底前压到10%: beside a deadline, a year with a figure right behind it is where things stand. */
function isSoFar(plain: string, { start, end }: Span, all: readonly Mention[]): boolean {
  if (!/^[今本]年度?$/.test(plain.slice(start, end)) || !TOLD.test(plain.slice(end, end + 14))) return false;
  return all.some((other) => other.role === "deadline" && other.start !== start);
}

/** "as of February" looks ahead, "as of October" said in November back; how many days ahead. */
const SOON = 270;

function isPast(plain: string, { start, end }: Span, due: Day | null | undefined, today: Day): boolean {
  const begins = /[从自]$/.test(plain.slice(0, start)) && /^[^,;]{0,4}?(?:开始|起)/.test(plain.slice(end));
  if (!begins && BEFORE_PAST.test(plain.slice(Math.max(0, start - 16), start))) return true;
  if (/as of (?:the )?$/.test(plain.slice(0, start)) && (!due || daysBetween(today, due) > SOON)) return true;
  const text = plain.slice(start, end);
  if (
    /[月季天q]/.test(text) &&
    !AHEAD.test(plain.slice(Math.max(0, start - 2), end)) &&
    TOLD.test(plain.slice(end, end + 14))
  )
    return true;
  if (/^上半年/.test(text) && TOLD.test(plain.slice(end, end + 14))) return true;
  if (/^after /.test(text) || (text.startsWith("for ") && BEHIND_PAST.test(plain.slice(end)))) return true;
  return (
    BEHIND_PAST.test(plain.slice(end, end + 8)) ||
    (RELATIVE.test(text) && /^ ?(前|之前)/.test(plain.slice(end, end + 2)))
  );
}

/** Where readings overlap the longest is right: 2027年底 is not 年底. */
function longest(mentions: Mention[]): Mention[] {
  const groups: Mention[][] = [];
  let reach = -1;
  for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
    if (mention.start < reach) groups.at(-1)?.push(mention);
    else groups.push([mention]);
    reach = Math.max(reach, mention.end);
  }
  return groups.flatMap((group) => {
    const kept: Mention[] = [];
    for (const mention of group.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
      if (!kept.some((other) => overlaps(other, mention))) kept.push(mention);
    }
    return untangle(kept);
  });
}
