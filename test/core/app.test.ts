import { describe, expect, it } from "vitest";
import { createApp } from "../../src/core/app.ts";
import { Conflict, Refusal } from "../../src/core/errors.ts";
import type { Event } from "../../src/core/event.ts";
import type { Feature } from "../../src/core/feature.ts";
import { readCommand } from "../../src/core/route.ts";
import { type Row, type Store, table } from "../../src/core/store.ts";
import { newWork } from "../../src/core/work.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { notices, unguarded } from "../support/guard.ts";
import { silent } from "../support/world.ts";

interface Counter extends Row {
  n: number;
}
const counters = table<Counter>("counters");

const counting: Feature = {
  name: "counting",
  tables: [counters],
  commands: [],
  submits: {},
  samples: () => [],
  presses: {
    add: async (_value, { records }) => {
      const counter = await records.get(counters, "c1");
      records.put(counters, { id: "c1", n: (counter?.n ?? 0) + 1 });
      return [];
    },
    refuse: async () => {
      throw new Refusal("Not you.");
    },
    break: async () => {
      throw new Error("a bug");
    },
  },
};

function app(store: Store = memoryStore(), logged: object[] = []) {
  return createApp({
    features: [counting],
    store,
    coach: { review: () => ({}) as never, measure: () => null, day: () => null },
    outbox: { book: async () => [], send: async () => {} },
    clock: () => 0,
    log: { ...silent, error: (fields) => logged.push(fields) },
    resolve: async () => ({
      org: "o1",
      team: null,
      me: { id: "p1", name: "Ada", lang: "en", zone: "UTC", admin: false },
    }),
    knows: async () => true,
    words: {},
    seal: (text) => text,
    publicUrl: null,
    guard: unguarded,
    notices: () => notices,
  });
}

const press = (action: string): Event => ({
  ...{ kind: "press", org: "t:T", person: "t:T:a", place: { kind: "direct" }, action, value: "" },
});

describe("the dispatcher", () => {
  it("loses no change when many people press at once", async () => {
    const store = memoryStore();
    const one = app(store);
    await Promise.all(Array.from({ length: 7 }, () => one.handle(press("add"))));
    expect((await store.get(counters, "o1", "c1"))?.n).toBe(7);
  });

  it("answers a refusal with its sentence and commits nothing", async () => {
    expect(await app().handle(press("refuse"))).toEqual({ lang: "en", answers: [], refusal: "Not you." });
  });

  it.each(["unknown", "toString", "__proto__"])(
    "answers the button %s that nobody knows with one sentence",
    async (name) => {
      expect((await app().handle(press(name))).refusal).toBe("Gone.");
    },
  );

  it("answers a bug with a reference that stands in the log", async () => {
    const logged: { reference?: string }[] = [];
    const { refusal } = await app(memoryStore(), logged).handle(press("break"));
    expect(refusal).toBe(`Failed: ${logged[0]?.reference}`);
  });

  it("commits what the adapter wants settled in the same batch, also when the handler fails", async () => {
    const store = memoryStore();
    const row = { id: "e1", org: "o1", rev: 1, n: 0 };
    const settle = [{ table: "counters", org: "o1", id: "e1", seen: 0, row }];
    await app(store).handle(press("break"), settle);
    expect(await store.get(counters, "o1", "e1")).toEqual(row);
  });

  it("lets an outage of the store fly, so that nothing is acknowledged", async () => {
    const broken: Store = { ...memoryStore(), commit: async () => Promise.reject(new Error("disk full")) };
    const settle = [{ table: "counters", org: "o1", id: "e1", seen: 0, row: null }];
    await expect(app(broken).handle(press("add"), settle)).rejects.toThrow("disk full");
  });
});

describe("a typed command", () => {
  const words = new Map([
    ["goal", "goal"],
    ["目标", "goal"],
    ["?", "help"],
  ]);
  it.each([
    ["goal answer faster", "goal", "answer faster"],
    ["GOAL: answer faster", "goal", "answer faster"],
    ["/beacon goal list", "goal", "list"],
    ["目标 提高速度", "goal", "提高速度"],
    ["目标：提高速度", "goal", "提高速度"],
    ["？", "help", ""],
    ["  we should answer faster ", null, "we should answer faster"],
    ["", null, ""],
  ])("reads %j", (text, name, args) => {
    expect(readCommand(text, words)).toEqual({ name, args });
  });
});

describe("a unit of work", () => {
  it("sees its own writes before they are committed", async () => {
    const work = newWork(memoryStore());
    const records = work.of("o1");
    records.put(counters, { id: "c1", n: 1 });
    expect(await records.get(counters, "c1")).toMatchObject({ n: 1, org: "o1", rev: 1 });
    expect(await records.list(counters, { n: 1 })).toHaveLength(1);
    expect(await work.of("o2").list(counters)).toEqual([]);
  });

  it("is refused when somebody else changed what it has read", async () => {
    const store = memoryStore();
    const first = newWork(store);
    first.of("o1").put(counters, { id: "c1", n: 1 });
    await store.commit(first.changes({ kind: "job", id: "test" }, 0));
    const [a, b] = [newWork(store), newWork(store)];
    for (const work of [a, b]) {
      const row = await work.of("o1").get(counters, "c1");
      work.of("o1").put(counters, { id: "c1", n: (row?.n ?? 0) + 1 });
    }
    await store.commit(a.changes({ kind: "job", id: "test" }, 0));
    await expect(store.commit(b.changes({ kind: "job", id: "test" }, 0))).rejects.toThrow(Conflict);
  });
});
