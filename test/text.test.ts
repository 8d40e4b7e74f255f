import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LANGS } from "../src/core/lang.ts";
import { type Text, textFor } from "../src/text/text.ts";

const folder = (lang: string) => readdirSync(join(import.meta.dirname, "../src/text", lang)).sort();

test.each(LANGS)("%s has a file of every section, and each says what it is about", (lang) => {
  expect(folder(lang)).toEqual(folder("en"));
  for (const section of Object.keys(textFor(lang)) as (keyof Text)[]) expect(textFor(lang)[section]).toBeDefined();
});
