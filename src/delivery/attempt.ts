import type { AccountId } from "../core/ids.ts";
import type { Log } from "../core/log.ts";
import type { Sent } from "../core/outbox.ts";
import { namingNobody } from "../core/somebody.ts";
import type { Store } from "../core/store.ts";
import { type Clock, DAY, MINUTE, type Millis, SECOND } from "../core/time.ts";
import { newWork, type Records } from "../core/work.ts";
import { textFor } from "../text/text.ts";
import { type Moment, momentFor, spend } from "./attention.ts";
import { homeOf, type Lanes } from "./lanes.ts";
import { type Delivery, deliveries, reachedAgain, restOf, settled, unreachable } from "./ledger.ts";
import { merge } from "./merge.ts";
import type { Moves, Way } from "./moves.ts";
import { keepPause } from "./pauses.ts";

/** How long a message that surely did not arrive is tried before it is given up. */
const PATIENCE = DAY;
/** The wait grows with each try, up to this. */
const LONGEST_WAIT = 30 * MINUTE;
/** How soon it is seen whether a platform is connected again. */
const CLOSED = 10 * MINUTE;
/** How soon it is seen whether the message is there that another one belongs under. */
const THREAD = 5 * SECOND;
/** Another process sends now. */
const NOT_BEGUN: Sent = { kind: "later", after: 0, reason: "not-connected" };

export interface AttemptParts {
  store: Store;
  clock: Clock;
  log: Log;
  lanes: Lanes;
  moves: Moves;
  lookAfter: Millis;
  /** Whether it is still this process that sends. */
  leads(): boolean;
}

/** One try of one message, from the ledger to the platform and back. */
export function newAttempt({ store, clock, log, lanes, moves, lookAfter, leads }: AttemptParts) {
  const momentOf = (row: Delivery): Promise<Moment> => momentFor(newWork(store).of(row.org), row, clock());

  /** Answers when it is to be tried again, null when it has come to an end or is somebody else's business. */
  const run = async (org: string, key: string): Promise<Millis | null> => {
    const row = await store.get(deliveries, org, key);
    if (row?.state !== "due") return null;
    if (row.next > clock()) return row.next;
    const way = await moves.wayOf(row);
    if (way === "none") return end(row, "skipped", "no-address");
    if (way === "closed") return wait(row, clock() + CLOSED, "not-connected");
    let next: Millis | null = null;
    await lanes.inTurn(way.account, way.sender.pace, async () => {
      next = await inTurn(row, way);
    });
    return next;
  };

  /** No other message to the same address is looked at meanwhile, so that the day's count holds. */
  const inTurn = async (row: Delivery, way: Way): Promise<Millis | null> => {
    const moment = await momentOf(row);
    if (moment.kind !== "go") return hold(row, moment);
    const resting = await restOf(store, { org: row.org, account: way.account, now: clock() });
    if (resting !== null) return end(row, "failed", resting);
    const key = await gather(row, way);
    let next: Millis | null = null;
    if (key) {
      await lanes.call(way.account, way.sender.pace, async () => {
        next = await deliver(row.org, key, way);
      });
    }
    return next;
  };

  /** What waited for the same moment goes out as one message. */
  const gather = async (row: Delivery, { lang }: Way): Promise<string | null> => {
    if (!("person" in row.to) || row.reason === null || row.tries > 0 || row.urgent) return row.id;
    const work = newWork(store);
    const records = work.of(row.org);
    const due = await records.list(deliveries, { of: row.of, state: "due" });
    const waiting = due.filter(({ next, tries, urgent }) => next <= clock() && tries === 0 && !urgent);
    const key = merge(records, waiting, textFor(lang), clock());
    await store.commit(work.changes(null, clock()));
    return key;
  };

  const deliver = async (org: string, key: string, { account, sender, lang }: Way): Promise<Millis | null> => {
    const row = await store.get(deliveries, org, key);
    if (row?.state !== "due" || !leads()) return null;
    // Asked again: it may have waited long for its turn.
    const moment = await momentOf(row);
    if (moment.kind !== "go") return hold(row, moment);
    const thread = await threadOf(row);
    if (thread === "coming") return wait(row, clock() + THREAD, "after-another");
    // Marked before the call: after a crash here the message is `unknown`, not sent again.
    const begun = await moves.change(
      org,
      key,
      "due",
      (due) => {
        const since = due.tries === 0 ? clock() : due.since;
        return { ...due, state: "sending", account, tries: due.tries + 1, since, next: clock() };
      },
      (records, due) => spend(records, due, clock()),
    );
    if (!begun) return null;
    const card = namingNobody(begun.card, textFor(lang).privacy.somebody);
    // To write it down may have taken so long that another process sends meanwhile.
    const sent = leads() ? await sender.send(account, card, lang, key, thread ?? undefined) : NOT_BEGUN;
    if (sent.kind === "later") lanes.pause(account, sent.after);
    const result = sent.kind === "later" ? again(begun, sent, clock()) : ((await elsewhere(begun, sent)) ?? sent);
    const after = await moves.change(
      org,
      key,
      "sending",
      (row) => ({ ...settled(row, result, clock()), ...(sent.kind === "unknown" && { next: clock() + lookAfter }) }),
      async (records) => {
        await noteReach(records, begun, account, sent, clock());
        if (sent.kind === "later" && sent.limit) await keepPause(records, homeOf(account), clock() + sent.after);
      },
    );
    log.info({ delivery: key, state: after?.state, reason: after?.reason }, "delivery");
    return after?.state === "due" ? after.next : null;
  };

  /** Who is not reached on one platform any more may be on another; the message surely has not arrived. */
  const elsewhere = async (row: Delivery, sent: Sent): Promise<Sent | null> => {
    if (sent.kind !== "refused" || !sent.unreachable || row.account === null) return null;
    const way = await moves.wayOf(row, row.account);
    return typeof way === "string" ? null : { kind: "later", after: 0, reason: sent.reason };
  };

  /** The message it belongs under; null where it stands by itself, or that one never came. */
  const threadOf = async ({ org, under }: Delivery): Promise<string | "coming" | null> => {
    const first = under === undefined ? undefined : await store.get(deliveries, org, under);
    return first?.state === "due" || first?.state === "sending" ? "coming" : (first?.ref ?? null);
  };

  const end = async ({ org, id }: Delivery, state: "skipped" | "failed", reason: string): Promise<null> => {
    await moves.change(org, id, "due", (row) => ({ ...row, state, reason }));
    log.info({ delivery: id, state, reason }, "delivery");
    return null;
  };

  const wait = async (row: Delivery, next: Millis, reason: string): Promise<Millis> => {
    if (row.next !== next || row.reason !== reason) {
      await moves.change(row.org, row.id, "due", (due) => ({ ...due, next, reason }));
    }
    return next;
  };

  const hold = (row: Delivery, moment: Exclude<Moment, { kind: "go" }>): Promise<Millis | null> =>
    moment.kind === "drop" ? end(row, "skipped", moment.reason) : wait(row, moment.until, moment.reason);

  /** Whether what was to wait for a better moment has a sooner one now: people come back, and change their hours. */
  const reconsider = async (row: Delivery): Promise<void> => {
    const moment = await momentOf(row);
    if (moment.kind === "go") await wait(row, clock(), row.reason ?? "");
    else await hold(row, moment);
  };

  return { run, reconsider };
}

/** The next try: as the platform says, but later each time, so that an outage of hours is outlived; then the end. */
function again(row: Delivery, { after, reason }: Extract<Sent, { kind: "later" }>, now: Millis): Sent {
  if (now - row.since > PATIENCE) return { kind: "refused", reason };
  const growing = Math.min(after * 2 ** (row.tries - 1), LONGEST_WAIT);
  // Not all at the same moment, or they would be sent away together again.
  return { kind: "later", after: Math.round(Math.max(after, growing) * (1 + Math.random() / 4)), reason };
}

/** Keeps whether anything arrives at the address. */
async function noteReach(records: Records, row: Delivery, account: AccountId, sent: Sent, now: Millis): Promise<void> {
  if (sent.kind === "sent") await reachedAgain(records, account);
  if (sent.kind === "refused" && sent.unreachable) {
    await records.get(unreachable, account);
    records.put(unreachable, { id: account, of: row.of, since: now, reason: sent.reason });
  }
}
