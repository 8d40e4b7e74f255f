import { describe, expect, it } from "vitest";
import type { Sent } from "../../src/core/outbox.ts";
import type { Redrawing, Sending } from "../../src/core/reply.ts";
import { card, text } from "../../src/core/view.ts";
import { newWork } from "../../src/core/work.ts";
import { deliveries, redraws } from "../../src/delivery/ledger.ts";
import { DESK, newPulse, ORG, type Pulse } from "./pulse.ts";

const post = (key: string, more: Partial<Sending> = {}): Sending => ({
  ...{ kind: "post", to: DESK, key, card: card(key, text("…")), why: "desk.list" },
  ...more,
});
const anew = (key: string, title: string): Redrawing => ({ kind: "redraw", key, card: card(title, text("…")) });

/** Books in one batch and sends, as a handler's run does. */
async function say(pulse: Pulse, ...all: (Sending | Redrawing)[]): Promise<void> {
  const work = newWork(pulse.store);
  const keys = await pulse.outbox.book(work.of(ORG), all, pulse.now.is);
  await pulse.store.commit(work.changes({ kind: "job", id: "test" }, 0));
  await pulse.outbox.send(ORG, keys);
}

/** A pulse whose platform notes what is drawn anew, and answers as told. */
async function drawing(answer: () => Sent | Promise<Sent> = () => ({ kind: "sent", ref: "1" })) {
  const drawn: { ref: string; title: string }[] = [];
  const pulse = await newPulse({
    redraw: async (_to, ref, { title }) => {
      drawn.push({ ref, title });
      return answer();
    },
  });
  return { pulse, drawn };
}

const waiting = ({ store }: Pulse) => store.list(redraws, ORG);

describe("drawing a message anew", () => {
  it("shows the new card in the place of the one that was sent, and nothing is sent twice", async () => {
    const { pulse, drawn } = await drawing();
    await say(pulse, post("alert"));
    await say(pulse, anew("alert", "Acknowledged"));
    expect(drawn).toEqual([{ ref: "1", title: "Acknowledged" }]);
    expect(pulse.sent).toHaveLength(1);
    expect(await waiting(pulse)).toEqual([]);
  });

  it("sends what has not gone out yet as it is to look now", async () => {
    const { pulse, drawn } = await drawing();
    await say(pulse, post("alert"), anew("alert", "Acknowledged"));
    expect(pulse.sent.map((one) => one.card.title)).toEqual(["Acknowledged"]);
    expect(drawn).toEqual([]);
  });

  it("comes later where the platform asks for patience, as it is to look then", async () => {
    let busy = true;
    const { pulse, drawn } = await drawing(() =>
      busy ? { kind: "later", after: 600_000, reason: "rate_limited" } : { kind: "sent", ref: "1" },
    );
    await say(pulse, post("alert"));
    await say(pulse, anew("alert", "first"));
    busy = false;
    await say(pulse, anew("alert", "second"));
    pulse.now.is += 600_001;
    await pulse.outbox.sweep();
    await pulse.outbox.idle();
    expect(drawn.at(-1)?.title).toBe("second");
    expect(await waiting(pulse)).toEqual([]);
  });

  it("is done again after an answer that may not have arrived", async () => {
    const answers: Sent[] = [
      { kind: "unknown", reason: "timeout" },
      { kind: "sent", ref: "1" },
    ];
    const { pulse, drawn } = await drawing(() => answers.shift() as Sent);
    await say(pulse, post("alert"));
    await say(pulse, anew("alert", "Closed"));
    pulse.now.is += 60_001;
    await pulse.outbox.sweep();
    await pulse.outbox.idle();
    expect(drawn).toHaveLength(2);
    expect(await waiting(pulse)).toEqual([]);
  });

  it("gives up on a message that is gone, and says nothing for one that never was", async () => {
    const { pulse, drawn } = await drawing(() => ({ kind: "refused", reason: "message_not_found" }));
    await say(pulse, post("alert"));
    await say(pulse, anew("alert", "Closed"), anew("never", "Closed"));
    expect(drawn).toHaveLength(1);
    expect(await waiting(pulse)).toEqual([]);
  });

  it("draws the latest of two that were asked for at the same moment", async () => {
    let second: Promise<void> | null = null;
    const { pulse, drawn } = await drawing(async () => {
      second ??= say(pulse, anew("alert", "second"));
      return { kind: "sent", ref: "1" };
    });
    await say(pulse, post("alert"));
    await say(pulse, anew("alert", "first"));
    await second;
    pulse.now.is += 1;
    await pulse.outbox.sweep();
    await pulse.outbox.idle();
    expect(drawn.at(-1)?.title).toBe("second");
  });
});

describe("a message under another", () => {
  it("goes into its thread", async () => {
    const { pulse } = await drawing();
    await say(pulse, post("summary"));
    await say(pulse, post("answer", { under: "summary" }));
    expect(pulse.sent.map(({ under }) => under)).toEqual([undefined, "1"]);
  });

  it("waits for the one it belongs under", async () => {
    const { pulse } = await drawing();
    const work = newWork(pulse.store);
    await pulse.outbox.book(work.of(ORG), [post("summary")], pulse.now.is);
    await pulse.store.commit(work.changes({ kind: "job", id: "test" }, 0));
    await say(pulse, post("answer", { under: "summary" }));
    expect(pulse.sent).toEqual([]);
    await pulse.outbox.send(ORG, ["summary"]);
    pulse.now.is += 5_001;
    await pulse.outbox.sweep();
    await pulse.outbox.idle();
    expect(pulse.sent.map(({ under }) => under)).toEqual([undefined, "1"]);
  });

  it("stands by itself where that one never came", async () => {
    const { pulse } = await drawing();
    await say(pulse, post("answer", { under: "never" }));
    expect(pulse.sent).toHaveLength(1);
    expect((await pulse.store.get(deliveries, ORG, "answer"))?.state).toBe("sent");
  });
});
