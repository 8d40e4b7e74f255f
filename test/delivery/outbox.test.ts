import { describe, expect, it } from "vitest";
import type { Sender, Sent } from "../../src/core/outbox.ts";
import { HOUSE } from "../../src/core/store.ts";
import { type Delivery, deliveries } from "../../src/delivery/ledger.ts";
import { createOutbox } from "../../src/delivery/outbox.ts";
import { accounts } from "../../src/features/people/person.ts";
import { desk, saved } from "../support/desk.ts";
import { silent } from "../support/world.ts";

async function rows({ store }: Awaited<ReturnType<typeof desk>>): Promise<Delivery[]> {
  const [org] = await store.list(accounts, HOUSE);
  return store.list(deliveries, org?.of ?? "");
}

/** A platform that takes everything. */
function recorder() {
  const sent: string[] = [];
  const send = async (to: string): Promise<Sent> => {
    sent.push(to);
    return { kind: "sent", ref: String(sent.length) };
  };
  const often = { count: 1_000, per: 1 };
  const sender: Sender = { send, pace: { conversation: often, all: often } };
  return { sent, sender };
}

describe("the ledger", () => {
  it.each<[Sent, Partial<Delivery>]>([
    [
      { kind: "sent", ref: "1.2" },
      { state: "sent", ref: "1.2", reason: null },
    ],
    [
      { kind: "refused", reason: "is_archived" },
      { state: "failed", reason: "is_archived" },
    ],
    [
      { kind: "unknown", reason: "timeout" },
      { state: "unknown", reason: "timeout" },
    ],
    [
      { kind: "later", after: 3_600_000, reason: "ratelimited" },
      { state: "due", reason: "ratelimited" },
    ],
  ])("keeps how a message ended: %j", async (answer, row) => {
    const w = await desk({ answer: () => answer });
    await saved(w.member);
    await w.settle();
    expect(await rows(w)).toEqual([expect.objectContaining(row)]);
  });

  it("tries again what surely did not arrive, and sends it once", async () => {
    const answers: Sent[] = [
      { kind: "later", after: 0, reason: "ratelimited" },
      { kind: "sent", ref: "1" },
    ];
    const w = await desk({ answer: () => answers.shift() as Sent });
    await saved(w.member);
    await expect.poll(async () => (await rows(w))[0]?.state).toBe("sent");
    expect((await rows(w))[0]?.tries).toBe(2);
  });

  it("gives up after a day and keeps the reason", async () => {
    const w: Awaited<ReturnType<typeof desk>> = await desk({
      answer: () => {
        w.now.is += 5 * 60 * 60 * 1_000;
        return { kind: "later", after: 0, reason: "ratelimited" };
      },
    });
    await saved(w.member);
    await expect.poll(async () => (await rows(w))[0]?.state).toBe("failed");
    expect(w.sent).toHaveLength(5);
  });

  it("holds a message that was under way when the process ended as unknown, and does not send it again", async () => {
    const w = await desk({ answer: () => ({ kind: "unknown", reason: "x" }) });
    await saved(w.member);
    await w.settle();
    const [row] = await rows(w);
    if (!row) throw new Error("nothing was booked");
    await w.store.commit([
      {
        table: "deliveries",
        org: row.org,
        id: row.id,
        seen: row.rev,
        row: { ...row, state: "sending", rev: row.rev + 1 } as Delivery,
      },
    ]);
    const { sent, sender } = recorder();
    const next = createOutbox({ store: w.store, senders: new Map([["test", sender]]), clock: () => 0, log: silent });
    await next.recover();
    await next.sweep();
    await next.close();
    expect((await rows(w))[0]).toMatchObject({ state: "unknown", reason: "interrupted" });
    expect(sent).toEqual([]);
  });

  it("sends at the next start what was due when the process ended", async () => {
    const w = await desk();
    await w.outbox.close();
    await saved(w.member);
    expect((await rows(w))[0]?.state).toBe("due");
    const { sent, sender } = recorder();
    const next = createOutbox({
      store: w.store,
      senders: new Map([["test", sender]]),
      clock: () => w.now.is,
      log: silent,
    });
    await next.sweep();
    await expect.poll(() => sent).toEqual(["test:T:desk"]);
    await next.close();
  });

  it("says why when the platform of a channel is not connected", async () => {
    const w = await desk();
    await w.outbox.close();
    await saved(w.member);
    const next = createOutbox({ store: w.store, senders: new Map(), clock: () => w.now.is, log: silent });
    await next.sweep();
    await expect.poll(async () => (await rows(w))[0]?.reason).toBe("not-connected");
    await next.close();
  });
});
