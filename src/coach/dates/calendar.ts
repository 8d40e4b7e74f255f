import type { Day } from "../../core/time.ts";
import { addDays, addMonths, daysBetween, endOfMonth, endOfQuarter, isDay } from "../../core/time.ts";
import { hanValue } from "../numbers/chinese.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SMALL = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const LARGER = new Map([
  ["a couple of", 2],
  ["a", 1],
  ["an", 1],
  ["fifteen", 15],
  ["twenty", 20],
  ["thirty", 30],
  ["sixty", 60],
  ["ninety", 90],
]);
/** A Monday, to count weekdays from. */
const MONDAY = "2024-01-01";

export const pad = (n: number): string => String(n).padStart(2, "0");
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** A slot's number: digits, Chinese or an English word; NaN for anything else. */
export function slotNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const small = SMALL.indexOf(text);
  if (small >= 0) return small;
  return LARGER.get(text) ?? (text === "半" ? 0.5 : hanValue(text));
}

export const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

/** The day when it exists: 30 February is null. */
export function exactDay(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
  return isDay(text) ? text : null;
}

/** A day without a year is the next one. */
export function nextDay(month: number, day: number, today: Day): Day | null {
  const here = exactDay(yearOf(today), month, day);
  return here && here >= today ? here : (exactDay(yearOf(today) + 1, month, day) ?? here);
}

/** Last day of a month; without a year the next such month that has not ended. */
export function monthEnd(month: number, year: number | null, today: Day): Day | null {
  if (month < 1 || month > 12) return null;
  const end = endOfMonth(`${year ?? yearOf(today)}-${pad(month)}-01`);
  return year === null && end < today ? endOfMonth(`${yearOf(today) + 1}-${pad(month)}-01`) : end;
}

export function quarterEnd(quarter: number, year: number | null, today: Day): Day | null {
  return monthEnd(quarter * 3, year, today);
}

/** End of the quarter that lies `ahead` of today's. */
export function quarterAhead(ahead: number, today: Day): Day {
  return endOfQuarter(addMonths(`${today.slice(0, 7)}-01`, 3 * ahead));
}

export function monthAhead(ahead: number, today: Day): Day {
  return endOfMonth(addMonths(`${today.slice(0, 7)}-01`, ahead));
}

const sinceMonday = (day: Day): number => ((daysBetween(MONDAY, day) % 7) + 7) % 7;

/** Sunday of the week that lies `ahead` of today's; weeks begin on Monday. */
export function weekAhead(ahead: number, today: Day): Day {
  return addDays(today, 6 - sinceMonday(today) + 7 * ahead);
}

/** Friday said without a week is the coming one; "next Friday" lies in the next week. */
export function weekdayAhead(name: string, ahead: number | null, today: Day): Day {
  const wanted = /[a-z]/.test(name)
    ? WEEKDAYS.indexOf(name.slice(0, 3))
    : "一二三四五六日".indexOf(name.replace("天", "日"));
  const inThisWeek = addDays(today, wanted - sinceMonday(today));
  if (ahead !== null) return addDays(inThisWeek, 7 * ahead);
  return inThisWeek >= today ? inThisWeek : addDays(inThisWeek, 7);
}

/** Today and so much later; a slot's `unit` as written in any language. */
export function later(count: number, unit: string, today: Day): Day {
  if (unit.startsWith("fortnight")) return addDays(today, Math.round(14 * count));
  if (/^(week|wk|周|个?星期|个?礼拜)/.test(unit)) return addDays(today, Math.round(7 * count));
  if (/^(month|mth|个月)/.test(unit)) return addMonths(today, Math.round(count));
  if (/^(quarter|个?季)/.test(unit)) return addMonths(today, Math.round(3 * count));
  if (/^(year|yr|年)/.test(unit)) return addMonths(today, Math.round(12 * count));
  return addDays(today, Math.round(count));
}
