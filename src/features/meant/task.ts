import { z } from "zod";
import type { Task } from "../../core/model.ts";

const Answer = z.object({ command: z.string(), words: z.string() });
export type CommandAnswer = z.infer<typeof Answer>;

/** Finds the command that a plain sentence means. */
export const commandTask = {
  name: "command",
  inputs: {
    language: "the language that the person reads",
    sentence: "what they wrote, which no command and no feature took, with places for numbers, names and addresses",
    commands: "the commands that they may type, in English, and what each does",
  },
  answer: Answer,
} as const satisfies Task;
