import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { rulesCoach } from "../../src/coach/rules.ts";
import type { Sender } from "../../src/core/outbox.ts";
import type { Store } from "../../src/core/store.ts";
import { createOutbox } from "../../src/delivery/outbox.ts";
import { newTick } from "../../src/delivery/tick.ts";
import { watchSchedules } from "../../src/delivery/watch.ts";
import { dueJob } from "../../src/features/goals/reminders/jobs.ts";
import { newBeat } from "../../src/rhythm.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { openPostgres } from "../../src/store/postgres/postgres.ts";
import { usePostgres } from "../support/postgres.ts";
import { silent } from "../support/world.ts";
import { ledgerOf } from "./account.ts";
import { DUE, fill } from "./due.ts";
import { newRandom } from "./random.ts";

const CROWD = 50;
const OFTEN = { count: 1_000, per: 1 };

/** A memory that takes its time, never the same for two who ask. */
function slowly(store: Store): Store {
  const random = newRandom(7);
  const pause = () => sleep(random() * 3);
  return {
    ...store,
    get: (table, org, id) => pause().then(() => store.get(table, org, id)),
    list: (table, org, match) => pause().then(() => store.list(table, org, match)),
    commit: (changes) => pause().then(() => store.commit(changes)),
  };
}

async function onDisk(): Promise<() => Promise<Store>> {
  const dir = mkdtempSync(join(tmpdir(), "beacon-faults-"));
  const store = await openStore({ dir, log: silent });
  onTestFinished(async () => {
    await store.close();
    rmSync(dir, { recursive: true });
  });
  return async () => store;
}

const postgres = usePostgres();
/** Each Beacon with connections of its own, as in processes of their own. */
async function inPostgres(): Promise<() => Promise<Store>> {
  const url = await postgres.create();
  return async () => {
    const store = await openPostgres({ url, log: silent });
    onTestFinished(() => store.close());
    return store;
  };
}

/** One of several Beacons over one store, all of which write down what they send. */
async function newBeacon(bare: Store, sent: string[]) {
  const { store, index } = watchSchedules(bare, silent);
  const send: Sender["send"] = async (to) => {
    sent.push(to);
    await sleep(5);
    return { kind: "sent", ref: `${sent.length}` };
  };
  const sender: Sender = { send, pace: { conversation: OFTEN, all: OFTEN } };
  const clock = () => DUE + 1_000;
  const outbox = createOutbox({ store, senders: new Map([["slack", sender]]), clock, log: silent });
  const parts = { store, index, outbox, clock, log: silent };
  return {
    tick: newTick({ ...parts, index: await index(), jobs: [dueJob] }),
    beat: await newBeat({ ...parts, coach: rulesCoach(), seal: (text) => text }),
    idle: outbox.idle,
  };
}

describe.each([
  [
    "in memory",
    async () => {
      const store = slowly(memoryStore());
      return async () => store;
    },
  ],
  ["on disk", onDisk],
  ["in PostgreSQL", inPostgres],
] as const)("two at once over one store %s", (_where, open) => {
  it.each([
    ["two ticks", "tick", false],
    ["two beats", "beat", false],
    ["one beat, begun twice", "beat", true],
  ] as const)("send each occurrence once: %s", async (_what, which, same) => {
    const another = await open();
    const store = await another();
    await fill(store, null, { goals: CROWD, booked: 0 });
    const sent: string[] = [];
    const one = await newBeacon(store, sent);
    const other = same ? one : await newBeacon(await another(), sent);
    expect(await Promise.all([one[which](), other[which]()])).toEqual([CROWD, CROWD]);
    await Promise.all([one.idle(), other.idle()]);
    const { deliveries, occurrences } = await ledgerOf(store);
    expect(sent).toHaveLength(CROWD);
    expect(new Set(sent).size).toBe(CROWD);
    expect(deliveries.map(({ state, tries }) => `${state} ${tries}`)).toEqual(Array(CROWD).fill("sent 1"));
    expect(occurrences.map(({ state }) => state)).toEqual(Array(CROWD).fill("ran"));
  });
});
