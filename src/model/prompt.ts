import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

/** A task's words: what the model is told, and the place of each input. */
export interface Prompt {
  /** Changes with every word of the file, so that a thumb tells which words it is about. */
  version: string;
  /** Markdown up to the example. */
  instructions: string;
  /** Inputs by name, and the answer, both as JSON. */
  example: { inputs: string; answer: string };
}

const FOLDER = new URL("../../prompts/", import.meta.url);

/** Reads `prompts/NAME.md`: instructions, then `## Example` with two blocks of JSON. */
export async function readPrompt(name: string): Promise<Prompt> {
  const file = await readFile(new URL(`${name}.md`, FOLDER), "utf8");
  const [instructions = "", rest = ""] = file.split(/^## Example$/m);
  const [inputs = "", answer = ""] = [...rest.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = ""]) => json.trim());
  const version = createHash("sha256").update(file).digest("hex").slice(0, 8);
  return { version, instructions: instructions.trim(), example: { inputs, answer } };
}

export interface Message {
  role: "system" | "user" | "assistant";
  content: string;
}

/** What is sent. The inputs are JSON in a message of their own, so that they read as matter and not as orders. */
export function messagesOf({ instructions, example }: Prompt, inputs: Readonly<Record<string, string>>): Message[] {
  return [
    { role: "system", content: instructions },
    { role: "user", content: JSON.stringify(JSON.parse(example.inputs)) },
    { role: "assistant", content: JSON.stringify(JSON.parse(example.answer)) },
    { role: "user", content: JSON.stringify(inputs) },
  ];
}
