import type { Day } from "../../core/time.ts";
import * as calendar from "./calendar.ts";

/** What stood in a form's slots, by their names. */
export type Slots = Record<string, string>;

/** One way of naming a time. `period` is true when it names a stretch rather than a day. */
export interface DateForm {
  phrase: string;
  period: boolean;
  /** The last day meant; `undefined` when the words name no day at all, null for a day that cannot be. */
  end: (slots: Slots, today: Day) => Day | null | undefined;
}

const { slotNumber, yearOf } = calendar;
export const year = ({ y, rel, yy, roc }: Slots, today: Day): number | null => {
  if (y) return slotNumber(y);
  if (yy) return yy.length === 4 ? Number(yy) : 2000 + Number(yy);
  if (roc) return 1911 + Number(roc);
  if (!rel) return null;
  return yearOf(today) + (/^[今本]/.test(rel) ? 0 : rel === "后年" ? 2 : 1);
};
export const yearEnd = (n: number): Day => `${n}-12-31`;
export const span = (s: Slots, today: Day): Day =>
  calendar.later(slotNumber(s["n"] ?? "1"), s["unit"] ?? s["zhu"] ?? "day", today);

export const day = (phrase: string, end: DateForm["end"]): DateForm => ({ phrase, period: false, end });
export const period = (phrase: string, end: DateForm["end"]): DateForm => ({ phrase, period: true, end });

export const quarter = (s: Slots, today: Day): Day | null =>
  calendar.quarterEnd(slotNumber(s["q"] ?? ""), year(s, today), today);
export const firstHalf = (s: Slots, today: Day): Day | null => calendar.monthEnd(6, year(s, today), today);
export const secondHalf = (s: Slots, today: Day): Day | null => calendar.monthEnd(12, year(s, today), today);
