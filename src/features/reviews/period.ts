import { addDays, addMonths, type Day, endOfMonth } from "../../core/time.ts";

/** A month or a quarter, both days included. */
export interface Span {
  start: Day;
  end: Day;
}

/** The month before the day's, `YYYY-MM`. */
export const lastMonth = (today: Day): string => addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7);

export const monthSpan = (month: string): Span => ({ start: `${month}-01`, end: endOfMonth(`${month}-01`) });

/** The quarter that a day is in, `YYYY-Qn`. */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The quarter that was over before the day, `YYYY-Qn`. */
export const lastQuarter = (today: Day): string => quarterOf(addMonths(today, -3));

export function quarterSpan(quarter: string): Span {
  const first = (Number(quarter.slice(6)) - 1) * 3 + 1;
  const start = `${quarter.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
  return { start, end: addDays(addMonths(start, 3), -1) };
}

/** The months of a quarter, `YYYY-MM`. */
export const monthsOf = ({ start }: Span): string[] => [0, 1, 2].map((n) => addMonths(start, n).slice(0, 7));

export const isQuarter = (text: string): boolean => /^\d{4}-Q[1-4]$/.test(text);
