import { z } from "zod";
import type { Task } from "../../../core/model.ts";

const Answer = z.object({ picks: z.array(z.object({ id: z.string(), why: z.string() })) });
export type LevelsAnswer = z.infer<typeof Answer>;

/** Chooses among measures that the rules have found for a goal. How far it should go is never asked. */
export const levelsTask = {
  name: "goal-levels",
  inputs: {
    language: "the language in which to answer",
    goal: "the goal as it was typed, with places such as {number1} for its numbers, names and addresses",
    candidates: "measures that may show it, each with its name and what it counts, the team's own ones among them",
  },
  answer: Answer,
} as const satisfies Task;
