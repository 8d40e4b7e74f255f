import { describe, expect, it } from "vitest";
import { z } from "zod";
import kpiCatalog from "../../data/catalog/kpis.json" with { type: "json" };
import catalog from "../../data/catalog/means.json" with { type: "json" };
import { LANGS } from "../../src/core/lang.ts";

/** As long as a button may be. */
const Words = z.strictObject(
  Object.fromEntries(LANGS.map((lang) => [lang, z.string().trim().min(4).max(60)])) as Record<string, z.ZodString>,
);
const Id = z.string().regex(/^[a-z_]+$/);
const Mean = z.strictObject({
  ...{ id: Id, words: Words },
  kpis: z.array(z.enum(kpiCatalog.kpis.map(({ key }) => key))).min(1),
  categories: z.array(z.enum(Object.keys(kpiCatalog.categories))),
});

describe("the catalogue of means", () => {
  it("is complete in three languages, and names measures that there are", () => {
    expect(
      z.strictObject({ always: z.array(Id), means: z.array(Mean) }).safeParse(catalog).error?.issues ?? [],
    ).toEqual([]);
  });

  it("has no id twice, and knows those that help with nearly everything", () => {
    const ids = catalog.means.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(catalog.always));
  });

  it.each(kpiCatalog.kpis.map(({ key, category }) => [key, category]))("helps with %s", (key, category) => {
    const found = catalog.means.filter(({ kpis, categories }) => kpis.includes(key) || categories.includes(category));
    expect(found.length).toBeGreaterThanOrEqual(2);
  });
});
