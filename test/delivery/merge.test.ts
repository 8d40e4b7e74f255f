import { describe, expect, it } from "vitest";
import type { Sending } from "../../src/core/reply.ts";
import { buttons, type Card, card, text } from "../../src/core/view.ts";
import { newWork } from "../../src/core/work.ts";
import { ANA, newPulse, ORG, type Pulse } from "./pulse.ts";

async function post(pulse: Pulse, key: string, view: Card): Promise<void> {
  const work = newWork(pulse.store);
  const message: Sending = { kind: "post", to: ANA, key, card: view, why: "test" };
  const keys = await pulse.outbox.book(work.of(ORG), [message], pulse.now.is);
  await pulse.store.commit(work.changes({ kind: "job", id: "test" }, 0));
  await pulse.outbox.send(ORG, keys);
}

/** What arrives in the morning when these came at night. */
async function overnight(...cards: Card[]): Promise<{ pulse: Pulse; arrived: Card[] }> {
  const pulse = await newPulse();
  pulse.at("2026-11-19T22:00:00Z");
  for (const [n, view] of cards.entries()) await post(pulse, `m${n}`, view);
  for (const minute of ["00", "01", "02", "03"]) {
    pulse.at(`2026-11-20T08:${minute}:00Z`);
    await pulse.outbox.sweep();
    await pulse.outbox.idle();
  }
  return { pulse, arrived: pulse.sent.map(({ card: view }) => view) };
}

const words = (cards: readonly Card[]) => JSON.stringify(cards);

describe("messages that waited for the same moment", () => {
  it("arrive as one, each with its title, its text and its buttons", async () => {
    const one = (n: number) =>
      card(`Title ${n}`, text(`text ${n}`), buttons({ label: `Button ${n}`, action: "a", value: "" }));
    const { arrived } = await overnight(one(1), one(2), one(3));
    expect(arrived).toHaveLength(1);
    for (const n of [1, 2, 3])
      for (const word of ["Title", "text", "Button"]) expect(words(arrived)).toContain(`${word} ${n}`);
  });

  it("arrive as several where one cannot carry them all, and nothing is left out", async () => {
    const long = (n: number) => card(`Title ${n}`, text(`${n}`.repeat(3_600)));
    const { arrived, pulse } = await overnight(long(1), long(2), long(3), long(4));
    expect(arrived).toHaveLength(2);
    for (const n of [1, 2, 3, 4]) expect(words(arrived)).toContain(`${n}`.repeat(3_600));
    expect((await pulse.ledger()).filter(({ state }) => state === "due")).toEqual([]);
  });

  it("count each row with a button, because a platform may need a block for it", async () => {
    const rows = (n: number) =>
      card(`List ${n}`, {
        kind: "list",
        items: Array.from({ length: 20 }, (_, at) => ({
          text: `row ${n}.${at}`,
          button: { label: "Open", action: "a", value: "" },
        })),
      });
    const { arrived } = await overnight(rows(1), rows(2), rows(3));
    expect(arrived.length).toBeGreaterThan(1);
    for (const view of arrived) expect(words([view]).match(/row \d/g)?.length ?? 0).toBeLessThanOrEqual(40);
    expect(words(arrived).match(/row \d/g)).toHaveLength(60);
  });
});
