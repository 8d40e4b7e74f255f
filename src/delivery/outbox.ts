import { setImmediate as giveWay } from "node:timers/promises";
import type { Log } from "../core/log.ts";
import type { Outbox, Sender } from "../core/outbox.ts";
import { alone, type Crew } from "../core/replica.ts";
import type { Store } from "../core/store.ts";
import { type Clock, DAY, HOUR, MINUTE, type Millis } from "../core/time.ts";
import { orgIds } from "../features/people/person.ts";
import type { AttemptParts } from "./attempt.ts";
import { book, deliveries, redraws } from "./ledger.ts";
import { newMoves } from "./moves.ts";
import { pausesNow } from "./pauses.ts";
import { bookRedraw, type RedrawParts } from "./redraw.ts";
import type { VerifyParts } from "./verify.ts";

export interface OutboxParts {
  store: Store;
  /** By platform: `slack`, `teams`, `web`. */
  senders: ReadonlyMap<string, Sender>;
  clock: Clock;
  log: Log;
  /** How long after a message of unknown fate the platform is asked whether it came. */
  lookAfter?: Millis;
  /** Only who leads sends; what others book is told to it by the store. */
  crew?: Pick<Crew, "leads">;
}

export interface RunningOutbox extends Outbox {
  /** What an earlier process had begun and not ended is `unknown`. Called before this one begins anything. */
  recover(): Promise<void>;
  /** Begins nothing more of what it had taken up, and resolves when what was begun has ended; for who leads no longer. */
  rest(): Promise<void>;
  /** Takes up everything whose time has come, and looks for what may have arrived. Called every minute. */
  sweep(): Promise<void>;
  /** How many messages are being taken care of. */
  pending(): number;
  /** Resolves when nothing is under way. What waits for another time does not count. */
  idle(): Promise<void>;
  /** Waits for calls under way and forgets timers; what is due stays due. */
  close(): Promise<void>;
}

/** A shorter wait has a timer of its own, a longer one is found by the sweep. */
const SOON = 2 * MINUTE;
/** No call takes so long: what is still `sending` then was never written down as ended. */
const STUCK = 5 * MINUTE;
/** How many messages of unknown fate are looked for in a minute. */
const LOOKS = 20;
/** After so many that are taken up, whoever else has something to do is let in. */
const PORTION = 50;

export function createOutbox(parts: OutboxParts): RunningOutbox {
  const { store, senders, clock, log, lookAfter = MINUTE, crew = alone } = parts;
  const moves = newMoves({ store, senders, clock });
  const make = () => newMachine({ store, senders, clock, log, moves, lookAfter, leads: crew.leads });
  let machine = make();
  /** What is being taken care of, by organisation and key. */
  const inHand = new Map<string, Promise<void>>();
  const timers = new Map<string, NodeJS.Timeout>();
  let closed = false;

  const take = (org: string, key: string): Promise<void> => {
    const name = `${org} ${key}`;
    if (closed || !crew.leads()) return Promise.resolve();
    const task =
      inHand.get(name) ??
      machine
        .get()
        .then(async ({ attempt, redraw }) => (await attempt.run(org, key)) ?? redraw.run(org, key))
        .then((next) => later(org, key, next))
        .catch((err) => closed || !crew.leads() || log.error({ err, delivery: key }, "delivery failed"))
        .then(() => {})
        .finally(() => inHand.delete(name));
    inHand.set(name, task);
    return task;
  };

  const later = (org: string, key: string, next: Millis | null): void => {
    if (next === null || closed || next - clock() > SOON) return;
    const name = `${org} ${key}`;
    clearTimeout(timers.get(name));
    const wake = () => {
      timers.delete(name);
      void take(org, key);
    };
    timers.set(name, setTimeout(wake, Math.max(next - clock(), 0)));
  };

  const forgetTimers = (): void => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };

  const sweepOrg = async (org: string): Promise<void> => {
    const { attempt } = await machine.get();
    const due = await store.list(deliveries, org, { state: "due" });
    for (const [place, row] of due.entries()) {
      if (place % PORTION === PORTION - 1) await giveWay();
      const { id, next, tries } = row;
      // A try that is further off than any was written under a clock that was ahead.
      if (next <= clock() || (tries > 0 && next - clock() > DAY)) void take(org, id);
      else if (tries === 0 && next - clock() > HOUR) await attempt.reconsider(row);
      else later(org, id, next);
    }
    for (const { id, next } of await store.list(deliveries, org, { state: "sending" })) {
      if (clock() - next > STUCK) await lose(org, id);
    }
    for (const { id, next } of await store.list(redraws, org)) if (next <= clock()) void take(org, id);
  };

  const lose = (org: string, id: string): Promise<unknown> => {
    const next = clock() + lookAfter;
    return moves.change(org, id, "sending", (row) => ({ ...row, state: "unknown", reason: "interrupted", next }));
  };

  /** Some at a time and beside everything else: each look is a call or two to the platform. */
  const look = async (): Promise<void> => {
    const { verify } = await machine.get();
    for (const org of await orgIds(store)) {
      const unknown = await store.list(deliveries, org, { state: "unknown" });
      for (const row of unknown.filter(({ next }) => next <= clock()).slice(0, LOOKS)) {
        if (!closed && crew.leads()) later(org, row.id, await verify(row));
      }
    }
  };
  let looking: Promise<void> | null = null;
  const lookAround = (): void => {
    looking ??= look()
      .catch((err) => log.error({ err }, "looking for messages of unknown fate failed"))
      .finally(() => {
        looking = null;
      });
  };

  return {
    book: bookAll,
    send: async (org, keys) => {
      await Promise.all(keys.map((key) => take(org, key)));
    },
    recover: async () => {
      for (const org of await orgIds(store)) {
        for (const { id } of await store.list(deliveries, org, { state: "sending" })) await lose(org, id);
      }
    },
    sweep: async () => {
      for (const org of await orgIds(store)) if (!closed && crew.leads()) await sweepOrg(org);
      lookAround();
    },
    rest: async () => {
      forgetTimers();
      const old = machine;
      machine = make();
      await old.close();
      await Promise.all([...inHand.values(), looking]);
    },
    pending: () => inHand.size,
    idle: async () => {
      while (inHand.size > 0 || looking) await Promise.all([...inHand.values(), looking]);
    },
    close: async () => {
      closed = true;
      forgetTimers();
      await machine.close();
      await Promise.all([...inHand.values(), looking]);
    },
  };
}

/** Writes what is to be sent, and how what was sent is to look now, into the handler's batch. */
const bookAll: Outbox["book"] = async (records, sendings, now) => {
  const keys = await book(
    records,
    sendings.filter((one) => one.kind === "post"),
    now,
  );
  for (const one of sendings) {
    if (one.kind === "redraw" && (await bookRedraw(records, one, now))) keys.push(one.key);
  }
  return keys;
};

/** What sends, read from disk with the first message: a start has people to answer first. */
function newMachine(parts: Omit<AttemptParts & RedrawParts, "lanes"> & VerifyParts) {
  const load = async () => {
    const [{ newAttempt }, { newLanes }, { newRedraw }, { newVerify }] = await Promise.all([
      import("./attempt.ts"),
      import("./lanes.ts"),
      import("./redraw.ts"),
      import("./verify.ts"),
    ]);
    const lanes = newLanes(await pausesNow(parts));
    const machine = { ...parts, lanes };
    return { lanes, attempt: newAttempt(machine), redraw: newRedraw(machine), verify: newVerify(parts) };
  };
  let loaded: ReturnType<typeof load> | null = null;
  return {
    get: () => {
      loaded ??= load();
      return loaded;
    },
    close: async () => {
      await (await loaded)?.lanes.close();
    },
  };
}
