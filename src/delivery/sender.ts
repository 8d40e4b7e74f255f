import { type AccountId, platformOf } from "../core/ids.ts";
import type { Log } from "../core/log.ts";
import type { Outbox, Sender, Sent } from "../core/outbox.ts";
import type { Store } from "../core/store.ts";
import { type Clock, HOUR, MINUTE } from "../core/time.ts";
import { newWork } from "../core/work.ts";
import { people, teams } from "../features/people/person.ts";
import { book, type Delivery, deliveries, settled } from "./ledger.ts";

/** How long a message that surely did not arrive is tried before it is given up. */
const PATIENCE = 24 * HOUR;
/** The wait grows with each try, up to this. */
const LONGEST_WAIT = 30 * MINUTE;

export interface OutboxParts {
  store: Store;
  /** By platform: `slack`, `teams`, `web`. */
  senders: ReadonlyMap<string, Sender>;
  clock: Clock;
  log: Log;
}

export interface RunningOutbox extends Outbox {
  /** What an earlier process had begun and not ended is `unknown`. Called before any platform is connected. */
  recover(org: string): Promise<void>;
  /** Takes up what an earlier process left due. */
  resume(org: string): Promise<void>;
  /** Waits for calls under way and forgets timers; what is due stays due. */
  close(): Promise<void>;
}

export function createOutbox({ store, senders, clock, log }: OutboxParts): RunningOutbox {
  const running = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;

  /** Changes one row with nobody else in between; null when it is not in the state that was expected. */
  const move = async (org: string, key: string, from: Delivery["state"], change: (row: Delivery) => Delivery) => {
    const work = newWork(store);
    const row = await work.of(org).get(deliveries, key);
    if (row?.state !== from) return null;
    const after = work.of(org).put(deliveries, change(row));
    await store.commit(work.changes());
    return after;
  };

  const attempt = async (org: string, key: string): Promise<void> => {
    const row = await store.get(deliveries, org, key);
    if (row?.state !== "due") return;
    const account = await addressOf(store, org, row, senders);
    const send = account === null ? undefined : senders.get(platformOf(account));
    if (account === null || !send) {
      await move(org, key, "due", (due) => ({ ...due, state: "skipped", reason: "no-address" }));
      return;
    }
    // Marked before the call: after a crash here the message is `unknown`, not sent again.
    const begun = await move(org, key, "due", (due) => ({ ...due, state: "sending", account, tries: due.tries + 1 }));
    if (!begun) return;
    const sent = await send.send(account, begun.card, "en", key);
    const end = sent.kind === "later" ? again(begun, sent, clock()) : sent;
    const after = await move(org, key, "sending", (sending) => settled(sending, end, clock()));
    log.info({ delivery: key, state: after?.state, reason: after?.reason }, "delivery");
    if (after?.state === "due") wait(org, key, after.next - clock());
  };

  const wait = (org: string, key: string, delay: number): void => {
    if (closed) return;
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        void start(org, key);
      },
      Math.max(delay, 0),
    );
    timers.add(timer);
  };

  const start = (org: string, key: string): Promise<void> => {
    const task = attempt(org, key).catch((err) => log.error({ err, delivery: key }, "delivery failed"));
    running.add(task);
    return task.finally(() => running.delete(task));
  };

  return {
    book,
    send: async (org, keys) => {
      for (const key of keys) if (!closed) await start(org, key);
    },
    recover: async (org) => {
      const lost = await store.list(deliveries, org, { state: "sending" });
      const note = (row: Delivery): Delivery => ({ ...row, state: "unknown", reason: "interrupted" });
      for (const { id } of lost) await move(org, id, "sending", note);
    },
    resume: async (org) => {
      const due = await store.list(deliveries, org, { state: "due" });
      for (const { id, next } of due) wait(org, id, next - clock());
    },
    close: async () => {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

/** The next try: as the platform says, but later each time, so that an outage of hours is outlived; then the end. */
function again(row: Delivery, { after, reason }: Extract<Sent, { kind: "later" }>, now: number): Sent {
  if (now - row.at > PATIENCE) return { kind: "refused", reason };
  const growing = Math.min(after * 2 ** (row.tries - 1), LONGEST_WAIT);
  return { kind: "later", after: Math.max(after, growing), reason };
}

/** Where a team or a person is reached: the team's channel, or the account of a platform that is connected. */
async function addressOf(
  store: Store,
  org: string,
  { to }: Delivery,
  senders: ReadonlyMap<string, Sender>,
): Promise<AccountId | null> {
  if ("team" in to) return (await store.get(teams, org, to.team))?.channel ?? null;
  const person = await store.get(people, org, to.person);
  return person?.accounts.find((account) => senders.has(platformOf(account))) ?? null;
}
