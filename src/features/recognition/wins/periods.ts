import type { Day } from "../../../core/time.ts";

export const PERIODS = ["month", "quarter", "year"] as const;
export type Period = (typeof PERIODS)[number];

/** The first day of the period that the day lies in. */
export function beginOf(period: Period, day: Day): Day {
  const [year = "", month = ""] = day.split("-");
  if (period === "year") return `${year}-01-01`;
  if (period === "month") return `${year}-${month}-01`;
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, "0")}-01`;
}

export function asPeriod(text: string): Period {
  return PERIODS.find((period) => period === text) ?? "month";
}
