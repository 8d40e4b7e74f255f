import { describe, expect, it } from "vitest";
import { z } from "zod";
import catalog from "../../../data/catalog/goal-templates.json" with { type: "json" };
import kpiCatalog from "../../../data/catalog/kpis.json" with { type: "json" };
import { TIERS } from "../../../src/catalog/kpi.ts";
import { rulesCoach } from "../../../src/coach/rules.ts";
import { LANGS } from "../../../src/core/lang.ts";
import { draftFrom, prefilled } from "../../../src/features/goals/examples/draft.ts";
import { catalogue, directionOf } from "../../../src/features/goals/examples/templates.ts";
import { missing } from "../../../src/features/goals/smart.ts";
import { textFor } from "../../../src/text/text.ts";

const Words = z.strictObject(
  Object.fromEntries(LANGS.map((lang) => [lang, z.string().trim().min(2).max(100)])) as Record<string, z.ZodString>,
);
const Key = z.string().regex(/^[a-z][a-z0-9_]+$/);
const Kpi = z.enum(kpiCatalog.kpis.map(({ key }) => key));
const UNITS = ["percent", "points", "score_points", "score_1_5", "score_0_100", "seconds", "minutes", "hours", "count"];
const Unit = z.enum(UNITS);
/** What a number of the unit can be. */
const RANGE: Record<string, [min: number, max: number]> = { percent: [0, 100], score_1_5: [1, 5], minutes: [1, 60] };
const Template = z.strictObject({
  id: z.string().regex(/^GT-[A-Z]{2,3}-\d\d$/),
  level: z.enum(["enterprise", "department", "team", "person"]),
  tier: z.enum(TIERS),
  area: z.enum(catalog.areas.map(({ id }) => id)),
  nature: z.enum(["quantitative", "qualitative"]),
  kpi: Kpi.nullable(),
  ...{ title: Words, metric: Words, scope: Words, why: Words },
  baseline: z.strictObject({ value: z.number(), unit: Unit }).nullable(),
  target: z.strictObject({
    op: z.enum([">=", "<=", "<", "=", "to", "+", "-", "done"]),
    value: z.number().nullable(),
    unit: Unit.nullable(),
  }),
  months: z.literal([3, 12, 36]),
  counters: z.array(Kpi),
});
const File = z.strictObject({
  areas: z.array(z.strictObject({ id: Key, name: Words })),
  alike: z.array(z.array(z.string().min(2)).min(2)),
  common: z.array(z.string()),
  counters: z.partialRecord(Kpi, Words),
  templates: z.array(Template).length(128),
});

const { templates, areas, counters } = catalogue();
const each = LANGS.flatMap((lang) => templates.map((template) => ({ id: template.id, lang, template })));

describe("the catalogue of examples", () => {
  it("holds 128 templates, complete in three languages", () => {
    expect(File.safeParse(catalog).error?.issues ?? []).toEqual([]);
  });

  it("has each id and each title once", () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
    for (const lang of LANGS) expect(new Set(templates.map(({ title }) => title[lang])).size).toBe(templates.length);
  });

  it("names what must not get worse, and has something in every area", () => {
    const named = templates.flatMap((template) => template.counters);
    expect(new Set(named)).toEqual(new Set(Object.keys(counters)));
    expect(templates.filter(({ kpi, counters: all }) => kpi !== null && all.includes(kpi))).toEqual([]);
    for (const { id } of areas) expect(templates.filter(({ area }) => area === id).length).toBeGreaterThan(2);
  });

  it("writes Chinese in its own script", () => {
    const simplified = /[们个这时会说为对开关书东车长门问间应]/u;
    const traditional = /[們個這時會說為對開關書東車長門問間應]/u;
    const said = (lang: "zh-Hans" | "zh-Hant") =>
      templates.map(({ title, metric, scope, why }) => [title, metric, scope, why].map((words) => words[lang]).join());
    expect(said("zh-Hant").filter((words) => simplified.test(words))).toEqual([]);
    expect(said("zh-Hans").filter((words) => traditional.test(words))).toEqual([]);
  });
});

describe.each(templates)("$id", ({ target: { value, unit }, baseline, months }) => {
  it("has a number that can be right", () => {
    const [min, max] = RANGE[unit ?? ""] ?? [0, 1_000];
    for (const number of [value, baseline?.value ?? null]) {
      if (number !== null) expect(number >= min && number <= max).toBe(true);
    }
    expect(value === null || unit !== null).toBe(true);
    expect(baseline === null || baseline.unit === unit).toBe(true);
    expect(months).toBeGreaterThan(0);
  });
});

it.each([
  ["GT-DEP-07", "up"],
  ["GT-DEP-14", "down"],
  ["GT-CAS-07", "down"],
  ["GT-DIG-07", "hold"],
  ["GT-DEP-08", "down"],
  ["GT-DEP-10", "up"],
  ["GT-DEP-03", "down"],
  ["GT-ENT-05", "up"],
  ["GT-IND-09", null],
])("the number of %s goes %s", (id, direction) => {
  const template = templates.find((one) => one.id === id);
  expect(template && directionOf(template)).toBe(direction);
});

describe.each(each)("$id in $lang", ({ lang, template }) => {
  const t = textFor(lang);
  const coach = rulesCoach();
  const origin = { id: "g1", org: "o1", owner: "p1", team: null, today: "2026-11-20", now: 0 };

  it("makes a draft that keeps all it says, and lacks what only its owner can know", () => {
    const draft = draftFrom(template, origin, t, coach);
    expect(draft).toMatchObject(prefilled(template, t, origin.today, coach.measure));
    const { op, value } = template.target;
    const open = value === null || op === "+" || op === "-";
    expect(missing(draft)).toEqual(open ? ["M", "A", "R"] : ["A", "R"]);
    expect(draft.reading.refused).toEqual([]);
    expect([draft.target?.value ?? null, draft.baseline, draft.value]).toEqual([open ? null : value, null, null]);
  });
});
