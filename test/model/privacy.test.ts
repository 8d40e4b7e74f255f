import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Task } from "../../src/core/model.ts";
import { features } from "../../src/features/all.ts";

/** What the page has to say of a task. */
const lines = ({ name, inputs }: Task): string =>
  [
    `### ${name}`,
    "",
    "| field | what it holds |",
    "| --- | --- |",
    ...Object.entries(inputs).map(([field, holds]) => `| ${field} | ${holds} |`),
  ].join("\n");

it("tells on the privacy page of every field that goes to the model, and of no other", () => {
  const page = readFileSync(new URL("../../docs/privacy.md", import.meta.url), "utf8");
  const tasks = features.flatMap(({ tasks = [] }) => tasks);
  const told = /## What leaves[\s\S]*?(### [\s\S]*?)(?=\n## |$)/.exec(page)?.[1]?.trim();
  expect(told).toBe(tasks.map(lines).join("\n\n"));
});
