import { z } from "zod";
import type { Task } from "../../../../core/model.ts";

const Causes = z.object({ causes: z.array(z.object({ group: z.string(), asks: z.string() })) });
export type CausesAnswer = z.infer<typeof Causes>;

/** Names what to check first where a number is off. */
export const causesTask = {
  name: "first-causes",
  inputs: {
    language: "the language in which to answer",
    metric: "what the number is called, and what it means",
    direction: "which way is good: up, down or none",
    form: "how it is off, without the numbers",
    beside: "the measures that are watched with it, by name, and how they stand",
    helps: "what usually moves it, as the catalogue says",
  },
  answer: Causes,
} as const satisfies Task;
