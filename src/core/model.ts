import type { z } from "zod";

/** Why there is no answer of the model, and so the rules answer. */
export type Silence = "cap" | "resting" | "slow" | "unreachable" | "refused" | "cut" | "shape";

/** What the model can be asked. Its words stand in `prompts/`, under its name. */
export interface Task<Input extends string = string, Answer = unknown> {
  readonly name: string;
  /** What is sent, and nothing else: each input with what it holds, as docs/privacy.md tells it. */
  readonly inputs: Readonly<Record<Input, string>>;
  readonly answer: z.ZodType<Answer>;
}

/** `prompt` is the version of the words that it was asked with. */
export type Asked<Answer> = { why: null; answer: Answer; prompt: string } | { why: Silence };

/** A model that one organisation may ask. It never throws, and never takes long. */
export interface Model {
  ask<Input extends string, Answer>(
    task: Task<Input, Answer>,
    inputs: Readonly<Record<Input, string>>,
  ): Promise<Asked<Answer>>;
}

/** The same question is asked once: a handler that runs again gets the answer of the first time. */
export function askingOnce(known: Map<string, Promise<Asked<unknown>>>, model: Model): Model {
  return {
    ask(task, inputs) {
      const key = JSON.stringify([task.name, inputs]);
      const asked = known.get(key) ?? model.ask(task, inputs);
      known.set(key, asked);
      return asked as ReturnType<typeof model.ask<never, never>>;
    },
  };
}
