import { createHash } from "node:crypto";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Asked, Model } from "../../src/core/model.ts";
import { reviewTask } from "../../src/features/goals/second/task.ts";
import { readPrompt } from "../../src/model/prompt.ts";

/**
 * Answers of a model, kept to be read again without it. One line each: the version of the words that it was asked with,
 * a mark of the text that was sent, and from whom the answer is. Those of `recorded/scripted.jsonl` are from a script
 * and tell nothing of any model; `node test/eval/recorded.ts` puts them under the prompt as it stands now.
 */
const Recorded = z.object({
  from: z.string(),
  prompt: z.string(),
  text: z.string(),
  tokens: z.number().optional(),
  answer: reviewTask.answer,
});
type Recorded = z.infer<typeof Recorded>;

/** There is no answer to this text under the present words. */
export class NotRecorded extends Error {}

export const SCRIPTED = new URL("recorded/scripted.jsonl", import.meta.url).pathname;

export const markOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

export function readRecorded(file: string): Recorded[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => Recorded.parse(JSON.parse(line)));
}

/** Answers from the recording, and throws NotRecorded where it has none. */
export async function recordedModel(lines: readonly Recorded[]): Promise<Pick<Model, "ask">> {
  const { version } = await readPrompt(reviewTask.name);
  const known = new Map(lines.filter(({ prompt }) => prompt === version).map((line) => [line.text, line.answer]));
  return {
    async ask<Input extends string, Answer>(
      _task: unknown,
      inputs: Readonly<Record<Input, string>>,
    ): Promise<Asked<Answer>> {
      const answer = known.get(markOf((inputs as { text?: string }).text ?? ""));
      if (!answer) throw new NotRecorded();
      return { why: null, answer: answer as Answer, prompt: version };
    },
  };
}

/** The same model, with every answer kept in the file. */
export function recording(model: Pick<Model, "ask">, from: string, file: string): Pick<Model, "ask"> {
  return {
    async ask(task, inputs, signal) {
      const asked = await model.ask(task, inputs, signal);
      if (asked.why === null) {
        const { prompt, answer } = asked;
        const text = markOf((inputs as { text?: string }).text ?? "");
        appendFileSync(file, `${JSON.stringify({ from, prompt, text, answer })}\n`);
      }
      return asked;
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  const { version } = await readPrompt(reviewTask.name);
  const lines = readRecorded(SCRIPTED).map((line) => JSON.stringify({ ...line, prompt: version }));
  writeFileSync(SCRIPTED, `${lines.join("\n")}\n`);
}
