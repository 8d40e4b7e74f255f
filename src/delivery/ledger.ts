import type { AccountId } from "../core/ids.ts";
import type { Sent } from "../core/outbox.ts";
import type { Sending } from "../core/reply.ts";
import { type Subject, subjectId } from "../core/schedule.ts";
import { type Row, type Store, table } from "../core/store.ts";
import { DAY, type Day, type Millis } from "../core/time.ts";
import { type Card, card } from "../core/view.ts";
import type { Records } from "../core/work.ts";

export const STATES = ["due", "sending", "sent", "merged", "failed", "skipped", "unknown"] as const;

/**
 * One message that Beacon wanted to send. `due` waits, `sending` was begun, `unknown` may have arrived and is never sent
 * again on a guess; `merged` went out as part of another; `failed` was refused, `skipped` was not to go out at all.
 */
export interface Delivery extends Row {
  /** The key, unique for what it says and to whom: the same key is never sent twice. */
  readonly id: string;
  to: Subject;
  /** The id of the person or team, to list by. */
  of: string;
  /** What it is about, a code of `text/…/ledger.ts`. */
  why: string;
  urgent: boolean;
  account: AccountId | null;
  /** The title alone once it was sent: the platform has the rest. */
  card: Card;
  state: (typeof STATES)[number];
  /** When it was written down. */
  at: Millis;
  tries: number;
  /** When its state last changed. */
  moved: Millis;
  /** When it was first tried; as long as it was not, when it was written down or an admin let it go again. */
  since: Millis;
  /** After this instant it is of no use any more; null for always. */
  until: Millis | null;
  /** Not before this instant. */
  next: Millis;
  /** The platform's reference of the message that was sent. */
  ref: string | null;
  /** Why it waits, or did not go out: a code of `text/…/ledger.ts`, or the platform's own word. */
  reason: string | null;
  /** The key of the message that carried it. */
  into: string | null;
  /** The key of the message in whose thread it belongs. */
  under?: string;
}

export const deliveries = table<Delivery>("deliveries", { index: ["state", "of"], month: "at" });

/** What a message that went out is to look like now. Its id is the message's key; the row goes once it does. */
export interface Redraw extends Row {
  card: Card;
  at: Millis;
  /** Not before this instant. */
  next: Millis;
}

export const redraws = table<Redraw>("redraws");

/** What became of one time that a schedule came round. Its id is the key that is claimed: `job:subject:day:slot`. */
export interface Occurred extends Row {
  kind: string;
  subject: Subject;
  of: string;
  day: Day;
  due: Millis;
  state: "ran" | "skipped";
  /** A code of `text/…/ledger.ts`. */
  reason: string | null;
  /** When it was claimed. */
  at: Millis;
}

export const occurrences = table<Occurred>("occurrences", { index: ["of"], month: "at" });

/** Somewhere that messages do not arrive any more; its id is the address. */
export interface Unreachable extends Row {
  of: string;
  since: Millis;
  reason: string;
}

export const unreachable = table<Unreachable>("unreachable");

/** How long an address that took nothing is left alone. */
const REST = DAY;

/** Why nothing goes to an address just now; null where something may. */
export async function restOf(
  store: Pick<Store, "get">,
  { org, account, now }: { org: string; account: AccountId; now: Millis },
): Promise<string | null> {
  const closed = await store.get(unreachable, org, account);
  return closed && now - closed.since < REST ? closed.reason : null;
}

/** The message, where it surely never arrived and does not go out any more. */
export async function neverArrived(records: Records, key: string): Promise<Delivery | undefined> {
  const sent = await records.get(deliveries, key);
  return sent?.state === "failed" || sent?.state === "skipped" ? sent : undefined;
}

/** Lets messages go there again, because there has been a sign of life. */
export async function reachedAgain(records: Records, account: AccountId): Promise<void> {
  const closed = await records.get(unreachable, account);
  if (closed) records.remove(unreachable, closed);
}

/** Writes a row for each message whose key is new, and answers those keys. */
export async function book(records: Records, sendings: readonly Sending[], now: Millis): Promise<string[]> {
  const keys: string[] = [];
  for (const { key, to, card, why, urgent = false, until = null, under } of sendings) {
    if (await records.get(deliveries, key)) continue;
    const fresh = { account: null, state: "due" as const, at: now, moved: now, tries: 0, since: now, next: now, until };
    const open = { ref: null, reason: null, into: null };
    const place = under === undefined ? {} : { under };
    records.put(deliveries, { id: key, to, of: subjectId(to), why, urgent, card, ...fresh, ...open, ...place });
    keys.push(key);
  }
  return keys;
}

/** The row after the platform has answered. A refusal is final; what surely did not arrive waits for its next try. */
export function settled(row: Delivery, sent: Sent, now: Millis): Delivery {
  switch (sent.kind) {
    case "sent":
      return { ...row, state: "sent", ref: sent.ref, reason: null, card: card(row.card.title) };
    case "later":
      return { ...row, state: "due", next: now + sent.after, reason: sent.reason };
    case "refused":
      return { ...row, state: "failed", reason: sent.reason };
    case "unknown":
      return { ...row, state: "unknown", reason: sent.reason };
    default:
      return sent satisfies never;
  }
}
