import { z } from "zod";
import type { Task } from "../../../core/model.ts";

/** What a hint may be about: the goal's parts, by the names under which they are sent. */
export const ABOUT = ["what", "who", "where", "measure", "why", "how"] as const;
export type About = (typeof ABOUT)[number];

/** An answer may say more than it should; what nobody asked for is dropped when it is read. */
const Answer = z.object({
  sentence: z.string(),
  hints: z.array(z.object({ about: z.string(), says: z.string() })),
});
export type WordingAnswer = z.infer<typeof Answer>;

/** Reads a goal over and says it in one better sentence. */
export const wordingTask = {
  name: "goal-wording",
  inputs: {
    language: "the language in which to answer",
    what: "what is to change",
    who: "who does it, or whom it serves",
    where: "the channel, place, team or step",
    measure: "what the measure is called",
    direction: "up, down or hold",
    level: "from where to where, as places such as {baseline} and {target}, without the numbers",
    when: "by when, as the place {due} or {period}, without the date",
    why: "why it matters",
    how: "how it is to be reached",
  },
  answer: Answer,
} as const satisfies Task;

export type WordingInputs = Record<keyof typeof wordingTask.inputs, string>;
