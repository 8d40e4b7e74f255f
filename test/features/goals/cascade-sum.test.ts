import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measure } from "../../../src/core/coach.ts";
import { lineAbove, mayServe } from "../../../src/features/goals/cascade/line.ts";
import { evenPlan, pack, unpack } from "../../../src/features/goals/cascade/plan.ts";
import { addUp, written } from "../../../src/features/goals/cascade/sum.ts";
import { fold, rowsOf, treeOf } from "../../../src/features/goals/cascade/tree.ts";
import { LEVELS } from "../../../src/features/goals/content.ts";
import type { Goal } from "../../../src/features/goals/goal.ts";

const measure = (value: number, unit = ""): Measure => ({ value, unit, text: `${value}${unit}` });
const reading = { lang: "en", advice: {}, passed: [], proof: {}, refused: [], target: null, wordsOnly: [] };
const goal = (id: string, rest: Partial<Goal> = {}): Goal =>
  ({ id, what: "letters of thanks", metric: "", reading, direction: "up", due: null, ...rest }) as Goal;
const whole = goal("w", { target: measure(100) });
const rate = goal("w", { what: "satisfaction", target: measure(90, "%") });
const part = (id: string, target: Measure, rest: Partial<Goal> = {}) => goal(id, { target, ...rest });
const fewer = { direction: "down" } as const;
const NONE: ReadonlyMap<string, number> = new Map();

describe("the parts of a whole", () => {
  it("add up where they are counted", () => {
    expect(addUp(whole, [part("a", measure(50)), part("b", measure(30))], NONE)).toEqual({
      ...{ kind: "short", total: 80, gap: 20 },
    });
    expect(addUp(whole, [part("a", measure(70)), part("b", measure(40))], NONE)).toBeNull();
    const atMost = goal("w", { target: measure(100), direction: "down" });
    expect(addUp(atMost, [part("a", measure(70), fewer), part("b", measure(40), fewer)], NONE)).toMatchObject({
      kind: "over",
      gap: 10,
    });
    expect(addUp(atMost, [part("a", measure(10), fewer)], NONE)).toBeNull();
  });

  it("leave out what goes the other way", () => {
    const parts = [part("a", measure(50)), part("b", measure(10), fewer)];
    expect(addUp(whole, parts, NONE)).toEqual({ kind: "short", total: 50, gap: 50 });
  });

  it("are weighed by their volume where they are rates, and not at all where a volume is unknown", () => {
    const parts = [part("a", measure(95, "%")), part("b", measure(80, "%"))];
    expect(
      addUp(
        rate,
        parts,
        new Map([
          ["a", 100],
          ["b", 300],
        ]),
      ),
    ).toEqual({ kind: "average", total: 83.75 });
    expect(
      addUp(
        rate,
        parts,
        new Map([
          ["a", 900],
          ["b", 100],
        ]),
      ),
    ).toBeNull();
    expect(addUp(rate, parts, new Map([["a", 900]]))).toBeNull();
  });

  it("in minutes and seconds are weighed alike, and said as the whole is", () => {
    const time = goal("w", { what: "waiting", target: measure(2, "min"), direction: "down" });
    const parts = [part("a", measure(90, "s"), fewer), part("b", measure(180, "s"), fewer)];
    expect(
      addUp(
        time,
        parts,
        new Map([
          ["a", 1],
          ["b", 1],
        ]),
      ),
    ).toEqual({ kind: "average", total: 2.25 });
  });

  it("are not compared with another unit, nor with how far something moves", () => {
    expect(addUp(whole, [part("a", measure(50, "%"))], NONE)).toBeNull();
    const moved = goal("w", { target: { value: 5, unit: "%", text: "+5 %" } });
    expect(addUp(moved, [part("a", measure(5, "%"))], new Map([["a", 1]]))).toBeNull();
  });

  it.each([
    [{ value: 100, unit: "cases", text: "100 cases" }, 80, "80 cases"],
    [{ value: 1_200, unit: "", text: "1,200" }, 400, "400"],
    [{ value: 1_200_000, unit: "元", text: "120萬元" }, 400_000, "400000元"],
    [{ value: 4.5, unit: "", text: "4.5 / 5" }, 4.2, "4.2 / 5"],
  ])("are written as the whole is: %j", (whole, value, said) => {
    expect(written(whole, value)).toBe(said);
  });

  it("are shared evenly to the last one, whatever the number and the team", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 20 }), (total, count) => {
        const people = Array.from({ length: count }, (_, n) => `p${n}`);
        const plan = evenPlan(goal("w", { target: measure(total) }), "same", people);
        const values = plan.parts.map(({ value }) => value);
        expect(values.reduce((sum, one) => sum + one, 0)).toBe(total);
        expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(1);
        expect(unpack(pack(plan))).toEqual(plan);
      }),
    );
  });
});

describe("a line", () => {
  it("never becomes a loop, whatever is picked in whatever order", () => {
    const picks = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 60 });
    fc.assert(
      fc.property(picks, (all) => {
        const goals = new Map(Array.from({ length: 8 }, (_, n) => [`g${n}`, goal(`g${n}`)]));
        for (const [from, to] of all) {
          const [one, other] = [goals.get(`g${from}`) as Goal, goals.get(`g${to}`) as Goal];
          if (!mayServe(one, other, goals)) continue;
          goals.set(one.id, { ...one, parent: { goal: other.id, contribution: "driver", how: "" } });
        }
        for (const one of goals.values()) expect(lineAbove(one, goals).map(({ id }) => id)).not.toContain(one.id);
        expect(rowsOf(treeOf([...goals.values()]).roots, treeOf([...goals.values()]))).toHaveLength(8);
      }),
    );
  });

  it("ends where it would begin again, should records ever hold a loop", () => {
    const tied = (id: string, to: string) => goal(id, { parent: { goal: to, contribution: "driver", how: "" } });
    const [a, b] = [tied("a", "b"), tied("b", "a")];
    const both = new Map([
      ["a", a],
      ["b", b],
    ]);
    expect(lineAbove(a, both).map(({ id }) => id)).toEqual(["b"]);
    expect(rowsOf([a], treeOf([a, b])).map((row) => row.goal.id)).toEqual(["a", "b"]);
  });
});

describe("a tree", () => {
  it("shows every goal once, and folds to what fits", () => {
    const shape = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...LEVELS)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(shape, fc.integer({ min: 1, max: 20 }), (all, most) => {
        const goals = all.map(([above, level], n) =>
          goal(`g${n}`, {
            level,
            ...(n > 0 && above % 3 > 0 && { parent: { goal: `g${above % n}`, contribution: "driver", how: "" } }),
          }),
        );
        const tree = treeOf(goals);
        const rows = rowsOf(tree.roots, tree);
        expect(rows.map((row) => row.goal.id).toSorted()).toEqual(goals.map(({ id }) => id).toSorted());
        const folded = fold(rows, most);
        const hidden = folded.rows
          .filter(({ depth }) => depth === folded.folded)
          .reduce((sum, row) => sum + row.below, 0);
        expect(folded.rows.length + hidden).toBe(goals.length);
        if (folded.folded > 0) expect(folded.rows.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
