import { z } from "zod";
import type { Task } from "../../../core/model.ts";

const Words = z.object({ what: z.string(), effect: z.string() });
export type Words = z.infer<typeof Words>;

/** Says a win in better words. */
export const shoutoutTask = {
  name: "win-shoutout",
  inputs: {
    language: "the language in which to answer",
    what: "what went well, with places for names and numbers",
    effect: "what it did for a customer or a colleague, with places for names and numbers",
    kind: "what kind of win it is; Beacon's own words",
    value: "the value of the house that it shows",
  },
  answer: Words,
} as const satisfies Task;
