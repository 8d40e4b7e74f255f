import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Gauge } from "../../../src/catalog/gauge.ts";
import { referenceIn } from "../../../src/catalog/in-gauge.ts";
import { findKpi } from "../../../src/catalog/kpi.ts";
import { addDays, addMonths, endOfMonth } from "../../../src/core/time.ts";
import { type Asked, calibrate } from "../../../src/features/goals/calibration/calibrate.ts";
import "../../support/seed.ts";

const today = "2026-11-20";
const PERCENT: Gauge = { unit: "percent", scale: null, direction: "up" };
const OPEN = { min: null, max: null };
const SHARE = { min: 0, max: 100 };
const percent = (value: number) => ({ value, unit: "%", text: `${value}%` });
const bare = (value: number) => ({ value, unit: "", text: `${value}` });

/** One reading a month, the last for October. */
const months = (...values: number[]) =>
  values.map((value, n) => ({ value, n: null, end: endOfMonth(addMonths("2026-10-01", n - values.length + 1)) }));
/** One reading every thirty days. */
const steady = (...values: number[]) =>
  values.map((value, n) => ({ value, n: null, end: addDays("2026-11-15", 30 * (n - values.length + 1)) }));

/** 75 % to 81 % in three periods, after two points a period. */
function ask(patch: Partial<Asked> = {}): Asked {
  return {
    ...{ baseline: percent(75), target: percent(81), direction: "up", due: addDays(today, 90), today },
    ...{ gauge: PERCENT, bounds: SHARE, readings: steady(69, 71, 73, 75), reference: null, ...patch },
  };
}

describe("required against past", () => {
  it("puts the step in each period beside the median step before", () => {
    expect(calibrate(ask())).toMatchObject({ required: 2, past: 2, ratio: 1, band: "moderate", cadence: 30 });
  });

  it.each([
    [79.7, 0.783333333, "easy"],
    [79.8, 0.8, "moderate"],
    [84, 1.5, "moderate"],
    [84.1, 1.51666667, "stretch"],
    [90, 2.5, "stretch"],
    [90.1, 2.51666667, "split"],
  ])("to %s %% is %s times what was done: %s", (to, ratio, band) => {
    expect(calibrate(ask({ target: percent(to) }))).toMatchObject({ ratio, band });
  });

  it("takes the median, so that one good month does not count as a habit", () => {
    expect(calibrate(ask({ readings: steady(60, 61, 62, 74, 75) })).past).toBe(1);
  });

  it("looks at the last twelve readings only", () => {
    const readings = steady(0, 30, 60, ...Array.from({ length: 12 }, (_, n) => 64 + n));
    expect(calibrate(ask({ readings }))).toMatchObject({ past: 1, series: { length: 12 } });
  });

  it("counts a month that nobody read as a month", () => {
    const [jan, , ...rest] = months(65, 67, 69, 71, 73, 75);
    expect(calibrate(ask({ readings: [jan as never, ...rest] })).past).toBe(2);
  });

  it("takes every month for one period, whatever its length", () => {
    expect(calibrate(ask({ readings: months(71, 72, 73, 74, 75) }))).toMatchObject({ past: 1, cadence: 31 });
  });

  it("goes by the weeks where readings come weekly", () => {
    const readings = [72, 73, 74, 75].map((value, n) => ({ value, n: 50, end: addDays("2026-10-25", 7 * n) }));
    expect(calibrate(ask({ readings, due: addDays(today, 42) }))).toMatchObject({ cadence: 7, required: 1, ratio: 1 });
  });

  it("reads a falling number the other way round", () => {
    const gauge: Gauge = { unit: "seconds", scale: null, direction: "down" };
    const target = { value: 1, unit: "min", text: "1 min" };
    const found = calibrate(
      ask({ gauge, bounds: OPEN, direction: "down", baseline: null, target, readings: steady(100, 90, 80, 75) }),
    );
    expect(found).toMatchObject({ baseline: 80, target: 60, past: 10, stretch: 50, floor: 80, band: "easy" });
  });

  it("does not mind the order of the readings, and takes one for a day", () => {
    const readings = steady(69, 71, 73, 75);
    expect(calibrate(ask({ readings: [...readings, ...readings].toReversed() }))).toEqual(calibrate(ask()));
  });
});

describe("what is not known", () => {
  it("stays open without readings, and says to measure first", () => {
    expect(calibrate(ask({ readings: [], baseline: null }))).toMatchObject({
      ...{ band: null, ratio: null, required: null, past: null, cadence: null, baseline: null, floor: null },
      ...{ target: 81, stretch: null, suggestedBaseline: null, notes: ["measure-first"] },
    });
  });

  it("offers what one or two readings say, but no pace", () => {
    const found = calibrate(ask({ readings: steady(71, 74), baseline: null }));
    expect(found).toMatchObject({ suggestedBaseline: 74, past: null, ratio: null, notes: ["measure-first"] });
  });

  it("starts from the median of the last three readings where the goal says no level", () => {
    expect(calibrate(ask({ readings: steady(60, 78, 71, 74), baseline: null }))).toMatchObject({
      ...{ suggestedBaseline: 74, baseline: 74, floor: 74 },
    });
  });

  it.each([
    ["no-target", { target: null }],
    ["no-due", { due: null }],
    ["past-due", { due: "2026-11-01" }],
    ["past-due", { due: today }],
    ["already-there", { target: percent(75) }],
    ["already-there", { target: percent(70) }],
  ] as const)("has no ratio: %s", (note, patch) => {
    const found = calibrate(ask(patch));
    expect(found).toMatchObject({ ratio: null, band: null, required: null });
    expect(found.notes).toContain(note);
  });

  it.each([
    ["standing-still", [75, 75, 75, 75]],
    ["slipping", [81, 79, 77, 75]],
  ])("has no ratio to a past that brought nothing: %s", (note, values) => {
    const found = calibrate(ask({ readings: steady(...values) }));
    expect(found).toMatchObject({ ratio: null, band: null, required: 2 });
    expect(found.notes).toContain(note);
  });

  it("says when less than one period is left", () => {
    expect(calibrate(ask({ due: addDays(today, 10) })).notes).toContain("short-time");
  });
});

describe("units", () => {
  const csat: Gauge = { unit: "score", scale: [1, 5], direction: "up" };

  it.each([
    ["seconds beside percent", PERCENT, { value: 30, unit: "s", text: "30 s" }],
    ["another scale", csat, { value: 4.5, unit: "score", text: "4.5/10" }],
    ["beyond the scale", csat, bare(8.6)],
    ["a share beside a score", csat, percent(90)],
    ["a bare number beside minutes", { unit: "minutes", scale: null, direction: "down" }, bare(30)],
    ["dollars beside yuan", { unit: "CNY", scale: null, direction: "down" }, { value: 3, unit: "$", text: "$3" }],
  ] as const)("that do not go together are not compared: %s", (_, gauge, target) => {
    const bounds = gauge.scale ? { min: 1, max: 5 } : OPEN;
    expect(calibrate(ask({ gauge: gauge as Gauge, bounds, baseline: null, target }))).toMatchObject({
      ...{ ratio: null, suggestedBaseline: null, floor: null, notes: ["measure-first", "other-unit"] },
    });
  });

  it("of time are turned into each other", () => {
    const gauge: Gauge = { unit: "hours", scale: null, direction: "down" };
    expect(
      calibrate(ask({ gauge, bounds: OPEN, baseline: null, target: { value: 2, unit: "d", text: "2 d" } })),
    ).toMatchObject({ target: 48 });
  });
});

describe("near the ceiling", () => {
  it("compares which share of the errors goes", () => {
    const found = calibrate(
      ask({ baseline: percent(98), target: percent(99), due: addDays(today, 30), readings: steady(84, 92, 96, 98) }),
    );
    expect(found).toMatchObject({ required: 0.5, past: 0.5, ratio: 1, band: "moderate", notes: ["error-share"] });
  });

  it("does the same for a rate of errors", () => {
    const down: Gauge = { ...PERCENT, direction: "down" };
    const mirrored = { gauge: down, direction: "down" as const, baseline: percent(2), target: percent(1) };
    const found = calibrate(ask({ ...mirrored, due: addDays(today, 30), readings: steady(16, 8, 4, 2) }));
    expect(found).toMatchObject({ required: 0.5, past: 0.5, ratio: 1, stretch: 0.71 });
  });

  it("never stretches to the best there can be", () => {
    expect(calibrate(ask({ baseline: percent(97), target: percent(99) })).stretch).toBe(99.42);
    expect(calibrate(ask({ baseline: percent(97), target: percent(100) })).stretch).toBeNull();
    const csat: Gauge = { unit: "score", scale: [1, 5], direction: "up" };
    const scored = { gauge: csat, bounds: { min: 1, max: 5 }, readings: [] };
    expect(calibrate(ask({ ...scored, baseline: bare(4.4), target: bare(4.8) })).stretch).toBeNull();
    expect(calibrate(ask({ ...scored, baseline: bare(4.2), target: bare(4.6) })).stretch).toBe(4.8);
  });

  it("has no half cases and no negative times", () => {
    const count: Gauge = { unit: "count", scale: null, direction: "down" };
    const fewer = { gauge: count, bounds: OPEN, direction: "down" as const, readings: [] };
    expect(calibrate(ask({ ...fewer, baseline: bare(12), target: bare(7) })).stretch).toBe(5);
    expect(calibrate(ask({ ...fewer, baseline: bare(12), target: bare(3) })).stretch).toBeNull();
  });
});

describe("what holds", () => {
  it("has no ratio and no stretch, only a floor", () => {
    const found = calibrate(ask({ direction: "hold", target: percent(75) }));
    expect(found).toMatchObject({ ratio: null, required: null, floor: 75, stretch: null, notes: ["hold"] });
  });

  it("is said to slip when it does", () => {
    expect(calibrate(ask({ direction: "hold", readings: steady(80, 78, 76) })).notes).toEqual(["hold", "slipping"]);
  });
});

describe("what others aim for", () => {
  it.each([
    [85, ["reference-better"]],
    [81, []],
    [78, ["reference-worse"]],
  ])("is put beside the target: %s %%", (reference, notes) => {
    expect(calibrate(ask({ reference })).notes).toEqual(notes);
  });

  it("is the first mark of the catalogue that goes the same way in the same unit", () => {
    const fcr = findKpi("fcr");
    if (!fcr) throw new Error("no FCR");
    expect(referenceIn(fcr, PERCENT, "up")).toBe(85);
    expect(referenceIn(fcr, PERCENT, "down")).toBeNull();
    expect(referenceIn(fcr, { unit: "score", scale: [1, 5], direction: "up" }, "up")).toBeNull();
  });
});

describe("whatever the numbers", () => {
  const number = fc.integer({ min: -400, max: 400 }).map((n) => n / 4);
  const SCORE: Gauge = { unit: "index", scale: null, direction: "up" };
  const anything = fc.record({
    ...{ from: number, to: number, values: fc.array(number, { minLength: 3, maxLength: 15 }) },
    days: fc.integer({ min: 1, max: 700 }),
  });
  type Any = { from: number; to: number; values: number[]; days: number };
  const at = ({ from, to, values, days }: Any, patch: Partial<Asked> = {}) =>
    calibrate(
      ask({
        ...{ baseline: bare(from), target: bare(to), due: addDays(today, days), readings: steady(...values) },
        ...{ gauge: SCORE, bounds: OPEN, ...patch },
      }),
    );

  it("a larger unit changes no ratio", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(2, 8, 1 / 4), (one, by) => {
        const scaled = { ...one, from: one.from * by, to: one.to * by, values: one.values.map((v) => v * by) };
        expect(at(scaled)).toMatchObject({ ratio: at(one).ratio, band: at(one).band, notes: at(one).notes });
      }),
    );
  });

  it("up and down are each other's mirror", () => {
    fc.assert(
      fc.property(anything, (one) => {
        const mirror = { ...one, from: -one.from, to: -one.to, values: one.values.map((v) => -v) };
        const [up, down] = [at(one), at(mirror, { direction: "down", gauge: { ...SCORE, direction: "down" } })];
        expect(down).toMatchObject({ ratio: up.ratio, required: up.required, band: up.band, notes: up.notes });
        expect(down.stretch === null ? null : 0 - down.stretch).toBe(up.stretch);
      }),
    );
  });

  it("a share and its opposite come to the same", () => {
    const share = fc.integer({ min: 1, max: 99 });
    const shares = fc.record({
      from: share,
      to: share,
      values: fc.array(share, { minLength: 3 }),
      days: fc.constant(90),
    });
    fc.assert(
      fc.property(shares, (one) => {
        const up = at(one, { gauge: PERCENT, bounds: SHARE });
        const opposite = { ...one, from: 100 - one.from, to: 100 - one.to, values: one.values.map((v) => 100 - v) };
        const down = at(opposite, { direction: "down", gauge: { ...PERCENT, direction: "down" }, bounds: SHARE });
        expect(down).toMatchObject({ band: up.band, notes: up.notes });
        expect(down.ratio ?? 0).toBeCloseTo(up.ratio ?? 0, 6);
      }),
    );
  });

  it("a farther target is never easier", () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 50 }), (one, more) => {
        const [near, far] = [at(one), at({ ...one, to: one.to + more })];
        if (near.ratio !== null) expect(far.ratio).toBeGreaterThanOrEqual(near.ratio);
      }),
    );
  });

  it("floor, target and stretch stand in the order of the goal", () => {
    fc.assert(
      fc.property(anything, (one) => {
        const { floor, target, stretch } = at(one);
        if (stretch !== null)
          expect([floor, target, stretch]).toEqual([floor, target, stretch].toSorted((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});
