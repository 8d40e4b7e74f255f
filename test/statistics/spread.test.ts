import "../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlLimits, isFar, mean, median, spreadOf } from "../../src/statistics/spread.ts";

const level = fc.integer({ min: -10_000, max: 10_000 }).map((whole) => whole / 100);
const series = fc.array(level, { minLength: 8, maxLength: 40 });

describe("the middle of a series", () => {
  it("has no mean and no median where there is nothing", () => {
    expect([mean([]), median([])]).toEqual([null, null]);
  });

  it("has as many readings below the median as above it", () => {
    fc.assert(
      fc.property(series, (values) => {
        const middle = median(values) as number;
        const below = values.filter((value) => value < middle).length;
        expect(below).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe("control limits", () => {
  it("are the mean and 2.66 mean moving ranges to either side", () => {
    const limits = controlLimits([10, 12, 10, 12, 10, 12, 10, 12]);
    expect(limits).toMatchObject({ mean: 11 });
    expect(limits?.high).toBeCloseTo(11 + 2.66 * 2);
    expect(limits?.low).toBeCloseTo(11 - 2.66 * 2);
  });

  it("are not drawn from fewer than eight readings", () => {
    expect(controlLimits([1, 2, 3, 4, 5, 6, 7])).toBeNull();
    expect(controlLimits([1, 2, 3, 4, 5, 6, 7, 8])).not.toBeNull();
  });

  it("lie around the mean and move with the series", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -100, max: 100 }), (values, step) => {
        const { mean: centre, low, high } = controlLimits(values) as { mean: number; low: number; high: number };
        expect(low).toBeLessThanOrEqual(centre);
        expect(high).toBeGreaterThanOrEqual(centre);
        expect(controlLimits(values.map((value) => value + step))?.high).toBeCloseTo(high + step, 6);
      }),
    );
  });
});

describe("a number that is far from the others", () => {
  const steady = [70, 72, 75, 78, 80, 74, 76, 73];

  it.each([
    [7.4, true],
    [98, true],
    [82, false],
    [66, false],
  ])("%d beside 70 to 80: %s", (value, far) => expect(isFar(value, spreadOf(steady))).toBe(far));

  it("is never told from fewer than eight", () => expect(isFar(7.4, spreadOf(steady.slice(1)))).toBe(false));

  it("is any other one where nothing has ever moved", () => {
    expect(isFar(0.1, spreadOf(Array(8).fill(0.1)))).toBe(false);
    expect(isFar(1, spreadOf(Array(8).fill(0)))).toBe(true);
  });

  it("lies beyond three standard deviations, counted one by one or all at once", () => {
    fc.assert(
      fc.property(series, level, (values, value) => {
        const centre = mean(values) as number;
        const squares = values.reduce((sum, one) => sum + (one - centre) ** 2, 0);
        const distance = Math.abs(value - centre) - 3 * Math.sqrt(squares / (values.length - 1));
        fc.pre(Math.abs(distance) > 1e-4);
        expect(isFar(value, spreadOf(values))).toBe(distance > 0);
        expect(spreadOf(values)).toMatchObject({ lowest: Math.min(...values), highest: Math.max(...values) });
      }),
    );
  });
});
