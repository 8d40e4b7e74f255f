import { z } from "zod";
import type { Task } from "../../core/model.ts";

export const Sentence = z.object({ says: z.string(), on: z.array(z.string()) });

/** Answers a question about goals from passages of the method. */
export const questionTask = {
  name: "goal-question",
  inputs: {
    language: "the language in which to answer",
    question: "what somebody asks about setting goals",
    passages: "passages of Beacon's own method that may answer it, one a line behind its id",
  },
  answer: z.object({ sentences: z.array(Sentence) }),
} as const satisfies Task;
