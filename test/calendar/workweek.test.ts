import { describe, expect, it } from "vitest";
import { NO_HOLIDAYS } from "../../src/calendar/holidays.ts";
import {
  type Availability,
  absence,
  dayOff,
  idle,
  isWorkday,
  type Workweek,
  workweekInput,
} from "../../src/calendar/workweek.ts";
import { schedule } from "./rhythm.ts";

const week: Workweek = { days: [1, 2, 3, 4, 5], country: "CN", overrides: {} };
/** Thursday 1 October is a holiday, Saturday 10 October makes up for it. */
const holidays = { off: new Set(["2026-10-01", "2026-10-03"]), work: new Set(["2026-10-10"]), provisional: false };

describe("a working day", () => {
  it.each([
    ["2026-09-30", null],
    ["2026-10-01", "holiday"],
    ["2026-10-03", "day-off"],
    ["2026-10-09", null],
    ["2026-10-10", null],
    ["2026-10-11", "day-off"],
  ])("%s is refused for %s", (day, why) => {
    expect(dayOff(day, week, holidays)).toBe(why);
    expect(isWorkday(day, week, holidays)).toBe(why === null);
  });

  it("is what an admin says, before the country and the week", () => {
    const overrides = { "2026-10-01": "work", "2026-10-10": "off", "2026-10-11": "work" } as const;
    const days = ["2026-10-01", "2026-10-10", "2026-10-11", "2026-10-12"];
    expect(days.map((day) => dayOff(day, { ...week, overrides }, holidays))).toEqual([null, "day-off", null, null]);
  });

  it("follows the week of those who work at the weekend", () => {
    const weekend = { ...week, days: [6, 7] };
    expect(["2026-11-20", "2026-11-21"].map((day) => isWorkday(day, weekend, NO_HOLIDAYS))).toEqual([false, true]);
  });

  it("can be entered only with weekdays, a country and days that exist", () => {
    expect(workweekInput.safeParse(week).success).toBe(true);
    for (const wrong of [{ days: [0] }, { country: "China" }, { overrides: { "2026-02-30": "off" } }]) {
      expect(workweekInput.safeParse({ ...week, ...wrong }).success).toBe(false);
    }
  });
});

describe("a schedule rests", () => {
  it.each([
    ["paused", "2026-11-30", { pausedUntil: "2026-12-01" }],
    [null, "2026-12-01", { pausedUntil: "2026-12-01" }],
    ["holiday", "2026-10-01", { workdaysOnly: true }],
    [null, "2026-10-01", {}],
    ["stopped", "2026-11-30", { off: true as const }],
  ])("%s on %s with %j", (why, day, change) => {
    expect(idle(schedule(change), day, week, holidays)).toBe(why);
  });
});

describe("a person is away", () => {
  const there: Availability = { workweek: week, leave: [], snoozedUntil: null, stopped: false, quiet: null };
  const leave = [{ from: "2026-11-23", to: "2026-11-24" }];

  it.each<[string | null, string, Partial<Availability>]>([
    [null, "2026-11-20", {}],
    ["day-off", "2026-11-21", {}],
    ["holiday", "2026-10-01", {}],
    [null, "2026-11-20", { leave }],
    ["leave", "2026-11-23", { leave }],
    ["leave", "2026-11-24", { leave }],
    [null, "2026-11-25", { leave }],
    ["snoozed", "2026-11-20", { snoozedUntil: "2026-11-23", leave }],
    [null, "2026-11-23", { snoozedUntil: "2026-11-23" }],
    ["stopped", "2026-11-21", { stopped: true, leave, snoozedUntil: "2027-01-01" }],
  ])("for %s on %s with %j", (why, day, change) => {
    expect(absence(day, { ...there, ...change }, holidays)).toBe(why);
  });
});
