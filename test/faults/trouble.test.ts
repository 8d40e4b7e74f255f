import { describe, expect, it } from "vitest";
import { complaints, counts, ledgerOf } from "./account.ts";
import { openHouse } from "./house.ts";
import { limit } from "./limit.ts";
import { openSending } from "./sending.ts";

const states = async ({ store }: Awaited<ReturnType<typeof openSending>>) =>
  new Set((await ledgerOf(store)).deliveries.map(({ state }) => state));

describe("what Slack answers", () => {
  it("brings every message to its end, once, in a storm of 429", async () => {
    const house = await openHouse({ goals: 0, booked: 24 });
    const sentAway = limit(house.slack, 14);
    const sending = await openSending(house, { pace: 100, patience: 15_000, lookAfter: 60_000 });
    await sending.outbox.sweep();
    await expect.poll(() => states(sending), { interval: 100 }).toEqual(new Set(["sent"]));
    const ledger = await ledgerOf(sending.store);
    console.log(`${counts(ledger)}, ${sentAway()} times sent away`);
    expect(complaints(ledger, house.slack, 24)).toEqual([]);
    expect(sentAway()).toBeGreaterThan(0);
  });

  it("too late is not known, is looked for, and is not sent again", async () => {
    const house = await openHouse({ goals: 0, booked: 30 });
    const { slack } = house;
    slack.judges("chat.postMessage", ({ args }) => (String(args["channel"]).endsWith("0") ? { wait: 3_000 } : null));
    const sending = await openSending(house, { pace: 100, patience: 1_500, lookAfter: 3_000 });
    await sending.outbox.sweep();
    await sending.outbox.idle();
    const before = await ledgerOf(sending.store);
    console.log(counts(before));
    const unknown = before.deliveries.filter(({ state }) => state === "unknown").map(({ id }) => id);
    expect(unknown.toSorted()).toEqual(["booked:0", "booked:10", "booked:20"]);
    expect(complaints(before, slack, 30)).toEqual([]);
    const look = async () => {
      await sending.outbox.sweep();
      return states(sending);
    };
    await expect.poll(look, { interval: 300 }).toEqual(new Set(["sent"]));
    expect(complaints(await ledgerOf(sending.store), slack, 30)).toEqual([]);
    expect(slack.of("chat.postMessage")).toHaveLength(30);
  });
});
