import { expect, it } from "vitest";
import { z } from "zod";
import { type Asked, askingOnce, type Model } from "../../src/core/model.ts";

it("is asked the same thing once, however often a handler runs, and another thing anew", async () => {
  const asked: string[] = [];
  const model: Pick<Model, "ask"> = {
    ask: async (_task, inputs) => {
      asked.push(JSON.stringify(inputs));
      return { why: "slow" };
    },
  };
  const task = { name: "t", inputs: { text: "" }, answer: z.string() };
  const known = new Map<string, Promise<Asked<unknown>>>();
  await askingOnce(known, model).ask(task, { text: "a" });
  await askingOnce(known, model).ask(task, { text: "a" });
  await askingOnce(known, model).ask(task, { text: "b" });
  expect(asked).toEqual(['{"text":"a"}', '{"text":"b"}']);
});
