import { expect, it, onTestFinished } from "vitest";
import type { Sender } from "../../src/core/outbox.ts";
import { type Schedule, schedules } from "../../src/core/schedule.ts";
import { card, text } from "../../src/core/view.ts";
import { newWork } from "../../src/core/work.ts";
import { book, deliveries } from "../../src/delivery/ledger.ts";
import { createOutbox } from "../../src/delivery/outbox.ts";
import { watchSchedules } from "../../src/delivery/watch.ts";
import { joinCrew } from "../../src/replicas/crew.ts";
import { openPostgres } from "../../src/store/postgres/postgres.ts";
import { workTogether } from "../../src/together.ts";
import { DUE, fill, ORG, personOf } from "../faults/due.ts";
import { usePostgres } from "../support/postgres.ts";
import { silent } from "../support/world.ts";

const postgres = usePostgres();
const clock = () => DUE + 1_000;
/** How long the platform wants to be left alone, in milliseconds. */
const PAUSE = 1_500;

/** A Beacon without ears: its store, its outbox and its schedules. */
async function newBeacon(url: string, send: Sender["send"]) {
  const opened = await openPostgres({ url, log: silent });
  const crew = await joinCrew({ store: opened, log: silent, mark: "m", pulse: 50 });
  const watched = watchSchedules(opened, silent);
  const pace = { count: 100, per: 1 };
  const senders = new Map([["slack", { send, pace: { conversation: pace, all: pace } }]]);
  const outbox = createOutbox({ store: watched.store, senders, clock, log: silent, crew });
  workTogether({ crew, store: opened, watched, outbox, rhythm: { now: async () => {} }, log: silent });
  onTestFinished(async () => {
    await crew.resign();
    await outbox.close();
    await crew.leave();
    await opened.close();
  });
  return { crew, store: watched.store, outbox, index: watched.index };
}

async function bookAt({ store, outbox }: Awaited<ReturnType<typeof newBeacon>>, key: string): Promise<void> {
  const work = newWork(store);
  const records = work.of(ORG);
  const to = { person: personOf(0) };
  await book(records, [{ kind: "post", key, to, card: card(key, text("Hello")), why: "goals.due" }], DUE);
  await store.commit(work.changes({ kind: "job", id: "test" }, 0));
  void outbox.send(ORG, [key]);
}

it("whoever leads sends what another books, knows what another schedules, and waits as another was told to", async () => {
  const url = await postgres.create();
  const sent: string[] = [];
  const limited: Sender["send"] = async (to) => {
    sent.push(`first ${to}`);
    return sent.length === 1
      ? { kind: "sent", ref: "1" }
      : { kind: "later", after: PAUSE, reason: "busy", limit: true };
  };
  const first = await newBeacon(url, limited);
  await fill(first.store, null, { goals: 1, booked: 0 });
  await expect.poll(() => first.crew.leads()).toBe(true);
  const second = await newBeacon(url, async (to) => {
    sent.push(`second ${to}`);
    return { kind: "sent", ref: "2" };
  });
  const bookAtSecond = (key: string) => bookAt(second, key);
  const stateOf = async (key: string) => (await second.store.get(deliveries, ORG, key))?.state;

  await bookAtSecond("m1");
  await expect.poll(() => stateOf("m1")).toBe("sent");

  const index = await first.index();
  expect(index.due(DUE - 60_000, DUE)).toHaveLength(1);
  const work = newWork(second.store);
  const [schedule] = (await work.of(ORG).list(schedules)) as [Schedule];
  work.of(ORG).put(schedules, { ...schedule, off: true });
  await second.store.commit(work.changes({ kind: "job", id: "test" }, 0));
  await expect.poll(() => index.due(DUE - 60_000, DUE)).toEqual([]);

  await bookAtSecond("m2");
  await expect.poll(() => sent).toHaveLength(2);
  await expect.poll(async () => (await second.store.get(deliveries, ORG, "m2"))?.tries).toBe(1);
  await first.crew.resign();
  await expect.poll(() => second.crew.leads()).toBe(true);
  const began = performance.now();
  await bookAtSecond("m3");
  await expect.poll(() => stateOf("m3")).toBe("sent");
  // The clock of this test stands still, so all of the pause is left.
  expect(performance.now() - began).toBeGreaterThan(PAUSE - 100);
  expect(sent).toEqual(["first slack:T1:U00000", "first slack:T1:U00000", "second slack:T1:U00000"]);
});

it("whoever leads hears the others again after the database was away", async () => {
  const url = await postgres.create();
  const sent: string[] = [];
  const sendBy = (name: string): Sender["send"] => {
    return async (_to, { title }) => {
      sent.push(`${name} ${title}`);
      return { kind: "sent", ref: title };
    };
  };
  const first = await newBeacon(url, sendBy("first"));
  await fill(first.store, null, { goals: 1, booked: 0 });
  await expect.poll(() => first.crew.leads()).toBe(true);
  const second = await newBeacon(url, sendBy("second"));
  await bookAt(second, "m1");
  await expect.poll(() => sent).toEqual(["first m1"]);
  await postgres.kill();
  await expect.poll(() => first.crew.leads()).toBe(false);
  await postgres.start();
  await expect.poll(() => first.crew.leads() || second.crew.leads()).toBe(true);
  await bookAt(second, "m2");
  await expect.poll(() => sent).toHaveLength(2);
  expect(sent[1]).toMatch(/ m2$/);
});
