import type { EventName } from "../../core/signal.ts";
import { type Row, table } from "../../core/store.ts";
import type { Millis } from "../../core/time.ts";

/** An address of another program that is told what happens. Its secret stands nowhere: it is worked out of its id. */
export interface Webhook extends Row {
  url: string;
  events: readonly EventName[];
  /** What people wrote for all to read is told as well. */
  words: boolean;
  at: Millis;
  /** `off`: it did not answer for a day. */
  state: "on" | "off";
  /** Since when it has not answered; null while it does. */
  failing: Millis | null;
  /** How often it was tried since then. */
  tries: number;
  /** Not before then. */
  next: Millis;
  /** How it answered last, as a status or a code; null before the first call. */
  last: { at: Millis; said: string } | null;
}

/** What an address is still to be told; gone once it has said that it has it. Its id stays the same however often it is sent. */
export interface WebhookCall extends Row {
  hook: string;
  at: Millis;
  /** As it is sent. */
  body: string;
}

export const webhooks = table<Webhook>("webhooks", { audit: ["url", "events", "words", "state"] });
export const webhookCalls = table<WebhookCall>("webhookCalls", { index: ["hook"] });

/** What its secret is a mark of; begins so that no other mark can be the same. */
export const secretOf = (id: string): string => `webhook secret\n${id}`;

export const bodyOf = (type: string, at: Millis, data: object): string =>
  JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });

/** Who gets it, without what else stands in the address: that may be a key. */
export const hostOf = ({ url }: Pick<Webhook, "url">): string => new URL(url).host;
