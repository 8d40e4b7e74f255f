import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { deliveries } from "../../src/delivery/ledger.ts";
import { complaints, counts, ledgerOf } from "../faults/account.ts";
import { ORG, sizeOf } from "../faults/due.ts";
import { crowdedest, openFleet, unheard } from "../faults/replicas.ts";
import { usePostgres } from "../support/postgres.ts";

const postgres = usePostgres();
const CROWD = { goals: 350, booked: 350 };
const MINUTES = 60_000;
/** How long servers are killed and stopped, and how long each time is waited before, in milliseconds. */
const [LONG, EACH] = [2 * MINUTES, 9_000];

it("loses nothing and sends nothing twice while servers are killed and stopped in turn for two minutes", {
  timeout: 10 * MINUTES,
}, async () => {
  const fleet = await openFleet(await postgres.create(), CROWD, 200);
  const { slack, store } = fleet;
  for (let n = 0; n < 3; n++) await fleet.start();
  let over = false;
  const writing = (async () => {
    while (!over) {
      await fleet.write();
      await sleep(100);
    }
  })();
  const suspects = new Set<string>();
  const began = performance.now();
  for (let turn = 0; performance.now() - began < LONG; turn++) {
    await sleep(EACH);
    // By turns whoever sends and whoever has lived longest, with and without notice.
    const [oldest] = fleet.running;
    const one = (turn % 2 === 0 ? await fleet.leader() : undefined) ?? oldest;
    if (!one) throw new Error("no server is left");
    await fleet.end(one, turn % 4 < 2 ? "kill" : "stop");
    for (const { id } of await store.list(deliveries, ORG, { state: "sending" })) suspects.add(id);
    await fleet.start();
  }
  const open = async () => {
    const all = await store.list(deliveries, ORG);
    return all.filter(({ state }) => state === "due" || state === "sending").length;
  };
  await expect.poll(open, { timeout: 4 * MINUTES, interval: 500 }).toBe(0);
  over = true;
  await writing;
  await expect.poll(() => unheard(fleet), { timeout: MINUTES, interval: 500 }).toEqual([]);
  const ledger = await ledgerOf(store);
  console.log(`${counts(ledger)}; ${fleet.written()} events: ${[...fleet.taken.values()].join(", ")}`);
  // Eight in a second, and some that a busy machine has held up.
  expect(crowdedest(fleet, 5_000)).toBeLessThan(8 * 6.5);
  expect(complaints(ledger, slack, sizeOf(CROWD))).toEqual([]);
  expect(ledger.occurrences.map(({ state }) => state)).toEqual(Array(CROWD.goals).fill("ran"));
  const unknown = ledger.deliveries.filter(({ state }) => state === "unknown").map(({ id }) => id);
  expect([...suspects]).toEqual(expect.arrayContaining(unknown));
});
