import { describe, expect, it } from "vitest";
import { z } from "zod";
import { boundsOf, gaugeId, gaugesOf } from "../../src/catalog/gauge.ts";
import { catalogue, findKpi, type Kpi, PERIODS, SOURCES, TIERS, UNITS } from "../../src/catalog/kpi.ts";
import { LANGS } from "../../src/core/lang.ts";

const Line = z.string().trim().min(1);
const Words = z.strictObject({ en: Line, "zh-Hans": Line, "zh-Hant": Line });
const OtherWords = z.strictObject({
  en: z.array(Line).min(1),
  "zh-Hans": z.array(Line).min(1),
  "zh-Hant": z.array(Line).min(1),
});
const Scale = z.tuple([z.number(), z.number()]).refine(([min, max]) => min < max);
const REFERENCE_UNITS = [...UNITS, "multiple", "metres"] as const;
const OPS = ["atLeast", "atMost", "above", "below", "equals", "about", "fromTo", "between"] as const;
const Reference = z.strictObject({
  op: z.enum([...OPS, "raiseBy", "cutBy", "within", "said"]),
  value: z.number().nullable(),
  to: z.number().optional(),
  unit: z.enum(REFERENCE_UNITS),
  scale: Scale.optional(),
  kind: z.enum(["goal", "standard", "rule", "result", "claim", "warning"]),
  note: Words,
});
const Shape = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: Words,
  words: OtherWords,
  category: z.enum(Object.keys(catalogue().categories)),
  definition: Words,
  unit: z.enum(UNITS),
  scales: z.array(Scale).min(1).optional(),
  min: z.number().nullable().optional(),
  max: z.number().nullable().optional(),
  direction: z.enum(["up", "down", "none", "depends"]),
  period: z.enum(PERIODS),
  source: z.enum(SOURCES),
  sector: Line,
  tier: z.enum(TIERS).optional(),
  reference: z.array(Reference),
  pairWith: z.array(Line),
  caution: Words.optional(),
  inputs: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z0-9_]*$/),
      unit: z.enum([...UNITS, "any", "periods"]),
      label: Words,
    }),
  ),
  expr: z.string(),
});

const { kpis, categories } = catalogue();
const each = kpis.map((kpi): [string, Kpi] => [kpi.key, kpi]);

describe("the catalogue of KPIs", () => {
  it("holds all 148, each under a key of its own", () => {
    expect(new Set(kpis.map(({ key }) => key)).size).toBe(148);
    expect(kpis).toHaveLength(148);
  });

  it("names every category in three languages", () => {
    expect(z.record(Line, Words).safeParse(categories).error?.issues).toBeUndefined();
  });

  it.each(each)("says %s in three languages and in a known form", (_key, kpi) => {
    expect(Shape.safeParse(kpi).error?.issues).toBeUndefined();
  });

  it.each(LANGS)("gives no two of them the same name, %s", (lang) => {
    expect(new Set(kpis.map(({ name }) => name[lang])).size).toBe(kpis.length);
  });

  it.each(each)("defines %s in one sentence, Chinese in its own script", (_key, { definition }) => {
    expect(definition.en).toMatch(/^[A-Z].*\.$/);
    expect(definition["zh-Hans"]).toMatch(/^[^。]+。$/);
    expect(definition["zh-Hant"]).toMatch(/^[^。]+。$/);
    expect(definition["zh-Hans"]).not.toMatch(/[務評價質顧問題時間]/);
    expect(definition["zh-Hant"]).not.toMatch(/[务评价质顾问题时间]/);
  });

  it.each(each)("pairs %s with measures that exist, and never with itself", (key, { pairWith }) => {
    expect(pairWith.filter((other) => other === key || findKpi(other) === null)).toEqual([]);
  });

  it.each(each)("can read %s: a scale or bounds, and a formula over its inputs", (_key, kpi) => {
    const gauges = gaugesOf(kpi);
    expect(gauges.length).toBeGreaterThan(0);
    expect(new Set(gauges.map(gaugeId)).size).toBe(gauges.length);
    expect(["score", "stars"].includes(kpi.unit)).toBe(kpi.scales !== undefined);
    const inputs = kpi.inputs.map(({ name }) => name);
    expect((kpi.expr.match(/[a-z][a-z0-9_]*/g) ?? []).filter((name) => !inputs.includes(name))).toEqual([]);
  });

  it.each(each)("compares %s with plausible numbers only", (_key, kpi) => {
    const [usual] = gaugesOf(kpi);
    const { min, max } = boundsOf(kpi, usual as NonNullable<typeof usual>);
    for (const { op, value, to = value, unit, note } of kpi.reference) {
      expect(value === null).toBe(op === "said");
      expect(note.en).not.toBe("");
      if (unit !== kpi.unit || value === null || to === null || op === "about") continue;
      expect(Math.min(value, to)).toBeGreaterThanOrEqual(min ?? Number.NEGATIVE_INFINITY);
      expect(Math.max(value, to)).toBeLessThanOrEqual(max ?? Number.POSITIVE_INFINITY);
    }
  });
});

describe("what must never be mixed", () => {
  const kpi = (key: string) => findKpi(key) as Kpi;

  it("knows CSAT on two scales, NPS on its own, CES with either direction", () => {
    expect(gaugesOf(kpi("csat_score")).map(gaugeId)).toEqual(["score 1 5 up", "score 1 10 up"]);
    expect(gaugesOf(kpi("nps")).map(gaugeId)).toEqual(["score -100 100 up"]);
    expect(gaugesOf(kpi("ces")).map(gaugeId)).toEqual([
      "score 1 7 up",
      "score 1 7 down",
      "score 1 5 up",
      "score 1 5 down",
    ]);
  });

  it("keeps first contact resolution apart from the resolution rate", () => {
    expect(kpi("fcr").words["zh-Hans"]).not.toContain("问题解决率");
    expect(kpi("resolution_rate").words["zh-Hans"].filter((word) => word.startsWith("首"))).toEqual([]);
  });
});
