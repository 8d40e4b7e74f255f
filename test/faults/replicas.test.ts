import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { deliveries } from "../../src/delivery/ledger.ts";
import { usePostgres } from "../support/postgres.ts";
import { complaints, counts, ledgerOf } from "./account.ts";
import { bookMore, ORG } from "./due.ts";
import { crowdedest, openFleet, unheard } from "./replicas.ts";

const postgres = usePostgres();
/** What is due when the servers start, and what is written down once all of them are there. */
const [GOALS, BOOKED] = [10, 40];

it("loses nothing and sends nothing twice when one of three servers is killed while it sends, and the next is stopped", async () => {
  const fleet = await openFleet(await postgres.create(), { goals: GOALS, booked: 0 }, 250);
  const { slack, store } = fleet;
  const sent = () => fleet.sendings.length;
  const first = await fleet.start();
  await fleet.start();
  await fleet.start();
  // Each of them has answered somebody before one dies.
  while (fleet.taken.size < 3) await fleet.write();
  let over = false;
  const writing = (async () => {
    while (!over) {
      await fleet.write();
      await sleep(150);
    }
  })();

  await expect.poll(sent, { interval: 20 }).toBe(GOALS);
  await bookMore(store, slack, GOALS, BOOKED);
  await expect.poll(sent, { interval: 20 }).toBeGreaterThan(GOALS + 8);
  await fleet.end(first, "kill");
  const [killedAt, begun] = [performance.now(), sent()];
  const left = (await store.list(deliveries, ORG, { state: "sending" })).map(({ id }) => id);
  expect(left.length).toBeGreaterThan(0);
  await expect.poll(sent, { interval: 50 }).toBeGreaterThan(begun + 3);
  console.log(`taken over after ${Math.round(performance.now() - killedAt)} ms`);

  const second = await fleet.leader();
  if (!second) throw new Error("nobody leads");
  await fleet.end(second, "stop");
  const [before, stoppedAt] = [sent(), performance.now()];
  await expect.poll(sent, { interval: 20 }).toBeGreaterThan(before);
  console.log(`handed over within ${Math.round(performance.now() - stoppedAt)} ms of the end`);

  const open = async () => {
    const all = await store.list(deliveries, ORG);
    return all.filter(({ state }) => state === "due" || state === "sending").length;
  };
  await expect.poll(open, { interval: 100 }).toBe(0);
  over = true;
  await writing;
  await expect.poll(() => unheard(fleet), { interval: 200 }).toEqual([]);
  const ledger = await ledgerOf(store);
  console.log(`${counts(ledger)}; events: ${[...fleet.taken.values()].join(", ")}`);
  // Eight in a second, and some that a busy machine has held up.
  expect(crowdedest(fleet, 5_000)).toBeLessThan(8 * 6.5);
  expect(complaints(ledger, slack, GOALS + BOOKED)).toEqual([]);
  expect(ledger.occurrences.map(({ state }) => state)).toEqual(Array(GOALS).fill("ran"));
  // Only what the killed one had begun is of unknown fate.
  const unknown = ledger.deliveries.filter(({ state }) => state === "unknown").map(({ id }) => id);
  expect(left).toEqual(expect.arrayContaining(unknown));
});
