import { describe, expect, it } from "vitest";
import { rulesCoach } from "../../src/coach/rules.ts";
import type { Lang } from "../../src/core/lang.ts";
import { TODAY } from "./labels/label.ts";

const coach = rulesCoach();

describe("a number in a field", () => {
  it.each([
    ["９５％", 95, "%"],
    ["百分之九十五", 95, "%"],
    ["95 per cent", 95, "%"],
    ["九成五", 95, "%"],
    ["兩成", 20, "%"],
    ["30 s", 30, "s"],
    ["３０秒", 30, "s"],
    ["three days", 3, "d"],
    ["two weeks", 14, "d"],
    ["半小時", 0.5, "h"],
    ["兩個半小時", 2.5, "h"],
    ["1小时30分钟", 90, "min"],
    ["15分鐘內", 15, "min"],
    ["5个百分点", 5, "pp"],
    ["3 percentage points", 3, "pp"],
    ["4.5/5", 4.5, "score"],
    ["4.6 out of 5", 4.6, "score"],
    ["8 stars", 8, "score"],
    ["9 out of 10 guests", 90, "%"],
    ["1.5萬單", 15_000, "單"],
    ["1,200 calls", 1_200, "calls"],
    ["廿五分鐘", 25, "min"],
    ["二十件", 20, "件"],
    ["HK$500", 500, "hk$"],
    ["8 euro", 8, "euro"],
    ["-5 minutes", -5, "min"],
    ["45", 45, ""],
  ])("%s is %d %s", (text, value, unit) => {
    expect(coach.measure(text)).toMatchObject({ value, unit });
  });

  it.each(["", "soon", "ISO 9001", "五星級酒店", "24-hour hotline", "一次解决", "as many as possible"])(
    "%j is none",
    (text) => {
      expect(coach.measure(text)).toBeNull();
    },
  );

  it("keeps the words as they were written", () => {
    expect(coach.measure("大約 ９５ ％ 吧")?.text).toBe("９５ ％");
  });
});

describe("a day in a field", () => {
  it.each<[string, Lang, string | null]>([
    ["2027-03-31", "en", "2027-03-31"],
    ["2027/3/31", "en", "2027-03-31"],
    ["31/3/2027", "en", "2027-03-31"],
    ["3/31/2027", "en", "2027-03-31"],
    ["31 March", "en", "2027-03-31"],
    ["March 31st", "en", "2027-03-31"],
    ["20 November", "en", "2026-11-20"],
    ["19 November", "en", "2027-11-19"],
    ["tomorrow", "en", "2026-11-21"],
    ["today", "en", "2026-11-20"],
    ["the day after tomorrow", "en", "2026-11-22"],
    ["friday", "en", "2026-11-20"],
    ["next Friday", "en", "2026-11-27"],
    ["end of Q1", "en", "2027-03-31"],
    ["Q3 FY27", "en", "2027-09-30"],
    ["H1", "en", "2027-06-30"],
    ["end of June", "en", "2027-06-30"],
    ["end of next quarter", "en", "2027-03-31"],
    ["within 3 months", "en", "2027-02-20"],
    ["in two weeks", "en", "2026-12-04"],
    ["Christmas", "en", "2026-12-25"],
    ["Diwali", "en", "2027-10-29"],
    ["year end", "en", "2026-12-31"],
    ["月底", "zh-Hans", "2026-11-30"],
    ["季度末", "zh-Hans", "2026-12-31"],
    ["下季", "zh-Hans", "2027-03-31"],
    ["年底", "zh-Hans", "2026-12-31"],
    ["2027年3月底", "zh-Hans", "2027-03-31"],
    ["3月31日前", "zh-Hans", "2027-03-31"],
    ["明年三月", "zh-Hans", "2027-03-31"],
    ["上半年", "zh-Hans", "2027-06-30"],
    ["三个月内", "zh-Hans", "2027-02-20"],
    ["春节前", "zh-Hans", "2027-02-06"],
    ["双十一前", "zh-Hans", "2027-11-11"],
    ["明天", "zh-Hans", "2026-11-21"],
    ["下周五", "zh-Hans", "2026-11-27"],
    ["十二月二十五日", "zh-Hant", "2026-12-25"],
    ["下週五", "zh-Hant", "2026-11-27"],
    ["下個月尾", "zh-Hant", "2026-12-31"],
    ["中秋", "zh-Hant", "2027-09-15"],
    ["今季", "zh-Hant", "2026-12-31"],
    ["2027-02-30", "en", null],
    ["31 April 2027", "en", null],
    ["2027年2月30日", "zh-Hans", null],
    ["since 2023", "en", null],
    ["去年", "zh-Hans", null],
    ["三个月前", "zh-Hans", null],
    ["next summer", "en", null],
    ["soon", "en", null],
    ["", "en", null],
  ])("%j (%s) is %s", (text, lang, day) => {
    expect(coach.day(text, lang, TODAY)).toBe(day);
  });
});
