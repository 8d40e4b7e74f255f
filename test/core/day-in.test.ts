import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { dayIn, HOUR } from "../../src/core/time.ts";

describe("the day it is in a zone", () => {
  // A change at midnight, a change at two, a zone that skipped a whole day, and one that knows no changes.
  it.each([
    ["America/Santiago", "2026-09-05T20:00:00Z"],
    ["Europe/London", "2026-10-24T20:00:00Z"],
    ["Pacific/Apia", "2011-12-29T20:00:00Z"],
    ["Asia/Shanghai", "2026-11-20T08:00:00Z"],
  ])("is the calendar's in %s, hour after hour and back again", (zone, start) => {
    const hours = Array.from({ length: 72 }, (_, hour) => Date.parse(start) + hour * HOUR);
    for (const now of [...hours, ...hours.toReversed()]) {
      const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
      expect(dayIn(zone, now)).toBe(day);
      expect(dayIn(zone, now - 1)).toBe(
        Temporal.Instant.fromEpochMilliseconds(now - 1)
          .toZonedDateTimeISO(zone)
          .toPlainDate()
          .toString(),
      );
    }
  });
});
