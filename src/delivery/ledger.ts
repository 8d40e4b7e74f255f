import type { AccountId } from "../core/ids.ts";
import type { Sent } from "../core/outbox.ts";
import type { Sending } from "../core/reply.ts";
import { type Row, table } from "../core/store.ts";
import type { Millis } from "../core/time.ts";
import type { Card } from "../core/view.ts";
import type { Records } from "../core/work.ts";

/**
 * One message that Beacon wanted to send. `due` waits, `sending` was begun, `unknown` may have arrived and is never
 * sent again on a guess, `skipped` did not go out, with the reason.
 */
export interface Delivery extends Row {
  /** The key, unique for what it says and to whom: the same key is never sent twice. */
  readonly id: string;
  to: { person: string } | { team: string };
  account: AccountId | null;
  card: Card;
  state: "due" | "sending" | "sent" | "skipped" | "unknown";
  at: Millis;
  tries: number;
  /** Not before this instant. */
  next: Millis;
  /** The platform's reference of the message that was sent. */
  ref: string | null;
  reason: string | null;
}

export const deliveries = table<Delivery>("deliveries", { index: ["state"], month: "at" });

/** Writes a row for each message whose key is new, and answers those keys. */
export async function book(records: Records, sendings: readonly Sending[], now: Millis): Promise<string[]> {
  const keys: string[] = [];
  for (const { key, to, card } of sendings) {
    if (await records.get(deliveries, key)) continue;
    const fresh = { account: null, state: "due" as const, at: now, tries: 0, next: now, ref: null, reason: null };
    records.put(deliveries, { id: key, to, card, ...fresh });
    keys.push(key);
  }
  return keys;
}

/** The row after the platform has answered. A refusal is final; what surely did not arrive waits for its next try. */
export function settled(row: Delivery, sent: Sent, now: Millis): Delivery {
  switch (sent.kind) {
    case "sent":
      return { ...row, state: "sent", ref: sent.ref };
    case "later":
      return { ...row, state: "due", next: now + sent.after, reason: sent.reason };
    case "refused":
      return { ...row, state: "skipped", reason: sent.reason };
    case "unknown":
      return { ...row, state: "unknown", reason: sent.reason };
    default:
      return sent satisfies never;
  }
}
