import { describe, expect, it } from "vitest";
import type { Sender, Sent } from "../../src/core/outbox.ts";
import type { Sending } from "../../src/core/reply.ts";
import { card, text } from "../../src/core/view.ts";
import { newWork } from "../../src/core/work.ts";
import { newLanes } from "../../src/delivery/lanes.ts";
import { unreachable } from "../../src/delivery/ledger.ts";
import { createOutbox } from "../../src/delivery/outbox.ts";
import { people } from "../../src/features/people/person.ts";
import { silent } from "../support/world.ts";
import { ANA, DESK, newPulse, ORG, type Pulse } from "./pulse.ts";

const MINUTE = 60_000;
const NOON = "2026-11-19T12:00:00Z";

async function post(pulse: Pulse, key: string, to = ANA, until?: number): Promise<void> {
  const work = newWork(pulse.store);
  const message: Sending = {
    kind: "post",
    to,
    key,
    card: card(`About ${key}`, text("…")),
    why: "test",
    ...(until && { until }),
  };
  const keys = await pulse.outbox.book(work.of(ORG), [message], pulse.now.is);
  await pulse.store.commit(work.changes({ kind: "job", id: "test" }, 0));
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
    await expect.poll(() => only(pulse)).toMatchObject({ state: "sent", tries: 2 });
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

  it("is passed over for another of the same person, by the very message that found it", async () => {
    const pulse = await answering([gone]);
    const ana = await pulse.store.get(people, ORG, "ana");
    if (!ana) throw new Error("ana is gone");
    const both = { ...ana, accounts: [...ana.accounts, "test:T2:ana"], rev: ana.rev + 1 };
    await pulse.store.commit([{ table: people.name, org: ORG, id: ana.id, seen: ana.rev, row: both }]);
    await post(pulse, "a");
    await pulse.outbox.sweep();
    await pulse.outbox.idle();
    await post(pulse, "b");
    await pulse.outbox.idle();
    expect(pulse.sent.map(({ to }) => to)).toEqual(["test:T:ana", "test:T2:ana", "test:T2:ana"]);
    expect(await pulse.ledger()).toMatchObject([
      { id: "a", state: "sent", account: "test:T2:ana", tries: 2 },
      { id: "b", state: "sent" },
    ]);
    pulse.now.is += 24 * 60 * MINUTE;
    await post(pulse, "c");
    expect(pulse.sent.at(-1)?.to).toBe("test:T:ana"); // tried again after a day
  });

  it("waits for its platform where that is not connected", async () => {
    const pulse = await answering([]);
    const none = createOutbox({ store: pulse.store, senders: new Map(), clock: () => pulse.now.is, log: silent });
    const work = newWork(pulse.store);
    const message: Sending = { kind: "post", to: ANA, key: "a", card: card("A"), why: "test" };
    await none.book(work.of(ORG), [message], pulse.now.is);
    await pulse.store.commit(work.changes({ kind: "job", id: "test" }, 0));
    await none.sweep();
    await none.idle();
    expect(await only(pulse)).toMatchObject({ state: "due", reason: "not-connected" });
    await none.close();
    await sweep(pulse, 10 * MINUTE);
    expect(await only(pulse)).toMatchObject({ state: "sent" });
  });

  it("is another thing than a message that was refused", async () => {
    const pulse = await answering([{ kind: "refused", reason: "msg_too_long" }]);
    await post(pulse, "a");
    await post(pulse, "b");
    expect(await pulse.ledger()).toMatchObject([{ state: "failed", reason: "msg_too_long" }, { state: "sent" }]);
  });
});

describe("a pause", () => {
  const pace = { conversation: { count: 100, per: 1 }, all: { count: 100, per: 1 } };

  it("is not cut short by a shorter one", async () => {
    const lanes = newLanes();
    await lanes.call("t:T:a", pace, async () => {});
    lanes.pause("t:T:a", 10_000);
    lanes.pause("t:T:b", 1);
    let begun = false;
    const call = lanes.call("t:T:c", pace, async () => {
      begun = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(begun).toBe(false);
    await Promise.all([lanes.close(), expect(call).rejects.toThrow()]);
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
    await lanes.close();
  });
});

describe("a message that waited long before its first try", () => {
  it("has its full day of tries from then on", async () => {
    const pulse = await answering([{ kind: "later", after: MINUTE, reason: "rate_limited" }]);
    pulse.at("2026-11-20T20:30:00Z"); // a Friday evening
    await post(pulse, "a");
    pulse.at("2026-11-23T09:00:00Z");
    await sweep(pulse, 0);
    expect(await only(pulse)).toMatchObject({ state: "due", tries: 1, reason: "rate_limited" });
    await pulse.outbox.close();
  });

  it("is looked for as patiently as any other", async () => {
    const found: ("unclear" | "absent")[] = ["unclear", "absent"];
    const pulse = await answering([{ kind: "unknown", reason: "x" }], async () => found.shift() ?? "absent");
    pulse.at("2026-11-20T20:30:00Z");
    await post(pulse, "a");
    pulse.at("2026-11-23T09:00:00Z");
    await sweep(pulse, 0);
    await sweep(pulse, MINUTE);
    await sweep(pulse, 10 * MINUTE);
    await expect.poll(() => only(pulse)).toMatchObject({ state: "sent", tries: 2 });
  });

  it("does not go out once it is of no use any more, and that is said", async () => {
    const pulse = await answering([]);
    pulse.at("2026-11-20T20:30:00Z");
    await post(pulse, "a", ANA, Date.parse("2026-11-21T00:00:00Z"));
    expect(await only(pulse)).toMatchObject({ state: "due", reason: "day-off" });
    pulse.at("2026-11-23T09:00:00Z");
    await sweep(pulse, 0);
    expect(await only(pulse)).toMatchObject({ state: "skipped", reason: "too-late" });
    expect(pulse.sent).toEqual([]);
  });

  it("comes sooner when the person is back sooner", async () => {
    const pulse = await answering([]);
    await pulse.personTime({ leave: [{ from: "2026-11-19", to: "2026-12-20" }] });
    await post(pulse, "a");
    await sweep(pulse, MINUTE);
    expect(await only(pulse)).toMatchObject({ state: "due", reason: "leave" });
    await pulse.personTime({});
    await sweep(pulse, MINUTE);
    await sweep(pulse, MINUTE);
    expect(await only(pulse)).toMatchObject({ state: "sent" });
  });
});

describe("a platform that has gone wrong", () => {
  it("gets one message again less and less often, and for a day only", async () => {
    const pulse = await newPulse({
      answer: () => ({ kind: "unknown", reason: "internal_error" }),
      find: async () => "absent",
    });
    pulse.at(NOON);
    await post(pulse, "a");
    for (let minute = 0; minute < 3 * 24 * 60; minute++) await sweep(pulse, MINUTE);
    expect(pulse.sent.length).toBeGreaterThan(10);
    expect(pulse.sent.length).toBeLessThan(70);
    expect(await only(pulse)).toMatchObject({ state: "failed", reason: "internal_error" });
  });

  it("holds up nobody else while messages of unknown fate are looked for", async () => {
    const gate = Promise.withResolvers<void>();
    const pulse = await answering([{ kind: "unknown", reason: "x" }], async () => {
      await gate.promise;
      return "absent";
    });
    await post(pulse, "a");
    pulse.now.is += MINUTE;
    await pulse.outbox.sweep();
    await post(pulse, "b");
    expect((await pulse.ledger()).find(({ id }) => id === "b")).toMatchObject({ state: "sent" });
    gate.resolve();
    await pulse.outbox.idle();
  });
});

describe("a message whose end could not be written down", () => {
  it("does not stay under way for ever", async () => {
    const pulse = await answering([]);
    await post(pulse, "a");
    const row = await only(pulse);
    if (!row) throw new Error("nothing was booked");
    const lost = { ...row, state: "sending" as const, rev: row.rev + 1 };
    await pulse.store.commit([{ table: "deliveries", org: ORG, id: row.id, seen: row.rev, row: lost }]);
    await sweep(pulse, 4 * MINUTE);
    expect(await only(pulse)).toMatchObject({ state: "sending" });
    await sweep(pulse, 2 * MINUTE);
    expect(await only(pulse)).toMatchObject({ state: "unknown", reason: "interrupted" });
  });
});

describe("closing", () => {
  it("lets nothing begin any more, and ends although messages wait", async () => {
    const gate = Promise.withResolvers<Sent>();
    const pulse = await newPulse({ answer: () => gate.promise });
    pulse.at(NOON);
    const posts = [post(pulse, "a"), post(pulse, "b"), post(pulse, "c", DESK)];
    await expect.poll(() => pulse.sent.length).toBe(2);
    const closed = pulse.outbox.close();
    gate.resolve({ kind: "sent", ref: "r" });
    await Promise.all([closed, ...posts]);
    expect(pulse.sent).toHaveLength(2);
    expect((await pulse.ledger()).map(({ state }) => state).toSorted()).toEqual(["due", "sent", "sent"]);
  });
});
