import "../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFew, wilson } from "../../src/statistics/sample.ts";
import { isWorsening, worseInARow } from "../../src/statistics/trend.ts";

describe("the interval of a share", () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %d in %d is the published one", (count, n, low, high) => {
    const interval = wilson(count / n, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("is not there where nothing was counted", () => {
    expect(wilson(0.5, 0)).toBeNull();
    expect(wilson(1.2, 10)).toBeNull();
    expect(wilson(Number.NaN, 10)).toBeNull();
  });

  it("holds the share, stays within 0 and 1, and narrows with every case", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }), (count, n) => {
        const share = Math.min(1, count / n);
        const { low, high } = wilson(share, n) as { low: number; high: number };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low <= share && share <= high).toBe(true);
        const more = wilson(share, n * 2) as { low: number; high: number };
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});

describe("few answers", () => {
  it.each([
    [9, true],
    [10, false],
    [null, false],
  ])("%s cases: %s", (n, few) => expect(isFew(n)).toBe(few));
});

describe("a trend for the worse", () => {
  it("is three readings in a row, each worse than the one before it", () => {
    expect(isWorsening([80, 79, 78, 77], "up")).toBe(true);
    expect(isWorsening([79, 78, 77], "up")).toBe(false);
    expect(isWorsening([80, 79, 79, 78], "up")).toBe(false);
    expect(isWorsening([3, 4, 5, 6], "down")).toBe(true);
    expect(isWorsening([3, 4, 5, 6], "up")).toBe(false);
  });

  it("counts from the latest reading back to the last one that was not worse", () => {
    expect(worseInARow([], "up")).toBe(0);
    expect(worseInARow([5], "up")).toBe(0);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
        const run = worseInARow(values, "up");
        const last = values.slice(-run - 1);
        expect(last.every((value, n) => n === 0 || value < (last[n - 1] as number))).toBe(true);
        expect(
          worseInARow(
            values.map((value) => -value),
            "down",
          ),
        ).toBe(run);
      }),
    );
  });
});
