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

/** One question, asked once. Never throws; ends when the signal says so. */
export type Call = <Answer>(
  schema: z.ZodType<Answer>,
  name: string,
  messages: readonly Message[],
  signal: AbortSignal,
) => Promise<Called<Answer>>;

/** The package is read from disk here, with the first question. Its own tries again and its log are off. */
export async function newCall({ key, baseUrl, name: model }: ModelConfig): Promise<Call> {
  const [{ OpenAI }, { zodResponseFormat }, errors] = await Promise.all([
    ...([import("openai"), import("openai/helpers/zod"), import("openai/error")] as const),
  ]);
  const client = new OpenAI({
    ...{ apiKey: key, baseURL: baseUrl, organization: null, project: null },
    ...{ maxRetries: 0, logLevel: "off" },
  });
  return async (schema, name, messages, signal) => {
    try {
      const asked = { model, messages: [...messages], response_format: zodResponseFormat(schema, name) };
      const { choices, usage } = await client.chat.completions.parse(asked, { signal });
      const tokens = usage?.total_tokens || null;
      const message = choices[0]?.message;
      if (message?.refusal) return { why: "refused", tokens };
      if (!message?.parsed) return { why: "shape", tokens, misfit: "there was no JSON" };
      return { why: null, answer: message.parsed, tokens };
    } catch (error) {
      return failed(error, errors, signal);
    }
  };
}

function failed(error: unknown, sdk: typeof import("openai/error"), { aborted }: AbortSignal): Failed {
  const silent = (why: Silence): Failed => ({ why, tokens: null });
  if (aborted || error instanceof sdk.APIConnectionTimeoutError) return silent("slow");
  if (error instanceof sdk.LengthFinishReasonError) return silent("cut");
  if (error instanceof sdk.ContentFilterFinishReasonError) return silent("refused");
  if (error instanceof Error && (error.name === "ZodError" || error.name === "SyntaxError")) {
    return { ...silent("shape"), misfit: misfitOf(error) };
  }
  const status = error instanceof sdk.APIError ? error.status : undefined;
  return { ...silent("unreachable"), ...(typeof status === "number" && { status }) };
}

/** Which fields did not fit, without what stood in them. */
function misfitOf(error: Error): string {
  const issues = (error as Partial<z.ZodError>).issues ?? [];
  if (error.name !== "ZodError") return "it was no JSON";
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
}
