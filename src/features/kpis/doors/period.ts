import { fold } from "../../../catalog/fold.ts";
import { PERIODS, type Period } from "../../../catalog/kpi.ts";
import { LANGS } from "../../../core/lang.ts";
import { addDays, type Day, endOfMonth, endOfQuarter, isDay } from "../../../core/time.ts";
import { textFor } from "../../../text/text.ts";

/** How long a reading's time is, and its last day. */
export interface Time {
  period: Period;
  end: Day;
}

const DATE = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号號]?$/;
const MONTH = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?$/;
const QUARTER = /^(\d{4})[-/ 年]?(?:q|第)([1-4])(?:季度?)?$/;
const WEEK = /^(\d{4})[-/ 年]?(?:w|第)(\d{1,2})[周週]?$/;
const YEAR = /^(\d{4})年?$/;

/**
 * The time that two cells name: `2026-11`, `2026-Q3`, `2026-W46` and `2026` say it alone; else the one says how long it
 * is (`week`) and the other its last day. Null for what names no time that exists.
 *
 * @param usual how long it is where nobody says
 */
export function readTime(period: string, date: string, usual: Period): Time | null {
  const [said, day] = [plain(period), plain(date)];
  const named = said === "" ? null : spanOf(said);
  if (named) return day === "" || named.end === dayOf(day) ? named : null;
  const length = said === "" ? usual : lengthOf(said);
  const end = dayOf(day);
  if (length === null) return dayOf(said) !== null && day === "" ? { period: usual, end: dayOf(said) as Day } : null;
  if (end !== null) return { period: length, end };
  const whole = spanOf(day);
  return whole && (said === "" || whole.period === length) ? whole : null;
}

const plain = (cell: string): string => cell.normalize("NFKC").trim().toLowerCase();

function dayOf(text: string): Day | null {
  const [, year, month = "", day = ""] = text.match(DATE) ?? [];
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(found) ? found : null;
}

function spanOf(text: string): Time | null {
  const first = (year: string, month: number) => `${year}-${`${month}`.padStart(2, "0")}-01`;
  const [, monthYear, month] = text.match(MONTH) ?? [];
  if (monthYear && isDay(first(monthYear, Number(month))))
    return { period: "month", end: endOfMonth(first(monthYear, Number(month))) };
  const [, quarterYear, quarter] = text.match(QUARTER) ?? [];
  if (quarterYear) return { period: "quarter", end: endOfQuarter(first(quarterYear, Number(quarter) * 3)) };
  const [, weekYear, week] = text.match(WEEK) ?? [];
  if (weekYear) return weekOf(weekYear, Number(week));
  const [, year] = text.match(YEAR) ?? [];
  return year ? { period: "year", end: `${year}-12-31` } : null;
}

/** ISO: the first week is the one that holds 4 January, and weeks begin on Monday. */
function weekOf(year: string, week: number): Time | null {
  const fourth = `${year}-01-04`;
  const weekday = new Date(`${fourth}T00:00:00Z`).getUTCDay() || 7;
  const end = addDays(fourth, 7 * week - weekday);
  // The Thursday says which year a week belongs to.
  return week >= 1 && addDays(end, -3).slice(0, 4) === year ? { period: "week", end } : null;
}

function lengthOf(text: string): Period | null {
  const words = (one: Period) => [one, ...LANGS.flatMap((lang) => textFor(lang).feeds.periods[one])];
  return PERIODS.find((one) => words(one).some((word) => fold(word) === text)) ?? null;
}
