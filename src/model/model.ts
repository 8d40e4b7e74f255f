import type { Log } from "../core/log.ts";
import type { Asked, Model, Silence, Task } from "../core/model.ts";
import type { Store } from "../core/store.ts";
import { type Clock, SECOND } from "../core/time.ts";
import { newBreaker } from "./breaker.ts";
import { type Call, type Called, type ModelConfig, newCall } from "./call.ts";
import { type Message, messagesOf, readPrompt } from "./prompt.ts";
import { countUse, estimateTokens, tokensUsed } from "./usage.ts";

/** How long somebody waits for the model, another try included, in milliseconds. */
export const PATIENCE = 8 * SECOND;

/** The server's troubles, as opposed to those with one question. */
const DOWN: readonly Silence[] = ["slow", "unreachable"];

export interface ModelParts {
  config: ModelConfig & { monthlyTokens: number };
  store: Store;
  clock: Clock;
  log: Log;
  /** Ends what is still being asked, at a stop. */
  closing: AbortSignal;
  patience?: number;
}

/** The model for each organisation: within its month's tokens, while it is up, and never for long. */
export function newModel(parts: ModelParts): (org: string) => Model {
  const { config, store, clock, log, closing, patience = PATIENCE } = parts;
  const breaker = newBreaker(clock);
  let call: Promise<Call> | null = null;

  const ask = async <Input extends string, Answer>(
    org: string,
    task: Task<Input, Answer>,
    inputs: Readonly<Record<Input, string>>,
    withdrawn?: AbortSignal,
  ): Promise<Asked<Answer>> => {
    const silent = (why: "cap" | "resting") => {
      log.info({ org, task: task.name, why }, "the model was not asked");
      return { why };
    };
    if ((await tokensUsed(store, org, clock())) >= config.monthlyTokens) return silent("cap");
    if (!breaker.admits()) return silent("resting");
    call ??= newCall(config);
    const prompt = await readPrompt(task.name);
    const signal = AbortSignal.any([closing, AbortSignal.timeout(patience), ...(withdrawn ? [withdrawn] : [])]);
    const said = await inTwoTries(await call, task, messagesOf(prompt, inputs), signal);
    const { tokens } = said;
    await countUse(store, org, task.name, tokens, clock());
    // What nobody waited for says nothing about the server.
    if (!closing.aborted && !withdrawn?.aborted) breaker.tell(said.why === null || !DOWN.includes(said.why));
    const { version } = prompt;
    if (said.why === null) {
      log.info({ org, task: task.name, prompt: version, tokens }, "the model answered");
      return { why: null, answer: said.answer, prompt: version };
    }
    const { why, status } = said;
    log.warn({ org, task: task.name, prompt: version, tokens, why, status }, "the model gave no answer of use");
    return { why };
  };
  return (org) => ({ ask: (task, inputs, withdrawn) => ask(org, task, inputs, withdrawn) });
}

/** An answer that does not fit is asked for once more, with what was wrong; both tries are counted. */
async function inTwoTries<Answer>(
  call: Call,
  { answer, name }: Task<string, Answer>,
  messages: readonly Message[],
  signal: AbortSignal,
): Promise<Called<Answer> & { tokens: number }> {
  const first = await call(answer, name, messages, signal);
  const spent = countedIn(first, messages);
  if (first.why === null || first.misfit === undefined || signal.aborted) return { ...first, tokens: spent };
  const complaint = `Your last answer did not fit the schema (${first.misfit}). Answer again, in JSON that fits it.`;
  const again: readonly Message[] = [...messages, { role: "user", content: complaint }];
  const second = await call(answer, name, again, signal);
  return { ...second, tokens: spent + countedIn(second, again) };
}

/** As the server counted; where it said nothing, what was sent at least. */
function countedIn({ tokens }: Called<unknown>, messages: readonly Message[]): number {
  return tokens ?? messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
}
