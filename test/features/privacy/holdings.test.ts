import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Holding, PERIODS } from "../../../src/features/privacy/holding.ts";
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

  it("stands in docs/privacy.md as it is", () => {
    const docs = readFileSync(new URL("../../../docs/privacy.md", import.meta.url), "utf8");
    const [, rest = ""] = docs.split("<!-- of src/features/privacy/holdings -->\n\n");
    expect(rest.split("\n\n<!-- end -->")[0]).toBe(inWords());
  });
});

/** The list as the page has it. */
function inWords(): string {
  const lines = holdings.map((holding) => {
    const kept = { "in-use": () => "in use", passing: passingOf, days: daysOf }[holding.kept.until];
    const out = holding.stays ? "no" : "yes";
    return `| ${holding.table} | ${holding.holds} | ${kept(holding)} | ${GOES[holding.erased]} | ${out} |`;
  });
  const head = ["| table | what it holds | kept | on deletion | in an export |", "| --- | --- | --- | --- | --- |"];
  return [...head, ...lines].join("\n");
}

const GOES: Record<Holding["erased"], string> = {
  nothing: "nobody is in it",
  "ids-stay": "the name goes",
  "texts-go": "name and own words go",
  "ids-go": "the person goes out of it",
  removed: "removed",
  untouched: "stays: its ids lead to nobody",
};

const passingOf = ({ kept }: Holding) => (kept.until === "passing" ? kept.says : "");
function daysOf({ kept }: Holding): string {
  if (kept.until !== "days") return "";
  const { usual, least, most } = PERIODS[kept.period];
  return `${usual} days (${least} to ${most})`;
}
