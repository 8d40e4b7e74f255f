import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { licensed, page } from "./licences.ts";

/** May be used and passed on with an open-source program; MPL-2.0 asks only for its own files, which are not changed. */
const FINE = [
  ...["MIT", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BSD-0-Clause", "BlueOak-1.0.0", "Unlicense"],
  ...["PSF-2.0", "MPL-2.0", "(ISC AND CC-BY-3.0)"],
];

it("lists every package that runs in production with its licence", () => {
  const written = readFileSync(new URL("../../docs/licences.md", import.meta.url), "utf8");
  expect(written).toBe(page(licensed()));
});

it("brings nothing whose licence is not known and fine", () => {
  expect(licensed().filter(({ licence }) => !FINE.includes(licence))).toEqual([]);
});
