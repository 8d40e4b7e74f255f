import { createHmac } from "node:crypto";
import type { ErrandContext } from "../../core/errand.ts";
import { marksOf, type Seal } from "../../core/seal.ts";
import { type Millis, SECOND } from "../../core/time.ts";
import { secretOf, type Webhook, type WebhookCall } from "./webhook.ts";

/** How an address took a call. */
export interface Took {
  ok: boolean;
  /** As it is kept and shown: a status, or why nothing came. */
  said: string;
}

/** The secret as whoever receives it keeps it: `whsec_` and 32 bytes in Base64. */
export const secretFor = (id: string, seal: Seal): string => secretsFor(id, seal)[0] as string;

/** The secret, and behind it what it was under the keys before: receivers may still have one of those. */
const secretsFor = (id: string, seal: Seal): string[] =>
  marksOf(seal, secretOf(id)).map((mark) => `whsec_${Buffer.from(mark, "base64url").toString("base64")}`);

/** Signed as Standard Webhooks say: over the call's id, the time and the body, so that none can be changed or kept. */
export function signed({ id, body }: Pick<WebhookCall, "id" | "body">, secrets: readonly string[], now: Millis) {
  const timestamp = String(Math.floor(now / SECOND));
  const marks = secrets.map((secret) => {
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return {
    ...{ "content-type": "application/json", "webhook-id": id },
    ...{ "webhook-timestamp": timestamp, "webhook-signature": marks.join(" ") },
  };
}

export async function send(call: WebhookCall, { id, url }: Webhook, { post, seal, now }: ErrandContext): Promise<Took> {
  const came = await post(url, { headers: signed(call, secretsFor(id, seal), now), body: call.body });
  if ("trouble" in came) return { ok: false, said: came.trouble };
  return { ok: came.status >= 200 && came.status < 300, said: String(came.status) };
}
