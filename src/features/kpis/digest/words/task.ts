import { z } from "zod";
import type { Task } from "../../../../core/model.ts";

const Comment = z.object({ sentences: z.array(z.object({ says: z.string(), on: z.array(z.string()) })) });
export type CommentAnswer = z.infer<typeof Comment>;

/** Comments a team's numbers in a sentence or two that each rest on readings. */
export const commentTask = {
  name: "digest-comment",
  inputs: {
    language: "the language in which to answer",
    readings: "the team's numbers by name, how each stands and whether it got better, with short ids (r1, r2 …)",
  },
  answer: Comment,
} as const satisfies Task;
