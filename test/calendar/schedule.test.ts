import { describe, expect, it } from "vitest";
import { factsOf, fallsOn } from "../../src/calendar/rule.ts";
import { occurrenceKey, scheduleInput } from "../../src/calendar/schedule.ts";
import type { Rule } from "../../src/core/schedule.ts";
import { days, schedule } from "./rhythm.ts";

describe("a rule", () => {
  it.each<[string, Rule, string, string[]]>([
    [
      "some weekdays",
      { kind: "weekly", days: [1, 5] },
      "2026-11",
      ["02", "06", "09", "13", "16", "20", "23", "27", "30"],
    ],
    ["a day of the month", { kind: "monthly", day: 15 }, "2026-11", ["15"]],
    ["the 31st of a shorter month, on its last day", { kind: "monthly", day: 31 }, "2026-11", ["30"]],
    ["the 30th of February", { kind: "monthly", day: 30 }, "2028-02", ["29"]],
    ["the last day", { kind: "monthly", day: "last" }, "2027-02", ["28"]],
    ["the first Monday", { kind: "monthly", day: { nth: 1, weekday: 1 } }, "2026-06", ["01"]],
    ["the second Sunday", { kind: "monthly", day: { nth: 2, weekday: 7 } }, "2026-11", ["08"]],
    ["the fourth Friday of five", { kind: "monthly", day: { nth: 4, weekday: 5 } }, "2027-01", ["22"]],
    ["the last Friday of five", { kind: "monthly", day: { nth: "last", weekday: 5 } }, "2027-01", ["29"]],
    ["the first month of a quarter", { kind: "quarterly", month: 1, day: 5 }, "2026-10", ["05"]],
    ["another month of the quarter", { kind: "quarterly", month: 1, day: 5 }, "2026-11", []],
    [
      "a weekday of the quarter's last month",
      { kind: "quarterly", month: 3, day: { nth: "last", weekday: 4 } },
      "2026-12",
      ["31"],
    ],
  ])("names %s", (_, rule, month, expected) => {
    const all = days(`${month}-01`, 31).filter((day) => day.startsWith(month));
    expect(all.filter((day) => fallsOn(rule, factsOf(day))).map((day) => day.slice(-2))).toEqual(expected);
  });
});

describe("an occurrence's key", () => {
  it("names the job, whom it is about, the day and the schedule", () => {
    expect(occurrenceKey(schedule(), "2026-11-20")).toBe("digest:t1:2026-11-20:s1");
    expect(occurrenceKey(schedule({ subject: { person: "p1" } }), "2026-11-20")).toBe("digest:p1:2026-11-20:s1");
  });
});

describe("what a form may hold", () => {
  const { kind, subject, at, rule, zone, workdaysOnly, grace, pausedUntil } = schedule();
  const input = { kind, subject, at, rule, zone, workdaysOnly, grace, pausedUntil };

  it.each([
    {},
    { at: "23:59", pausedUntil: "2026-12-01" },
    { zone: "Asia/Kathmandu", rule: { kind: "weekly", days: [1, 7] } },
    { subject: { person: "p1" }, rule: { kind: "monthly", day: { nth: "last", weekday: 5 } } },
    { rule: { kind: "quarterly", month: 3, day: "last" } },
  ])("takes %j", (change) => {
    expect(scheduleInput.parse({ ...input, ...change })).toEqual({ ...input, ...change });
  });

  it.each([
    { at: "24:00" },
    { at: "9:00" },
    { zone: "Mars/Olympus" },
    { grace: -1 },
    { grace: 1.5 },
    { pausedUntil: "2026-02-30" },
    { rule: { kind: "weekly", days: [] } },
    { rule: { kind: "weekly", days: [8] } },
    { rule: { kind: "monthly", day: 32 } },
    { rule: { kind: "monthly", day: { nth: 5, weekday: 1 } } },
    { rule: { kind: "quarterly", month: 4, day: 1 } },
    { subject: {} },
    { subject: { person: "p1", team: "t1" } },
    { org: "another" },
    { since: 0 },
  ])("refuses %j", (change) => {
    expect(scheduleInput.safeParse({ ...input, ...change }).success).toBe(false);
  });
});
