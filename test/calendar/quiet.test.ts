import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outOfQuiet, type Quiet } from "../../src/calendar/quiet.ts";
import { spanAt } from "../../src/calendar/zone.ts";
import { DAY, MINUTE } from "../../src/core/time.ts";
import { at, iso, timeOf, ZONES } from "./rhythm.ts";

const night = { from: "22:00", to: "07:30" };
const noon = { from: "12:00", to: "13:00" };

describe("quiet hours", () => {
  it.each([
    ["by day, nothing waits", "Europe/London", night, "2026-01-15T12:00Z", "2026-01-15T12:00Z"],
    ["in the evening, until the next morning", "Europe/London", night, "2026-01-15T22:00Z", "2026-01-16T07:30Z"],
    ["after midnight, until the same morning", "Europe/London", night, "2026-01-16T01:00Z", "2026-01-16T07:30Z"],
    ["at their end, nothing waits", "Europe/London", night, "2026-01-16T07:30Z", "2026-01-16T07:30Z"],
    ["within a day", "Asia/Kathmandu", noon, "2026-01-15T06:30Z", "2026-01-15T07:15Z"],
    ["over the night that the clocks go forward", "America/New_York", night, "2026-03-08T05:00Z", "2026-03-08T11:30Z"],
    ["over the night that they go back", "America/New_York", night, "2026-11-01T05:00Z", "2026-11-01T12:30Z"],
    [
      "with an end that is skipped",
      "America/New_York",
      { from: "22:00", to: "02:30" },
      "2026-03-08T05:00Z",
      "2026-03-08T07:00Z",
    ],
    [
      "with an end that comes twice",
      "America/New_York",
      { from: "22:00", to: "01:30" },
      "2026-11-01T05:40Z",
      "2026-11-01T06:30Z",
    ],
    [
      "with a beginning that comes twice",
      "America/New_York",
      { from: "01:30", to: "07:00" },
      "2026-11-01T06:10Z",
      "2026-11-01T12:00Z",
    ],
    ["over a midnight that is skipped", "Asia/Beirut", night, "2026-03-28T21:00Z", "2026-03-29T04:30Z"],
    ["over a day that never came", "Pacific/Apia", night, "2011-12-30T09:00Z", "2011-12-30T17:30Z"],
    ["of no length", "Europe/London", { from: "09:00", to: "09:00" }, "2026-01-15T09:00Z", "2026-01-15T09:00Z"],
  ])("%s", (_, zone, quiet, now, end) => {
    expect(iso(outOfQuiet(at(now), zone, quiet))).toBe(end);
  });

  it("are nobody's who has set none", () => {
    expect(outOfQuiet(5, "Europe/London", null)).toBe(5);
  });

  it("end when the clock no longer shows them, and hold up nothing at other times for more than two hours", () => {
    const instant = fc.integer({ min: at("2025-01-01T00:00Z"), max: at("2027-12-31T00:00Z") });
    const [begin, length] = [fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1200 })];
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instant, begin, length, (zone, now, minute, minutes) => {
        const quiet = { from: timeOf(minute), to: timeOf((minute + minutes) % 1440) };
        const end = outOfQuiet(now, zone, quiet);
        expect(isQuiet(clockIn(zone, end), quiet)).toBe(false);
        expect(end - now).toBeGreaterThanOrEqual(0);
        expect(end - now).toBeLessThanOrEqual((minutes + 120) * MINUTE);
        // Only where the clocks go back may a moment wait that does not look quiet.
        if (!isQuiet(clockIn(zone, now), quiet) && end > now) {
          const offsets = [now - DAY, end].map((millis) => spanAt(zone, millis).offset);
          expect(offsets[1]).toBeLessThan(offsets[0] as number);
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

function isQuiet(clock: string, { from, to }: Quiet): boolean {
  return from < to ? from <= clock && clock < to : from <= clock || clock < to;
}

function clockIn(timeZone: string, millis: number): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    millis,
  );
}
