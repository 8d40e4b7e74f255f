import type { Day } from "../../core/time.ts";
import { addDays } from "../../core/time.ts";
import * as calendar from "./calendar.ts";
import { ENGLISH_OCCASIONS } from "./english-occasions.ts";
import { ENGLISH_PERIODS } from "./english-periods.ts";
import type { DateForm, Slots } from "./forms.ts";
import { day, year } from "./forms.ts";
import { SPELLED_DAYS } from "./spelled.ts";

const { monthNumber, yearOf } = calendar;
const written = (s: Slots): Day | null => {
  const [y, m, d] = [Number(s["y"]), Number(s["m"] ?? s["a"]), Number(s["d"] ?? s["b"])];
  return calendar.exactDay(y, m, d);
};
/** Day first, as most of the world writes it, unless only the other order is a date. */
const dayFirst = (s: Slots): Day | null => {
  const [y, a, b] = [year(s, "") ?? 0, Number(s["a"]), Number(s["b"])];
  return calendar.exactDay(y, b, a) ?? (b > 12 ? calendar.exactDay(y, a, b) : null);
};
const named = (s: Slots, today: Day): Day | null => {
  const [month, date, y] = [monthNumber(s["month"] ?? ""), Number(s["d"]), year(s, today)];
  return y === null ? calendar.nextDay(month, date, today) : calendar.exactDay(y, month, date);
};
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

/** "by EOD Friday", "due on Friday" */
const END_OF_DAY = "close of play|close of business|end of business|end of (the )?day|eod|eob|cob";

/** How English names a day. */
const DAYS: readonly DateForm[] = [
  day("{y}[-/.]{m}[-/.]{d}", written),
  day("{y}[-/.](?<a>\\d{1,2})[-/.](?<b>\\d{1,2})", written),
  day("(?<a>\\d{1,2})[-/.](?<b>\\d{1,2})[-/.]({y}|'?(?<yy>2[4-9]|3\\d))", dayFirst),
  day("(the )?{d}(st|nd|rd|th)? ?(of )?{month}(,? {y}| ?'(?<yy>2[4-9]|3\\d))?", named),
  day("(({by}|from|starting|since) )?{month}\\.? (the )?{d}(st|nd|rd|th)?(,? {y})?(?! ?%|:\\d)", named),
  day("{d}-(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*-'?(?<yy>\\d{2})(?!\\d)", named),
  day(
    "(by|on|before|until|till|til|due|latest):? (?<!on (?=[0-5]\\.\\d(?!\\d)))(?<a>\\d{1,2})[./](?<b>\\d{1,2})(?![\\d%/]| ?(p|%|out|stars?|h|d|min|s|k|m)[a-z]*(?![a-z]))",
    dayMonth,
  ),
  day("{weekday}\\.?,? (?<a>\\d{1,2})[./](?<b>\\d{1,2})(?![\\d%/])", dayMonth),
  day("(by|on|before|until|till|til|due|latest) the {d}(st|nd|rd|th)( of (?<rel>this|next|the) month)?", nthOfMonth),
  day(
    `((${END_OF_DAY}) (on )?|{by} |(this|due|coming) |(from|starting) (?![a-z]+ ?(to|till|until|through|-)(?![a-z]))){weekday}`,
    (s, t) => calendar.weekdayAhead(s["weekday"] ?? "", null, t),
  ),
  day("next {weekday}", (s, t) => calendar.weekdayAhead(s["weekday"] ?? "", 1, t)),
  day("(the )?day after tomorrow", (_, t) => addDays(t, 2)),
  day("tomorrow|tmrw", (_, t) => addDays(t, 1)),
  day(`({by} (today|tonight)|${END_OF_DAY})`, (_, t) => t),
];

/** How English names a time. */
export const ENGLISH: readonly DateForm[] = [...DAYS, ...SPELLED_DAYS, ...ENGLISH_PERIODS, ...ENGLISH_OCCASIONS];
