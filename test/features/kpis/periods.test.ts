import { describe, expect, it } from "vitest";
import type { Period } from "../../../src/catalog/kpi.ts";
import { latestEnd, startOf } from "../../../src/features/kpis/kpi.ts";
import { formatSpan } from "../../../src/text/figures.ts";

describe("the period of a reading", () => {
  it.each<[Period, string, string]>([
    ["day", "2026-11-20", "2026-11-20"],
    ["event", "2026-11-20", "2026-11-20"],
    ["week", "2026-11-15", "2026-11-09"],
    ["week", "2027-01-03", "2026-12-28"],
    ["month", "2026-11-30", "2026-11-01"],
    ["month", "2026-11-15", "2026-10-16"],
    ["month", "2028-02-29", "2028-02-01"],
    ["quarter", "2026-09-30", "2026-07-01"],
    ["year", "2026-12-31", "2026-01-01"],
  ])("a %s that ends on %s begins on %s", (period, end, start) => {
    expect(startOf(period, end)).toBe(start);
  });

  it.each<[Period, string, string]>([
    ["day", "2026-11-20", "2026-11-20"],
    ["week", "2026-11-20", "2026-11-15"],
    ["week", "2026-11-22", "2026-11-22"],
    ["month", "2026-11-20", "2026-10-31"],
    ["month", "2026-11-30", "2026-11-30"],
    ["quarter", "2026-11-30", "2026-09-30"],
    ["quarter", "2026-12-31", "2026-12-31"],
    ["year", "2026-11-20", "2025-12-31"],
  ])("the latest %s that is over on %s ended on %s", (period, today, end) => {
    expect(latestEnd(period, today)).toBe(end);
  });

  it.each([
    ["en", "2026-11-09", "2026-11-15", "Nov 9 – 15, 2026"],
    ["en", "2026-11-01", "2026-11-30", "Nov 2026"],
    ["en", "2026-07-01", "2026-09-30", "Jul – Sep 2026"],
    ["zh-Hans", "2026-11-09", "2026-11-15", "2026年11月9日至15日"],
    ["zh-Hant", "2026-11-01", "2026-11-30", "2026年11月"],
    ["zh-Hans", "2026-07-01", "2026-09-30", "2026年7月至9月"],
    ["zh-Hant", "2026-12-28", "2027-01-03", "2026年12月28日至2027年1月3日"],
  ])("is said as people say it, %s: %s to %s", (locale, start, end, said) => {
    expect(formatSpan(locale, start, end)).toBe(said);
  });
});
