import type { EventName } from "../../core/signal.ts";
import type { Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { bodyOf, type Webhook, webhookCalls, webhooks } from "./webhook.ts";

/** An address as it is kept; null where nobody may be told there. */
export function readUrl(typed: string): string | null {
  const read = URL.canParse(typed) ? new URL(typed) : null;
  return read?.protocol === "https:" && read.username === "" && read.password === "" ? read.href : null;
}

/** Who is to be told what. */
export interface Wanted {
  url: string;
  events: readonly EventName[];
  words: boolean;
}

export function addWebhook(records: Records, wanted: Wanted, { id, at }: { id: string; at: Millis }): Webhook {
  const standing = { state: "on", failing: null, tries: 0, next: at, last: null } as const;
  return records.put(webhooks, { id, ...wanted, at, ...standing });
}

/** Books a call that says nothing but that it is one. */
export function tryWebhook(records: Records, hook: Pick<Webhook, "id">, { id, at }: { id: string; at: Millis }): void {
  records.put(webhookCalls, { id, hook: hook.id, at, body: bodyOf("webhook.test", at, {}) });
}

/** Takes it away, and with it all that waited. */
export async function removeWebhook(records: Records, hook: Webhook): Promise<void> {
  records.remove(webhooks, hook);
  for (const call of await records.list(webhookCalls, { hook: hook.id })) records.remove(webhookCalls, call);
}
