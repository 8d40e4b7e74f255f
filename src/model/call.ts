import type { ParsedChatCompletion } from "openai/resources/chat/completions";
import type { z } from "zod";
import type { Silence } from "../core/model.ts";
import type { Message } from "./prompt.ts";

/** Where the model is. Any server with OpenAI's chat completions will do. */
export interface ModelConfig {
  key: string;
  baseUrl: string;
  /** As its provider calls it. */
  name: string;
}

/** `tokens` as the server counted them; null where it did not say. */
export type Called<Answer> = { why: null; answer: Answer; tokens: number | null } | Failed;
export interface Failed {
  why: Silence;
  tokens: number | null;
  /** What did not fit the schema, for another try. */
  misfit?: string;
  status?: number;
}

type Question<Answer> = [schema: z.ZodType<Answer>, name: string, messages: readonly Message[], signal: AbortSignal];

/** One question, asked once. Never throws; ends when the signal says so. */
export interface Call {
  whole<Answer>(...question: Question<Answer>): Promise<Called<Answer>>;
  /** The same in pieces: what stands of the answer so far, then all of it. */
  inPieces<Answer>(...question: Question<Answer>): AsyncGenerator<unknown, Called<Answer>, void>;
}

/** The package is read from disk here, with the first question. Its own tries again and its log are off. */
export async function newCall({ key, baseUrl, name: model }: ModelConfig): Promise<Call> {
  const [{ OpenAI }, { zodResponseFormat }, errors] = await Promise.all([
    ...([import("openai"), import("openai/helpers/zod"), import("openai/error")] as const),
  ]);
  const client = new OpenAI({
    ...{ apiKey: key, baseURL: baseUrl, organization: null, project: null },
    ...{ maxRetries: 0, logLevel: "off" },
  });
  const asked = <Answer>(schema: z.ZodType<Answer>, name: string, messages: readonly Message[]) => {
    return { model, messages: [...messages], response_format: zodResponseFormat(schema, name) };
  };
  return {
    async whole(schema, name, messages, signal) {
      try {
        return read(await client.chat.completions.parse(asked(schema, name, messages), { signal }));
      } catch (error) {
        return failed(error, errors, signal);
      }
    },
    async *inPieces(schema, name, messages, signal) {
      let finish: string | null | undefined = null;
      try {
        const counted = { ...asked(schema, name, messages), stream_options: { include_usage: true } };
        const stream = client.chat.completions.stream(counted, { signal });
        for await (const { choices } of stream) {
          finish = choices[0]?.finish_reason ?? finish;
          const message = stream.currentChatCompletionSnapshot?.choices[0]?.message;
          if (message?.parsed) yield message.parsed;
        }
        return read(await stream.finalChatCompletion());
      } catch (error) {
        // The package reads the end of an answer before it looks at why it ended.
        if (finish === "length") return { why: "cut", tokens: null };
        if (finish === "content_filter") return { why: "refused", tokens: null };
        return failed(error, errors, signal);
      }
    },
  };
}

function read<Answer>({ choices, usage }: ParsedChatCompletion<Answer>): Called<Answer> {
  const tokens = usage?.total_tokens || null;
  const message = choices[0]?.message;
  if (message?.refusal) return { why: "refused", tokens };
  if (!message?.parsed) return { why: "shape", tokens, misfit: "there was no JSON" };
  return { why: null, answer: message.parsed, tokens };
}

function failed(error: unknown, sdk: typeof import("openai/error"), { aborted }: AbortSignal): Failed {
  const silent = (why: Silence): Failed => ({ why, tokens: null });
  const unread = misread(error);
  if (aborted || error instanceof sdk.APIConnectionTimeoutError) return silent("slow");
  if (error instanceof sdk.LengthFinishReasonError) return silent("cut");
  if (error instanceof sdk.ContentFilterFinishReasonError) return silent("refused");
  if (unread) return { ...silent("shape"), misfit: misfitOf(unread) };
  const status = error instanceof sdk.APIError ? error.status : undefined;
  return { ...silent("unreachable"), ...(typeof status === "number" && { status }) };
}

/** The error of reading an answer, which a stream wraps in one of the package's own; null for any other. */
function misread(error: unknown): Error | null {
  if (!(error instanceof Error)) return null;
  // The last is what the package's own reader of broken-off JSON throws.
  if (["ZodError", "SyntaxError"].includes(error.name) || error.constructor.name === "MalformedJSON") return error;
  return misread(error.cause);
}

/** Which fields did not fit, without what stood in them. */
function misfitOf(error: Error): string {
  const issues = (error as Partial<z.ZodError>).issues ?? [];
  if (error.name !== "ZodError") return "it was no JSON";
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
}
