import type { Period } from "../../../catalog/kpi.ts";
import { addDays, addMonths, type Day, daysBetween, endOfMonth, endOfQuarter, isDay } from "../../../core/time.ts";

/** A time that is over, or is today, and the words that say it. */
export interface Mentioned {
  period: Period;
  end: Day;
  words: string;
}

/** A month or a day without its year is the latest one, unless that is so long ago that another is meant. */
const RECENT = 190;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const MONTH = `(${MONTHS.join("|")})(?:uary|ruary|ch|il|e|y|ust|tember|t|ober|ember)?\\.?`;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const WEEKDAY = `(${WEEKDAYS.join("|")})(?:day|sday|nesday|rsday|urday)?`;
const HAN_DAYS = "一二三四五六日";
const HAN_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

type Found = { period: Period; end: Day } | null;
type Slots = readonly (string | undefined)[];
/** How a time is said, the longest first, and what it means as seen from today. */
const SAID: readonly [RegExp, (slots: Slots, today: Day) => Found][] = [
  [/(\d{4}-\d{2}-\d{2})/, ([day = ""], today) => (isDay(day) ? over("day", day, today) : null)],
  [/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号號]/, ([year, month, day], today) => dayOf(year, month, day, today)],
  [/(?:(\d{4})年)?(\d{1,2})月份?(?!\d)/, ([year, month], today) => monthOf(year, month, today)],
  [
    /(十[一二]|[一二三四五六七八九十])月份?/,
    ([name = ""], today) => {
      return monthOf(undefined, `${HAN_MONTHS.indexOf(name) + 1}`, today);
    },
  ],
  [
    word(`(?:on )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`),
    ([month, day, year], today) => {
      return dayOf(year, numberOf(month), day, today);
    },
  ],
  [
    word(`(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?: (\\d{4}))?`),
    ([day, month, year], today) => {
      return dayOf(year, numberOf(month), day, today);
    },
  ],
  [word(`(?:(?:in|for) )?${MONTH}(?: (\\d{4}))?`), ([month, year], today) => monthOf(year, numberOf(month), today)],
  [word("(?:(?:in|for) )?q([1-4])(?: (\\d{4}))?"), ([quarter, year], today) => quarterOf(year, quarter, today)],
  [
    /(?:(\d{4})年)?第?([一二三四1-4])季度?/,
    ([year, name = ""], today) => {
      return quarterOf(year, `${"一二三四".indexOf(name) + 1 || name}`, today);
    },
  ],
  [
    /(上?)上个?個?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])/,
    ([before = "", name = ""], today) => {
      return { period: "day", end: addDays(lastSunday(today), hanDay(name) - 7 * (1 + before.length)) };
    },
  ],
  [/(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])/, ([name = ""], today) => lastWeekday(hanDay(name), today)],
  [/(大?)前天/, ([before = ""], today) => ({ period: "day", end: addDays(today, -2 - before.length) })],
  [/昨天|昨日|昨晚/, (_, today) => ({ period: "day", end: addDays(today, -1) })],
  [/今天|今日/, (_, today) => ({ period: "day", end: today })],
  [
    /(上?)上个?個?(?:周|週|星期|礼拜|禮拜)/,
    ([before = ""], today) => ({ period: "week", end: addDays(lastSunday(today), -7 * before.length) }),
  ],
  [/(?:本|这个?|這個?)(?:周|週|星期|礼拜|禮拜)/, (_, today) => ({ period: "week", end: today })],
  [
    /(上?)上个?個?月/,
    ([before = ""], today) => ({ period: "month", end: beforeMonth(before ? beforeMonth(today) : today) }),
  ],
  [/(?:本|这个?|這個?)月/, (_, today) => ({ period: "month", end: today })],
  [/上个?個?(?:一)?季度?/, (_, today) => ({ period: "quarter", end: beforeQuarter(today) })],
  [/去年|上年/, (_, today) => ({ period: "year", end: beforeYear(today) })],
  [/前年/, (_, today) => ({ period: "year", end: beforeYear(beforeYear(today)) })],
  [
    word("(?:for |in )?(?:the )?week before last|two weeks ago"),
    (_, today) => ({ period: "week", end: addDays(lastSunday(today), -7) }),
  ],
  [
    word("(?:for |in )?(?:the )?month before last|two months ago"),
    (_, today) => ({ period: "month", end: beforeMonth(beforeMonth(today)) }),
  ],
  [word("(?:the )?day before yesterday"), (_, today) => ({ period: "day", end: addDays(today, -2) })],
  [word("yesterday"), (_, today) => ({ period: "day", end: addDays(today, -1) })],
  [word("today"), (_, today) => ({ period: "day", end: today })],
  [
    word("(?:for |in )?(?:the )?(?:last|past|previous) week"),
    (_, today) => ({ period: "week", end: lastSunday(today) }),
  ],
  [word("(?:for |in )?this week"), (_, today) => ({ period: "week", end: today })],
  [
    word("(?:for |in )?(?:the )?(?:last|past|previous) month"),
    (_, today) => ({ period: "month", end: beforeMonth(today) }),
  ],
  [word("(?:for |in )?this month"), (_, today) => ({ period: "month", end: today })],
  [
    word("(?:for |in )?(?:the )?(?:last|past|previous) quarter"),
    (_, today) => {
      return { period: "quarter", end: beforeQuarter(today) };
    },
  ],
  [
    word("(?:for |in )?(?:the )?(?:last|past|previous) year"),
    (_, today) => ({ period: "year", end: beforeYear(today) }),
  ],
  [
    word(`(?:on |last )?${WEEKDAY}`),
    ([name = ""], today) => {
      return lastWeekday(WEEKDAYS.indexOf(name as (typeof WEEKDAYS)[number]) + 1, today);
    },
  ],
];

/** The one time that the text names; null where there is none, or it is not over. `text` in half width and lower case. */
export function findTime(text: string, today: Day): Mentioned | null {
  for (const [pattern, meant] of SAID) {
    const found = text.match(pattern);
    if (!found) continue;
    const time = meant(found.slice(1), today);
    return time && { ...time, words: found[0] };
  }
  return null;
}

function word(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${pattern}(?:[’']s)?(?![\\p{L}\\d])`, "u");
}

const over = (period: Period, end: Day, today: Day): Found => (end <= today ? { period, end } : null);
const numberOf = (month = ""): string => `${MONTHS.indexOf(month as (typeof MONTHS)[number]) + 1}`;
const hanDay = (name: string): number => HAN_DAYS.indexOf(name.replace("天", "日")) + 1;
const pad = (digits = ""): string => digits.padStart(2, "0");

function dayOf(year: string | undefined, month = "", day = "", today: Day): Found {
  const inYear = (one: string) => `${one}-${pad(month)}-${pad(day)}`;
  return latest(year, inYear, (found) => (isDay(found) ? { period: "day", end: found } : null), today);
}

function monthOf(year: string | undefined, month = "", today: Day): Found {
  const first = (one: string) => `${one}-${pad(month)}-01`;
  return latest(year, first, (found) => (isDay(found) ? { period: "month", end: endOfMonth(found) } : null), today);
}

function quarterOf(year: string | undefined, quarter = "", today: Day): Found {
  const first = (one: string) => `${one}-${pad(`${Number(quarter) * 3}`)}-01`;
  return latest(year, first, (found) => (isDay(found) ? { period: "quarter", end: endOfQuarter(found) } : null), today);
}

/** In the year that was said; else in this one or the one before, whichever is over. A month under way ends today. */
function latest(year: string | undefined, start: (year: string) => Day, meant: (day: Day) => Found, today: Day): Found {
  const now = Number(today.slice(0, 4));
  const years = year === undefined ? [`${now}`, `${now - 1}`] : [year];
  const all = years.flatMap((one) => meant(start(one)) ?? []);
  const past = all.find(({ end }) => end <= today);
  const underWay = all.find(({ period, end }) => period === "month" && end === endOfMonth(today));
  if (underWay) return { period: "month", end: today };
  return past && (year !== undefined || daysBetween(past.end, today) <= RECENT) ? past : null;
}

/** 1 for Monday to 7 for Sunday. */
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const lastSunday = (today: Day): Day => addDays(today, -weekdayOf(today));
const beforeMonth = (today: Day): Day => addDays(`${today.slice(0, 7)}-01`, -1);
const beforeQuarter = (today: Day): Day => endOfMonth(addMonths(endOfQuarter(today), -3));
const beforeYear = (today: Day): Day => `${Number(today.slice(0, 4)) - 1}-12-31`;

function lastWeekday(weekday: number, today: Day): Found {
  const back = (weekdayOf(today) - weekday + 7) % 7 || 7;
  return { period: "day", end: addDays(today, -back) };
}
