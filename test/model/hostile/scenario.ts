import { readdirSync } from "node:fs";
import type { Desk } from "../../support/desk.ts";
import type { Options, Seen } from "../../support/world.ts";

/** What the model was given, by input. */
export type Sent = Record<string, string>;

/**
 * How one task is led to its question with people's words in it. Each task has a file of its own in `tasks/`, and
 * test/model/hostile.test.ts takes all that there are: a new task needs one more file, and fails until it has it.
 */
export interface Scenario {
  task: string;
  /** The world before anybody writes anything hostile. */
  begin(options: Options): Promise<Desk>;
  /** For how many texts one question is asked; 1 where nothing is said. */
  holds?: number;
  /** A fresh world for each question, because what was said cannot be said anew. */
  anew?: true;
  /** Brings the texts to where the model reads them. @returns the step that asks; null where the rules took the text */
  bring(w: Desk, texts: readonly string[]): Promise<(() => Promise<Seen>) | null>;
  /** The answer of a model that obeys, in the task's shape. */
  obeys(attack: string, sent: Sent): object;
}

const TASKS = new URL("./tasks/", import.meta.url);

/** Every file's scenario. */
export async function readScenarios(): Promise<Scenario[]> {
  const files = readdirSync(TASKS);
  return Promise.all(
    files.map(async (file) => ((await import(new URL(file, TASKS).href)) as { scenario: Scenario }).scenario),
  );
}
