import { z } from "zod";

export interface ModelSettings {
  key: string;
  baseUrl: string;
  /** As its provider calls it. */
  name: string;
  /** So many tokens an organisation may use in a month; past them the rules answer. */
  monthlyTokens: number;
}

const tokens = "write a whole number of tokens such as 2000000, or BEACON_AI=off to do without the model";

/** The variables of the model, their checks and what to do when one is wrong. */
export const ModelEnv = {
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: "write an address such as http://127.0.0.1:11434/v1" })
    .default("https://api.openai.com/v1"),
  OPENAI_MODEL: z.string().optional(),
  BEACON_AI: z.enum(["on", "off"], "write on or off").optional(),
  BEACON_AI_MONTHLY_TOKENS: z.coerce.number(tokens).int(tokens).min(1, tokens).default(2_000_000),
};
type Env = z.infer<z.ZodObject<typeof ModelEnv>>;

/** Null where no model is on. Call it when `modelProblems` finds nothing. */
export function modelSettings(env: Env): ModelSettings | null {
  const { OPENAI_API_KEY: key, OPENAI_MODEL: name, OPENAI_BASE_URL: baseUrl } = env;
  if (env.BEACON_AI === "off" || !key || !name) return null;
  return { key, name, baseUrl, monthlyTokens: env.BEACON_AI_MONTHLY_TOKENS };
}

/** What is wrong together. */
export function modelProblems(env: Env): (string | false | undefined)[] {
  if (env.BEACON_AI === "off") return [];
  const { OPENAI_API_KEY: key, OPENAI_MODEL: name } = env;
  return [
    !key &&
      (name !== undefined || env.BEACON_AI === "on") &&
      "OPENAI_API_KEY is missing: copy it from your provider (a server of your own takes any word), or set BEACON_AI=off.",
    key !== undefined &&
      !name &&
      "OPENAI_MODEL is missing: name the model as your provider writes it, or set BEACON_AI=off to do without.",
  ];
}
