import { z } from "zod";
import type { Task } from "../../../core/model.ts";

const Pieces = z.array(z.string());
const Answer = z.object({
  kind: z.enum(["goal", "none"]),
  ...{ S: Pieces, M: Pieces, A: Pieces, R: Pieces, T: Pieces },
});
export type ReviewAnswer = z.infer<typeof Answer>;

/** Reads a goal as it was typed: which letters hold, each by words of the text itself. */
export const reviewTask = {
  name: "goal-review",
  inputs: {
    language: "the language of the text",
    text: "the goal as it was typed, with places such as {number1} for its numbers, names and addresses",
    numbers: "which of these places stand for a day, a duration or a share, without the numbers",
  },
  answer: Answer,
} as const satisfies Task;
