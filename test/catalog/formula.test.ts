import "../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulaOf, LONGEST_FORMULA, readFormula, sampleOf } from "../../src/catalog/formula.ts";
import { catalogue, findKpi, type Kpi } from "../../src/catalog/kpi.ts";
import { examples } from "./examples.ts";

const worked = catalogue()
  .kpis.filter(({ expr }) => expr !== "")
  .map((kpi): [string, Kpi] => [kpi.key, kpi]);
const kpi = (key: string) => findKpi(key) as Kpi;

describe("the formulas of the catalogue", () => {
  it("are missing only where every organisation has to choose its own", () => {
    const without = catalogue().kpis.filter(({ expr }) => expr === "");
    expect(without.map(({ key }) => key)).toEqual(["customer_loyalty"]);
    expect(Object.keys(examples).toSorted()).toEqual(worked.map(([key]) => key).toSorted());
  });

  it.each(worked)("%s uses all of its inputs and nothing else", (_key, { expr, inputs }) => {
    expect(readFormula(expr)?.inputs.toSorted()).toEqual(inputs.map(({ name }) => name).toSorted());
  });

  it.each(worked)("%s gives the number of its worked example", (key, { expr, inputs }) => {
    const [given, value] = examples[key] ?? [[], Number.NaN];
    expect(given).toHaveLength(inputs.length);
    const byName = Object.fromEntries(inputs.map(({ name }, n) => [name, given[n] as number]));
    expect(readFormula(expr)?.work(byName)).toEqual({ value });
  });

  it.each(worked)("%s says which inputs are missing", (_key, { expr, inputs }) => {
    expect(readFormula(expr)?.work({})).toEqual({ missing: readFormula(expr)?.inputs });
    const [first, ...others] = inputs.map(({ name }) => name);
    const rest = Object.fromEntries(others.map((name) => [name, 3]));
    expect(readFormula(expr)?.work(rest)).toEqual({ missing: [first] });
  });

  it.each(worked.filter(([, { expr }]) => expr.includes("/")))("%s never divides by zero", (_key, { expr, inputs }) => {
    const zeros = Object.fromEntries(inputs.map(({ name }) => [name, 0]));
    expect(readFormula(expr)?.work(zeros)).toEqual({ zero: true });
  });

  it("are offered where there is something to work out", () => {
    expect(formulaOf(kpi("fcr"))?.inputs).toEqual(["solved_first", "issues"]);
    expect(formulaOf(kpi("staff_retention"))?.inputs).toEqual(["attrition"]);
    expect(formulaOf(kpi("improvement_proposals"))).toBeNull();
    expect(formulaOf(kpi("customer_loyalty"))).toBeNull();
  });

  it("know the number of cases by what everything is divided by", () => {
    expect(["fcr", "nps", "csat_score", "avg_response_time"].map((key) => sampleOf(kpi(key)))).toEqual([
      ...["issues", "answer_count", "rating_count", "requests"],
    ]);
    expect(["market_share", "handling_speed", "ltv", "complaints_handled"].map((key) => sampleOf(kpi(key)))).toEqual([
      ...[null, null, null, null],
    ]);
  });
});

describe("a formula as people write it", () => {
  it.each([
    ["100 × 已解决 ÷ 总数", { 已解决: 78, 总数: 100 }, 78],
    ["100*（ok−bad）/all", { ok: 30, bad: 10, all: 50 }, 40],
    ["1.5 * in + of", { in: 2, of: 1 }, 4],
    ["-loss + gain", { loss: 3, gain: 5 }, 2],
    ["a / (b / c)", { a: 6, b: 4, c: 2 }, 3],
  ])("%s", (text, inputs: Record<string, number>, value) => expect(readFormula(text)?.work(inputs)).toEqual({ value }));

  it("never divides by zero on the way", () => {
    expect(readFormula("a / (b / c)")?.work({ a: 6, b: 4, c: 0 })).toEqual({ zero: true });
  });

  it.each([
    "",
    "42",
    "a +",
    "(a",
    "a b",
    "max(a, b)",
    "random()",
    "a.constructor",
    "a > b",
    "if a then b else c",
    '"text"',
    "a'b",
    "`a`",
    "a ^ 9",
    `a${" + a".repeat(LONGEST_FORMULA)}`,
  ])("is not taken: %s", (text) => expect(readFormula(text)).toBeNull());

  it("gives a number or a reason, whatever was typed", () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      "constructor",
      "__proto__",
      "1",
      "0",
      "+",
      "-",
      "*",
      "/",
      "(",
      ")",
      "'",
      ".",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer(), fc.integer(), (pieces, a, b) => {
        const made = readFormula(pieces.join(" "))?.work({ a, b }) ?? null;
        if (made && "value" in made) expect(Number.isFinite(made.value)).toBe(true);
        else expect(made === null || "missing" in made || "zero" in made).toBe(true);
      }),
    );
  });
});
