import type { AccountId } from "./ids.ts";
import type { Sending } from "./reply.ts";
import type { Card } from "./view.ts";
import type { Records } from "./work.ts";

/** How a message ended, as the platform said it. `unknown`: it may have arrived; never sent again on a guess. */
export type Sent =
  | { kind: "sent"; ref: string }
  /** Surely did not arrive; may be tried again after so many milliseconds. */
  | { kind: "later"; after: number; reason: string }
  | { kind: "refused"; reason: string }
  | { kind: "unknown"; reason: string };

/** One platform's way to send a message that nobody asked for just now. Never retries by itself, never throws. */
export type Sender = (to: AccountId, card: Card) => Promise<Sent>;

/** Messages that Beacon sends of its own accord. */
export interface Outbox {
  /** Writes the ledger's rows into the handler's batch; answers the keys that are new. */
  book(records: Records, sendings: readonly Sending[], now: number): Promise<string[]>;
  /** Sends what was booked, after the batch is safe. Resolves when each has an end or waits for its next try. */
  send(org: string, keys: readonly string[]): Promise<void>;
}
