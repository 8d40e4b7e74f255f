import { z } from "zod";
import { rulesCoach } from "../../src/coach/rules.ts";
import { LANGS } from "../../src/core/lang.ts";
import { newDraft, steps5, WORDS } from "../../src/features/goals/invented-for-samples.ts";
import { inputsOf } from "../../src/features/goals/wording/read.ts";
import { wordingTask } from "../../src/features/goals/wording/task.ts";
import { messagesOf, readPrompt } from "../../src/model/prompt.ts";
import { estimateTokens } from "../../src/model/usage.ts";
import { textFor } from "../../src/text/text.ts";
import type { Row } from "./row.ts";

/** How much is sent to have an ordinary goal said better: the instructions, the example, the shape and the goal. */
export async function modelBench(): Promise<Row[]> {
  const prompt = await readPrompt(wordingTask.name);
  const shape = JSON.stringify(z.toJSONSchema(wordingTask.answer));
  const sizes = LANGS.map((lang) => {
    const goal = steps5(newDraft(WORDS[lang].rough), WORDS[lang], lang).value;
    const { inputs } = inputsOf(textFor(lang), goal, [], { coach: rulesCoach() });
    const sent = messagesOf(prompt, inputs).map(({ content }) => content);
    return { lang, tokens: estimateTokens([...sent, shape].join("\n")) };
  });
  return [
    {
      gate: "model",
      what: "input tokens of a goal said better, estimated",
      ratio: Math.max(...sizes.map(({ tokens }) => tokens)),
      limit: 900,
      detail: sizes.map(({ lang, tokens }) => `${lang} ${tokens}`).join(", "),
    },
  ];
}

if (process.argv[1] === import.meta.filename) for (const row of await modelBench()) console.log(JSON.stringify(row));
