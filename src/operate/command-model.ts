import { readConfig } from "../config.ts";
import { OperatorError } from "../core/errors.ts";
import type { Model } from "../core/model.ts";

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** In place of an organisation. */
const COMMAND = "command";

export interface CommandModel {
  model: Pick<Model, "ask">;
  /** As its provider calls it. */
  name: string;
  /** So many it has used. */
  tokens(): Promise<number>;
}

/**
 * The model that the environment names, for a command. What it uses is counted while the command runs, and belongs to no
 * organisation's month.
 *
 * @param needs what the command is called
 * @throws OperatorError where the environment names none
 */
export async function commandModel(env: NodeJS.ProcessEnv, needs: string): Promise<CommandModel> {
  const { model: config } = readConfig({ ...env, NODE_ENV: "" });
  if (config === null) throw new OperatorError(`${needs} needs a model: ${missingOf(env)}`);
  const [{ newModel }, { tokensUsed }, { memoryStore }] = await Promise.all([
    ...([import("../model/model.ts"), import("../model/usage.ts"), import("../store/memory.ts")] as const),
  ]);
  const store = memoryStore();
  const closing = new AbortController().signal;
  const model = newModel({ config, store, clock: Date.now, log: SILENT, closing })(COMMAND);
  return { model, name: config.name, tokens: () => tokensUsed(store, COMMAND, Date.now()) };
}

const missingOf = ({ BEACON_AI }: NodeJS.ProcessEnv): string =>
  BEACON_AI === "off"
    ? "BEACON_AI is off. Set it to on, with OPENAI_API_KEY and OPENAI_MODEL."
    : "OPENAI_API_KEY and OPENAI_MODEL are not set. Set both, and OPENAI_BASE_URL for a server of your own.";
