import { expect, it } from "vitest";
import { complaints, counts } from "../faults/account.ts";
import { DUE } from "../faults/due.ts";
import { letFinish, openHouse } from "../faults/house.ts";
import { killRounds } from "../faults/kill.ts";
import { limit } from "../faults/limit.ts";

const MINUTES = 60_000;

it(
  "sends nothing twice and loses nothing when the server is killed 30 times while 500 messages are due",
  {
    timeout: 10 * MINUTES,
  },
  () => killRounds({ crowd: { goals: 250, booked: 250 }, kills: 30, seed: Date.now() % 1_000_000 }),
);

it("brings all of the real server's messages to their end, once, in a storm of 429", {
  timeout: 10 * MINUTES,
}, async () => {
  const house = await openHouse({ goals: 50, booked: 150 });
  const sentAway = limit(house.slack, 3);
  const ledger = await letFinish(house, DUE + 5_000, 60_000);
  console.log(`${counts(ledger)}, ${sentAway()} times sent away`);
  expect(complaints(ledger, house.slack, 200)).toEqual([]);
  expect(new Set(ledger.deliveries.map(({ state }) => state))).toEqual(new Set(["sent"]));
});

it("sends nothing twice when Slack answers the real server after 20 seconds", { timeout: 10 * MINUTES }, async () => {
  const house = await openHouse({ goals: 50, booked: 150 });
  const { slack } = house;
  slack.judges("chat.postMessage", ({ args }) => (String(args["channel"]).endsWith("0") ? { wait: 20_000 } : null));
  const first = await letFinish(house, DUE + 5_000, 25_000);
  console.log(counts(first));
  expect(first.deliveries.filter(({ state }) => state === "unknown")).toHaveLength(20);
  expect(complaints(first, slack, 200)).toEqual([]);
  const second = await letFinish(house, DUE + 10 * MINUTES);
  expect(complaints(second, slack, 200)).toEqual([]);
  expect(new Set(second.deliveries.map(({ state }) => state))).toEqual(new Set(["sent"]));
});
