import { describe, expect, it } from "vitest";
import type { Sending } from "../../src/core/reply.ts";
import { card, text } from "../../src/core/view.ts";
import { newWork } from "../../src/core/work.ts";
import { attention } from "../../src/delivery/attention.ts";
import { ANA, DESK, newPulse, ORG, type Pulse } from "./pulse.ts";

const message = (key: string, more: Partial<Sending> = {}): Sending => ({
  ...{ kind: "post", to: ANA, key, card: card(`About ${key}`, text(`what ${key} says`)), why: "test" },
  ...more,
});

/** Books and sends, as a handler's batch does. */
async function post(pulse: Pulse, ...messages: Sending[]): Promise<void> {
  const work = newWork(pulse.store);
  const keys = await pulse.outbox.book(work.of(ORG), messages, pulse.now.is);
  await pulse.store.commit(work.changes({ kind: "job", id: "test" }, 0));
  await pulse.outbox.send(ORG, keys);
}

async function sweepAt(pulse: Pulse, instant: string): Promise<void> {
  pulse.at(instant);
  await pulse.outbox.sweep();
  await pulse.outbox.idle();
}

const titles = (pulse: Pulse) => pulse.sent.map(({ card }) => card.title);
const states = async (pulse: Pulse) =>
  Object.fromEntries(
    (await pulse.ledger()).map(({ id, state, reason }) => [id, reason ? `${state} ${reason}` : state]),
  );

describe("a person's attention", () => {
  it("is asked for four times a day at the most; the rest comes the next morning as one message", async () => {
    const pulse = await newPulse();
    await sweepAt(pulse, "2026-11-19T10:00:00Z"); // a Thursday
    for (const key of ["a", "b", "c", "d", "e", "f", "g"]) await post(pulse, message(key));
    expect(titles(pulse)).toEqual(["About a", "About b", "About c", "About d"]);
    expect(await states(pulse)).toMatchObject({ e: "due budget", f: "due budget", g: "due budget" });
    await sweepAt(pulse, "2026-11-20T08:59:00Z");
    expect(pulse.sent).toHaveLength(4);
    await sweepAt(pulse, "2026-11-20T09:00:00Z");
    expect(pulse.sent).toHaveLength(5);
    expect(pulse.sent[4]?.card.title).toBe("3 messages for you");
    expect(JSON.stringify(pulse.sent[4]?.card)).toMatch(/what e says.*what f says.*what g says/);
    expect(await states(pulse)).toMatchObject({ e: "merged budget", f: "merged budget", "merged:e": "sent" });
    expect(await pulse.store.get(attention, ORG, "ana")).toMatchObject({ day: "2026-11-20", count: 1 });
  });

  it("counts by the person's own day and their team's budget", async () => {
    const pulse = await newPulse({ zone: "Asia/Taipei" });
    await pulse.teamTime({ budget: 1 });
    await pulse.personTime({});
    await sweepAt(pulse, "2026-11-19T15:00:00Z"); // 23:00 on Thursday
    await post(pulse, message("a"));
    await post(pulse, message("b"));
    await sweepAt(pulse, "2026-11-20T01:00:00Z"); // 09:00 on Friday
    await post(pulse, message("c"));
    expect(titles(pulse)).toEqual(["About a", "About b"]);
    expect(await states(pulse)).toMatchObject({ c: "due budget" });
  });

  it("is left alone in quiet hours, by everything but the urgent", async () => {
    const pulse = await newPulse();
    await sweepAt(pulse, "2026-11-19T21:00:00Z");
    await post(pulse, message("a"), message("b"), message("now", { urgent: true }));
    expect(titles(pulse)).toEqual(["About now"]);
    expect(await states(pulse)).toMatchObject({ a: "due quiet", b: "due quiet" });
    await sweepAt(pulse, "2026-11-20T07:59:00Z");
    await sweepAt(pulse, "2026-11-20T08:00:00Z");
    expect(titles(pulse)).toEqual(["About now", "2 messages for you"]);
  });

  it("is not for sale over a weekend or a leave: what came meanwhile waits for the first morning back", async () => {
    const pulse = await newPulse();
    await pulse.personTime({
      leave: [{ from: "2026-11-23", to: "2026-11-24" }],
      quiet: { from: "18:00", to: "10:00" },
    });
    await sweepAt(pulse, "2026-11-21T12:00:00Z"); // a Saturday
    await post(pulse, message("a"));
    expect(await states(pulse)).toEqual({ a: "due leave" });
    await sweepAt(pulse, "2026-11-25T09:59:00Z");
    expect(pulse.sent).toEqual([]);
    await sweepAt(pulse, "2026-11-25T10:00:00Z");
    expect(titles(pulse)).toEqual(["About a"]);
  });

  it("is not asked for at all once the person said stop, and asked for in the channel all the same", async () => {
    const pulse = await newPulse();
    await pulse.personTime({ stopped: true });
    await sweepAt(pulse, "2026-11-19T12:00:00Z");
    await post(pulse, message("a"), message("b", { to: DESK }));
    expect(titles(pulse)).toEqual(["About b"]);
    expect(await states(pulse)).toEqual({ a: "skipped stopped", b: "sent" });
  });

  it("holds its count when many messages come at the same moment", async () => {
    const pulse = await newPulse();
    await sweepAt(pulse, "2026-11-19T12:00:00Z");
    await post(pulse, ...Array.from({ length: 20 }, (_, n) => message(`m${String(n).padStart(2, "0")}`)));
    expect(pulse.sent).toHaveLength(4);
    await sweepAt(pulse, "2026-11-20T09:00:00Z");
    await sweepAt(pulse, "2026-11-20T09:01:00Z");
    expect(titles(pulse).slice(4)[0]).toMatch(/messages for you/);
    const left = Object.values(await states(pulse)).filter((state) => state.startsWith("due"));
    expect(left).toEqual([]);
  });
});
