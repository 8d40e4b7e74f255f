import { expect, it } from "vitest";
import type { Pace, Sender } from "../../src/core/outbox.ts";
import { HOUR } from "../../src/core/time.ts";
import { newLanes } from "../../src/delivery/lanes.ts";
import { createOutbox } from "../../src/delivery/outbox.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { silent } from "../support/world.ts";
import { ledgerOf } from "./account.ts";
import { DUE, fill } from "./due.ts";

const OFTEN: Pace = { count: 1_000, per: 1 };

it("sends nothing in quiet hours that began while a message waited for its turn", async () => {
  const store = memoryStore();
  await fill(store, null, { goals: 0, booked: 2 });
  let now = DUE;
  const sent: string[] = [];
  const send: Sender["send"] = async (to) => {
    sent.push(to);
    now = DUE + 12 * HOUR;
    return { kind: "sent", ref: to };
  };
  const sender: Sender = { send, pace: { conversation: OFTEN, all: { count: 1, per: 100 } } };
  const outbox = createOutbox({ store, senders: new Map([["slack", sender]]), clock: () => now, log: silent });
  await outbox.sweep();
  const reasons = async () => (await ledgerOf(store)).deliveries.map(({ state, reason }) => `${state} ${reason}`);
  await expect.poll(reasons).toEqual(["sent null", expect.stringMatching(/^due (quiet|day-off)$/)]);
  expect(sent).toHaveLength(1);
  await outbox.close();
});

it("keeps a workspace's pause when another answer asks for a shorter one", async () => {
  const lanes = newLanes();
  const pace = { conversation: OFTEN, all: OFTEN };
  await lanes.call("slack:T1:U1", pace, async () => {});
  const start = performance.now();
  lanes.pause("slack:T1:U1", 200);
  lanes.pause("slack:T1:U2", 20);
  await lanes.call("slack:T1:U3", pace, async () => {});
  expect(performance.now() - start).toBeGreaterThan(190);
  lanes.close();
});
