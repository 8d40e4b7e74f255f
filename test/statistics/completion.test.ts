import "../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../../src/core/time.ts";
import { type Aim, barOf, completionOf, shareOf } from "../../src/statistics/completion.ts";
import { expectedBy, expectedLevel, isBroken, missOf, standingOf } from "../../src/statistics/progress.ts";

const at = (...values: number[]) => values.map((value) => ({ value, unit: "percent" }));
const aim = (some: Partial<Aim>): Aim => ({ better: "up", baseline: null, target: 90, unit: "percent", ...some });

describe("how far a goal is", () => {
  it.each<[string, Partial<Aim>, number[], number]>([
    ["of a way up", { baseline: 70 }, [85], 0.75],
    ["of a way down", { better: "down", baseline: 24, target: 4 }, [14], 0.5],
    ["behind where it began", { baseline: 70 }, [65], -0.25],
    ["beyond the target", { baseline: 70 }, [95], 1.25],
    ["rising, without a start", {}, [45], 0.5],
    ["falling, without a start", { better: "down", target: 5 }, [10], 0.5],
    ["falling, and there", { better: "down", target: 5 }, [3], 1],
    ["falling to none, and there", { better: "down", target: 0 }, [0], 1],
    ["held in three periods of four", { hold: true, better: "down", target: 2 }, [1, 2, 3, 0], 0.75],
    ["a target where it stands is one to hold", { baseline: 90 }, [92, 88], 0.5],
    ["a score below zero, and there", { target: -10 }, [-5], 1],
  ])("%s", (_name, some, values, share) => expect(completionOf(aim(some), at(...values))).toEqual({ share }));

  it.each<[string, Partial<Aim>, { value: number; unit: string }[], string]>([
    ["nothing was read", {}, [], "data"],
    ["the unit is another", {}, [{ value: 4, unit: "score 1 5" }], "unit"],
    ["the unit has changed on the way", {}, [{ value: 4, unit: "score 1 5" }, ...at(80)], "unit"],
    ["the target is zero and not reached", { better: "down", target: 0 }, at(3), "ratio"],
    ["the target lies below zero", { target: -10 }, at(-20), "ratio"],
  ])("cannot be said where %s", (_name, some, levels, none) => {
    expect(completionOf(aim(some), levels)).toEqual({ none });
  });

  it("counts what is done of what was planned", () => {
    expect(shareOf(3, 4)).toEqual({ share: 0.75 });
    expect(shareOf(0, 0)).toEqual({ none: "data" });
  });

  it("shows a bar between empty and full, whatever the number says", () => {
    expect([-0.25, 0.4, 1.25].map(barOf)).toEqual([0, 0.4, 1]);
  });

  const whole = fc.integer({ min: -500, max: 500 });
  it("is 0 at the start, 1 at the target, and does not depend on which way is good", () => {
    fc.assert(
      fc.property(whole, whole, whole, (baseline, target, value) => {
        fc.pre(baseline !== target);
        for (const better of ["up", "down"] as const) {
          const way = aim({ baseline, target, better });
          expect(completionOf(way, at(baseline))).toEqual({ share: 0 });
          expect(completionOf(way, at(target))).toEqual({ share: 1 });
          expect(completionOf(way, at(value))).toEqual(completionOf(aim({ baseline, target }), at(value)));
        }
      }),
    );
  });

  it("is a finite number or a reason, never anything else", () => {
    const start = fc.option(whole);
    const target = fc.oneof(whole, fc.constant(0));
    fc.assert(
      fc.property(start, target, fc.array(whole), fc.boolean(), fc.boolean(), (baseline, to, values, hold, down) => {
        const one = aim({ baseline, target: to, better: down ? "down" : "up", ...(hold && { hold }) });
        const found = completionOf(one, at(...values));
        expect("none" in found || Number.isFinite(found.share)).toBe(true);
      }),
    );
  });
});

describe("what is expected by a day", () => {
  const plan = { start: "2026-10-01", due: "2026-12-10" };

  it("grows in a straight line from the first day to the last", () => {
    expect(expectedBy("2026-10-01", plan)).toBe(0);
    expect(expectedBy("2026-11-05", plan)).toBe(0.5);
    expect(expectedBy("2027-01-01", plan)).toBe(1);
    expect(expectedBy("2026-09-01", plan)).toBe(0);
    expect(expectedBy("2026-10-01", { start: "2026-10-01", due: "2026-10-01" })).toBe(1);
  });

  it("goes by the milestones where there are any", () => {
    const milestones = ["2026-10-20", "2026-11-20", "2026-12-01", "2026-12-10"];
    expect(expectedBy("2026-11-19", { ...plan, milestones })).toBe(0.25);
    expect(expectedBy("2026-11-20", { ...plan, milestones })).toBe(0.5);
  });

  it("never falls as time goes on", () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2026-01-01", days));
    fc.assert(
      fc.property(day, day, day, day, fc.array(day), (start, end, one, other, milestones) => {
        const due = daysBetween(start, end) < 0 ? start : end;
        const shares = [one, other].toSorted().map((at) => expectedBy(at, { start, due, milestones })) as [
          number,
          number,
        ];
        expect(shares[0]).toBeLessThanOrEqual(shares[1]);
        expect(shares[0] >= 0 && shares[1] <= 1).toBe(true);
      }),
    );
  });

  it("names the level to be reached by then, and how far a number misses it", () => {
    expect(expectedLevel(70, 90, 0.5)).toBe(80);
    expect(expectedLevel(24, 4, 0.25)).toBe(19);
    expect(missOf(72, 80, "up")).toBeCloseTo(0.1);
    expect(missOf(85, 80, "up")).toBe(0);
    expect(missOf(12, 10, "down")).toBeCloseTo(0.2);
    expect(missOf(3, 0, "down")).toBeNull();
  });
});

describe("how a goal stands", () => {
  it.each([
    [0.45, 0.5, "on"],
    [0.449, 0.5, "watch"],
    [0.35, 0.5, "watch"],
    [0.349, 0.5, "off"],
    [0, 0, "on"],
    [-0.1, 0, "off"],
    [1.2, 1, "on"],
  ])("%d done of %d expected: %s", (share, expected, standing) => {
    expect(standingOf(share, expected, 100, [])).toBe(standing);
  });

  it("is not judged by few answers", () => expect(standingOf(0, 1, 9, [])).toBe("few"));

  it("knows a floor from either side", () => {
    expect(isBroken({ value: 84, floor: 85, better: "up" })).toBe(true);
    expect(isBroken({ value: 85, floor: 85, better: "up" })).toBe(false);
    expect(isBroken({ value: 3, floor: 2, better: "down" })).toBe(true);
  });

  it("is never on track while a measure beside it is below its floor", () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(number, share, fc.option(fc.nat(100)), (done, expected, n) => {
        const broken = { value: 84, floor: 85, better: "up" as const };
        const fine = { value: 86, floor: 85, better: "up" as const };
        expect(standingOf(done, expected, n, [fine, broken])).not.toBe("on");
        expect(standingOf(done, expected, n, [fine])).toBe(standingOf(done, expected, n, []));
      }),
    );
  });
});
