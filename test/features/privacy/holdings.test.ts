import { describe, expect, it } from "vitest";
import { holdingOf, holdings } from "../../../src/features/privacy/holdings.ts";
import { ADA, livedIn } from "../../support/lived.ts";

/** Every place of a record at which a text stands, with `*` for each of a list and `$` for the keys of a map. */
function placesOf(value: unknown, holds: (text: string) => boolean, at = ""): string[] {
  const under = (step: string) => (at === "" ? step : `${at}.${step}`);
  if (typeof value === "string") return holds(value) ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((each) => placesOf(each, holds, under("*")));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    ...(holds(key) ? [under("$")] : []),
    ...placesOf(each, holds, holds(key) ? under("*") : under(key)),
  ]);
}

describe("the list of what is kept", () => {
  it("names every place at which a person's id stands in what the features leave behind", () => {
    const unnamed = livedIn().flatMap(({ table, rows }) => {
      const named = holdingOf(table)?.people ?? [];
      const found = rows.flatMap((row) => placesOf(row, (text) => text.includes(ADA) || text === "test:T:ada"));
      return [...new Set(found)].filter((place) => !named.includes(place)).map((place) => `${table}: ${place}`);
    });
    expect(unnamed).toEqual(["people: accounts.*"]);
  });

  it("is tried with a record for every table that names people", () => {
    const tried = new Set(livedIn().map(({ table }) => table));
    const missing = holdings.filter(({ table, people }) => people.length > 0 && !tried.has(table));
    expect(missing.map(({ table }) => table)).toEqual(["erasures"]);
  });

  it("finds every place that it names in a record of that table", () => {
    const wrong = holdings.flatMap(({ table, people }) => {
      const rows = livedIn().flatMap((portion) => (portion.table === table ? portion.rows : []));
      if (rows.length === 0) return [];
      const found = new Set(rows.flatMap((row) => placesOf(row, (text) => /01K0|test:T/.test(text))));
      return people.filter((place) => !found.has(place)).map((place) => `${table}: ${place}`);
    });
    expect(wrong).toEqual([]);
  });
});
