import { describe, expect, it } from "vitest";
import type { Sender, Sent } from "../../src/core/outbox.ts";
import type { Sending } from "../../src/core/reply.ts";
import { card, text } from "../../src/core/view.ts";
import { newWork } from "../../src/core/work.ts";
import { newLanes } from "../../src/delivery/lanes.ts";
import { unreachable } from "../../src/delivery/ledger.ts";
import { ANA, DESK, newPulse, ORG, type Pulse } from "./pulse.ts";

const MINUTE = 60_000;
const NOON = "2026-11-19T12:00:00Z";

async function post(pulse: Pulse, key: string, to = ANA): Promise<void> {
  const work = newWork(pulse.store);
  const message: Sending = { kind: "post", to, key, card: card(`About ${key}`, text("…")), why: "test" };
  const keys = await pulse.outbox.book(work.of(ORG), [message], pulse.now.is);
  await pulse.store.commit(work.changes());
  await pulse.outbox.send(ORG, keys);
}

async function sweep(pulse: Pulse, later: number): Promise<void> {
  pulse.now.is += later;
  await pulse.outbox.sweep();
  await pulse.outbox.idle();
}

const only = async (pulse: Pulse) => (await pulse.ledger())[0];

/** A pulse whose platform answers so, one after the other, and then takes everything. */
async function answering(answers: Sent[], find?: Sender["find"]): Promise<Pulse> {
  const pulse = await newPulse({
    answer: () => answers.shift() ?? { kind: "sent", ref: "r" },
    ...(find && { find }),
  });
  pulse.at(NOON);
  return pulse;
}

describe("a message of unknown fate", () => {
  const unknown: Sent = { kind: "unknown", reason: "http_503" };

  it("was sent where the platform finds it", async () => {
    const pulse = await answering([unknown], async () => ({ ref: "found" }));
    await post(pulse, "a");
    expect(await only(pulse)).toMatchObject({ state: "unknown", reason: "http_503" });
    await sweep(pulse, MINUTE - 1);
    expect(await only(pulse)).toMatchObject({ state: "unknown" });
    await sweep(pulse, 1);
    expect(await only(pulse)).toMatchObject({ state: "sent", ref: "found", reason: null });
    expect(pulse.sent).toHaveLength(1);
  });

  it("goes out again where it surely is not", async () => {
    const pulse = await answering([unknown], async () => "absent");
    await post(pulse, "a");
    await sweep(pulse, MINUTE);
    expect(await only(pulse)).toMatchObject({ state: "sent", tries: 2 });
    expect(pulse.sent).toHaveLength(2);
  });

  it("is looked for again while the platform cannot say, for a day", async () => {
    let looks = 0;
    const pulse = await answering([unknown], async () => {
      looks++;
      return "unclear";
    });
    await post(pulse, "a");
    for (let minute = 0; minute < 60; minute++) await sweep(pulse, MINUTE);
    expect(looks).toBe(6);
    await sweep(pulse, 24 * 60 * MINUTE);
    await sweep(pulse, 24 * 60 * MINUTE);
    expect(looks).toBe(7);
    expect(await only(pulse)).toMatchObject({ state: "unknown", reason: "http_503" });
  });

  it.each([
    ["nobody can look", undefined],
    ["the platform will never tell", async () => null],
  ] as const)("stays so where %s", async (_where, find) => {
    const pulse = await answering([unknown], find);
    await post(pulse, "a");
    for (let minute = 0; minute < 5; minute++) await sweep(pulse, MINUTE);
    expect(await only(pulse)).toMatchObject({ state: "unknown" });
    expect(pulse.sent).toHaveLength(1);
  });
});

describe("a message that the platform sent away", () => {
  it("keeps all of the organisation's others from going for as long as it was told", async () => {
    const pulse = await answering([{ kind: "later", after: 30 * MINUTE, reason: "rate_limited" }]);
    await post(pulse, "a");
    const other = post(pulse, "b", DESK);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(pulse.sent.map(({ card }) => card.title)).toEqual(["About a"]);
    expect(await only(pulse)).toMatchObject({ state: "due", reason: "rate_limited" });
    await pulse.outbox.close();
    void other;
  });

  it("comes again later and not with all the others at once", async () => {
    const waits: number[] = [];
    for (let run = 0; run < 20; run++) {
      const pulse = await answering([{ kind: "later", after: 1_000_000, reason: "rate_limited" }]);
      await post(pulse, "a");
      waits.push(((await only(pulse))?.next ?? 0) - pulse.now.is);
      await pulse.outbox.close();
    }
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1_250_000);
    expect(new Set(waits).size).toBeGreaterThan(10);
  });
});

describe("an address where nothing arrives", () => {
  const gone: Sent = { kind: "refused", reason: "user_disabled", unreachable: true };

  it("is noted and left alone for a day, and forgotten once something arrives", async () => {
    const pulse = await answering([gone]);
    await post(pulse, "a");
    await post(pulse, "b");
    expect(pulse.sent).toHaveLength(1);
    expect(await pulse.ledger()).toMatchObject([
      { id: "a", state: "failed", reason: "user_disabled" },
      { id: "b", state: "failed", reason: "user_disabled" },
    ]);
    expect(await pulse.store.get(unreachable, ORG, "test:T:ana")).toMatchObject({ of: "ana" });
    pulse.now.is += 24 * 60 * MINUTE;
    await post(pulse, "c");
    expect(pulse.sent).toHaveLength(2);
    expect(await pulse.store.get(unreachable, ORG, "test:T:ana")).toBeUndefined();
  });

  it("is another thing than a message that was refused", async () => {
    const pulse = await answering([{ kind: "refused", reason: "msg_too_long" }]);
    await post(pulse, "a");
    await post(pulse, "b");
    expect(await pulse.ledger()).toMatchObject([{ state: "failed", reason: "msg_too_long" }, { state: "sent" }]);
  });
});

describe("the pace", () => {
  it("holds in each conversation and in all of them together, with slow answers, too", async () => {
    const lanes = newLanes();
    const pace = { conversation: { count: 1, per: 60 }, all: { count: 4, per: 60 } };
    const begun: { to: string; at: number }[] = [];
    const one = (to: string) =>
      lanes.inTurn(to, pace, () =>
        lanes.call(to, pace, async () => {
          begun.push({ to, at: performance.now() });
          await new Promise((resolve) => setTimeout(resolve, 5));
        }),
      );
    await Promise.all(Array.from({ length: 24 }, (_, n) => one(`test:T:${n % 8}`)));
    const within = (calls: typeof begun) =>
      Math.max(...calls.map(({ at }) => calls.filter((other) => other.at >= at && other.at < at + 50).length));
    expect(begun).toHaveLength(24);
    expect(within(begun)).toBeLessThanOrEqual(4);
    for (let n = 0; n < 8; n++) expect(within(begun.filter(({ to }) => to === `test:T:${n}`))).toBe(1);
    lanes.close();
  });
});
