import { z } from "zod";
import type { Config } from "../config.ts";
import { type Finding, finding } from "./finding.ts";

/** Puts one short question to the model, in the way in which all others are put. */
export async function checkModel({ model }: Pick<Config, "model">): Promise<Finding> {
  if (model === null) return finding("model", true, "none is on; the rules do everything", "");
  const [{ newCall }, { PATIENCE }] = await Promise.all([import("../model/call.ts"), import("../model/model.ts")]);
  const schema = z.object({ ready: z.boolean() });
  const question = { role: "user" as const, content: 'Are you there? Answer with the JSON {"ready": true}.' };
  const said = await (await newCall(model)).whole(schema, "ready", [question], AbortSignal.timeout(PATIENCE));
  if (said.why === null) return finding("model", true, `${model.name} answers`, "");
  const { what, advice } =
    said.why === "slow" || said.why === "unreachable" ? MODEL_TROUBLE[said.why] : MODEL_TROUBLE.shape;
  const status = said.status === undefined ? "" : ` (status ${said.status})`;
  return finding("model", false, `${model.name} ${what}${status}`, advice);
}

const MODEL_TROUBLE = {
  slow: { what: "does not answer in time", advice: "check the network or OPENAI_BASE_URL, or name a faster model" },
  unreachable: { what: "cannot be asked", advice: "check OPENAI_API_KEY, OPENAI_MODEL and OPENAI_BASE_URL" },
  shape: { what: "does not answer in the JSON that is asked for", advice: "name a model with structured output" },
};
