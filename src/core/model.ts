import type { z } from "zod";

/** Why there is no answer of the model, and so the rules answer. */
export const SILENCES = ["cap", "resting", "slow", "unreachable", "refused", "cut", "shape"] as const;
export type Silence = (typeof SILENCES)[number];

/** What the model can be asked. Its words stand in `prompts/`, under its name. */
export interface Task<Input extends string = string, Answer = unknown> {
  readonly name: string;
  /** What is sent, and nothing else: each input with what it holds, as docs/privacy.md tells it. */
  readonly inputs: Readonly<Record<Input, string>>;
  readonly answer: z.ZodType<Answer>;
}

/** `prompt` is the version of the words that it was asked with. */
export type Asked<Answer> = { why: null; answer: Answer; prompt: string } | { why: Silence };

/**
 * A model that one organisation may ask. It never takes long, and throws nothing but Withdrawn, which a handler lets fly:
 * nobody waits for the answer any more. The app gives the signal for that, not the handler.
 */
export interface Model {
  ask<Input extends string, Answer>(
    task: Task<Input, Answer>,
    inputs: Readonly<Record<Input, string>>,
    signal?: AbortSignal,
  ): Promise<Asked<Answer>>;
  /**
   * The same while it is being written: what stands of the answer so far, as JSON that nobody has checked and whose last
   * part may be broken off; at the end as `ask`. It is asked with the first `next`, each time anew.
   */
  stream<Input extends string, Answer>(
    task: Task<Input, Answer>,
    inputs: Readonly<Record<Input, string>>,
  ): AsyncGenerator<unknown, Asked<Answer>, void>;
}

/** Something for a yes: the model's where it had one of use, else the rules', with why. `prompt` as in `Asked`. */
export type Drafted<Draft> =
  | { by: "model"; draft: Draft; prompt: string }
  | { by: "rules"; draft: Draft; why: Silence };

/**
 * Asks the model, where there is one, for something that the rules have, too.
 *
 * @param read what the answer comes to; null where it is of no use
 */
export async function drafted<Input extends string, Answer, Draft>(
  model: Model | undefined,
  task: Task<Input, Answer>,
  inputs: Readonly<Record<Input, string>>,
  read: (answer: Answer) => Draft | null,
  byRules: () => Draft,
): Promise<Drafted<Draft>> {
  const asked = model ? await model.ask(task, inputs) : { why: "resting" as const };
  if (asked.why !== null) return { by: "rules", draft: byRules(), why: asked.why };
  const draft = read(asked.answer);
  return draft === null
    ? { by: "rules", draft: byRules(), why: "shape" }
    : { by: "model", draft, prompt: asked.prompt };
}

/** The same question is asked once: a handler that runs again gets the answer of the first time. */
export function askingOnce(known: Map<string, Promise<Asked<unknown>>>, model: Pick<Model, "ask">): Pick<Model, "ask"> {
  return {
    ask(task, inputs, signal) {
      const key = JSON.stringify([task.name, inputs]);
      const asked = known.get(key) ?? model.ask(task, inputs, signal);
      known.set(key, asked);
      return asked as ReturnType<typeof model.ask<never, never>>;
    },
  };
}
