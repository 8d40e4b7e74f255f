import type { AccountId } from "./ids.ts";
import type { Lang } from "./lang.ts";
import type { Redrawing, Sending } from "./reply.ts";
import type { Millis } from "./time.ts";
import type { Card } from "./view.ts";
import type { Records } from "./work.ts";

/** How a message ended, as the platform said it. `unknown`: it may have arrived; never sent again on a guess. */
export type Sent =
  | { kind: "sent"; ref: string }
  /** Surely did not arrive; may be tried again after so many milliseconds. `limit`: the platform had too much of us. */
  | { kind: "later"; after: number; reason: string; limit?: true }
  /** Will not be taken, now or later. `unreachable`: nothing will be that goes to this address. */
  | { kind: "refused"; reason: string; unreachable?: true }
  | { kind: "unknown"; reason: string };

/** So many messages in so many milliseconds. */
export interface Pace {
  count: number;
  per: Millis;
}

/** One platform's way to send a message that nobody asked for just now. Never retries by itself, never throws. */
export interface Sender {
  /**
   * `key` is the ledger's; a platform that can keeps it with the message, so that it can be found again. `under` is the
   * reference of the message in whose thread it belongs, where the platform has threads.
   */
  send(to: AccountId, card: Card, lang: Lang, key: string, under?: string): Promise<Sent>;
  /** Shows another card in the place of a message that was sent. */
  redraw?(to: AccountId, ref: string, card: Card, lang: Lang): Promise<Sent>;
  /** Whether a message that may have arrived did; null where the platform will never tell. Never throws. */
  find?(to: AccountId, key: string, since: Millis): Promise<{ ref: string } | "absent" | "unclear" | null>;
  /** What the platform takes in one conversation, and in all of an organisation's together. */
  readonly pace: { conversation: Pace; all: Pace };
}

/** Messages that Beacon sends of its own accord. */
export interface Outbox {
  /** Writes the ledger's rows into the handler's batch; answers the keys that there is something to do for. */
  book(records: Records, sendings: readonly (Sending | Redrawing)[], now: number): Promise<string[]>;
  /** Sends what was booked, after the batch is safe. Resolves when each has an end or waits for its next try. */
  send(org: string, keys: readonly string[]): Promise<void>;
}
