import type { Log } from "../core/log.ts";
import type { Model, Silence, Task } from "../core/model.ts";
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

  const begin = async (
    org: string,
    task: Pick<Task, "name">,
    inputs: Readonly<Record<string, string>>,
    withdrawn?: AbortSignal,
  ): Promise<Begun | Unasked> => {
    const silent = (why: "cap" | "resting") => {
      log.info({ org, task: task.name, why }, "the model was not asked");
      return { why };
    };
    if ((await tokensUsed(store, org, clock())) >= config.monthlyTokens) return silent("cap");
    if (!breaker.admits()) return silent("resting");
    call ??= newCall(config);
    const prompt = await readPrompt(task.name);
    const signal = AbortSignal.any([closing, AbortSignal.timeout(patience), ...(withdrawn ? [withdrawn] : [])]);
    const messages = messagesOf(prompt, inputs);
    return { why: null, call: await call, prompt: prompt.version, messages, signal, withdrawn };
  };

  const end = async <Answer>(org: string, task: string, { prompt, withdrawn }: Begun, said: Counted<Answer>) => {
    const { tokens } = said;
    await countUse(store, org, task, tokens, clock());
    // What nobody waited for says nothing about the server.
    if (!closing.aborted && !withdrawn?.aborted) breaker.tell(said.why === null || !DOWN.includes(said.why));
    if (said.why === null) {
      log.info({ org, task, prompt, tokens }, "the model answered");
      return { why: null, answer: said.answer, prompt };
    }
    const { why, status } = said;
    log.warn({ org, task, prompt, tokens, why, status }, "the model gave no answer of use");
    return { why };
  };

  return (org) => ({
    async ask(task, inputs, withdrawn) {
      const begun = await begin(org, task, inputs, withdrawn);
      if (begun.why !== null) return begun;
      const first = await begun.call.whole(task.answer, task.name, begun.messages, begun.signal);
      return end(org, task.name, begun, await orAgain(first, task, begun));
    },
    async *stream(task, inputs) {
      const begun = await begin(org, task, inputs);
      if (begun.why !== null) return begun;
      const first = yield* begun.call.inPieces(task.answer, task.name, begun.messages, begun.signal);
      return end(org, task.name, begun, await orAgain(first, task, begun));
    },
  });
}

type Unasked = { why: "cap" | "resting" };
interface Begun {
  why: null;
  call: Call;
  /** The version of the words. */
  prompt: string;
  messages: readonly Message[];
  signal: AbortSignal;
  withdrawn: AbortSignal | undefined;
}
type Counted<Answer> = Called<Answer> & { tokens: number };

/** An answer that does not fit is asked for once more, whole and with what was wrong; both tries are counted. */
async function orAgain<Answer>(
  first: Called<Answer>,
  { answer, name }: Task<string, Answer>,
  { call, messages, signal }: Begun,
): Promise<Counted<Answer>> {
  const spent = countedIn(first, messages);
  if (first.why === null || first.misfit === undefined || signal.aborted) return { ...first, tokens: spent };
  const complaint = `Your last answer did not fit the schema (${first.misfit}). Answer again, in JSON that fits it.`;
  const again: readonly Message[] = [...messages, { role: "user", content: complaint }];
  const second = await call.whole(answer, name, again, signal);
  return { ...second, tokens: spent + countedIn(second, again) };
}

/** As the server counted; where it said nothing, what was sent at least. */
function countedIn({ tokens }: Called<unknown>, messages: readonly Message[]): number {
  return tokens ?? messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
}
