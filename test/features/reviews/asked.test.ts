import { describe, expect, it } from "vitest";
import { periodAsked, readAsked, readTold } from "../../../src/features/reviews/asked.ts";
import { october } from "./october.ts";

const TODAY = "2026-11-20";
const meant = (asked: ReturnType<typeof readAsked>) =>
  asked === null || asked === "unreadable" ? asked : periodAsked(asked, TODAY);

describe("which month or quarter is asked for", () => {
  it.each([
    ["", "2026-10"],
    ["last month", "2026-10"],
    ["上个月", "2026-10"],
    ["上個月", "2026-10"],
    ["2026-9", "2026-09"],
    ["2026/10", "2026-10"],
    ["2026年10月", "2026-10"],
    ["10月", "2026-10"],
    ["十二月份", "2025-12"],
    ["October", "2026-10"],
    ["sept 2025", "2025-09"],
    ["december", "2025-12"],
    ["november", "2026-11"],
    ["quarter", "2026-Q3"],
    ["季度", "2026-Q3"],
    ["quarter q1", "2026-Q1"],
    ["Q4", "2026-Q4"],
    ["q3 2025", "2025-Q3"],
    ["2026-Q3", "2026-Q3"],
    ["2026年第3季度", "2026-Q3"],
    ["第三季", "2026-Q3"],
    ["2026-13", "unreadable"],
    ["13月", "unreadable"],
    ["Q5 2026", "unreadable"],
    ["quarter 2026", "unreadable"],
    ["our complaints process", null],
    ["quarterly targets with the team", null],
    ["maybe we should answer faster", null],
  ])("is read in %j", (typed, expected) => {
    expect(meant(readAsked(typed))).toBe(expected);
  });

  it.each([
    ["monthly review", "2026-10"],
    ["Monthly review October 2025", "2025-10"],
    ["月度回顾10月", "2026-10"],
    ["季度回顧 第三季", "2026-Q3"],
    ["季度回顾", "2026-Q3"],
    ["monthly reports are late too often", null],
  ])("is heard in the sentence %j", (said, expected) => {
    expect(meant(readTold(said))).toBe(expected);
  });

  it("gets one sentence with a way out where it is none that there is, and begins no goal", async () => {
    const w = await october();
    const seen = await w.member.say("review 2026-13");
    expect(seen.refusal).toContain("could not read that month or quarter");
    expect((await w.member.say("review Q3 2026")).card.title).toContain("left nothing");
    expect((await w.member.say("review october 2026")).card.title).toContain("Review of Oct 2026");
  });
});
