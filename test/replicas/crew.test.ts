import { describe, expect, it, onTestFinished } from "vitest";
import { HOUSE, type Store } from "../../src/core/store.ts";
import { joinCrew, type RunningCrew } from "../../src/replicas/crew.ts";
import { replicas } from "../../src/replicas/peers.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { silent } from "../support/world.ts";

const PULSE = 10;

interface Member extends RunningCrew {
  /** What it was told, and by name what others did at that moment. */
  told: string[];
}

async function newMember(store: Store, others: () => readonly RunningCrew[] = () => []): Promise<Member> {
  const crew = await joinCrew({ store, log: silent, mark: "m", pulse: PULSE });
  onTestFinished(() => crew.leave());
  const told: string[] = [];
  crew.onGone(() => told.push("gone"));
  crew.contend({
    async takeOver() {
      told.push("takes over");
    },
    begun: () => void told.push(others().some((other) => other.leads()) ? "begins beside another" : "begins"),
    async lost() {
      told.push("ends");
    },
  });
  return { ...crew, told };
}

/** A way to the store that can be cut. */
function cuttable(store: Store): Store & { cut: boolean } {
  const check = async () => {
    if (line.cut) throw new Error("the store cannot be reached");
  };
  const line = {
    ...store,
    cut: false,
    get: ((...asked) => check().then(() => store.get(...asked))) as Store["get"],
    list: ((...asked) => check().then(() => store.list(...asked))) as Store["list"],
    commit: ((changes) => check().then(() => store.commit(changes))) as Store["commit"],
  };
  return line;
}

const leads = (one: RunningCrew) => expect.poll(() => one.leads(), { interval: 1 }).toBe(true);

describe("several processes on one store", () => {
  it("have one that leads, and the next when it has ended what it had begun", async () => {
    const store = memoryStore();
    const first = await newMember(store);
    await leads(first);
    const second = await newMember(store, () => [first]);
    await expect.poll(() => second.isElsewhere(first.name() ?? "")).toBe(true);
    expect(second.leads()).toBe(false);
    await first.resign();
    expect(first.leads()).toBe(false);
    await leads(second);
    expect(first.told).toEqual(["takes over", "begins", "ends"]);
    expect(second.told).toEqual(["takes over", "begins"]);
    await first.leave();
    await expect.poll(() => second.told).toContain("gone");
    expect(second.isElsewhere(first.name() ?? "")).toBe(false);
  });

  it("do without the one that is silent, which knows by itself that it leads no more", async () => {
    const store = memoryStore();
    const line = cuttable(store);
    const first = await newMember(line);
    await leads(first);
    const name = first.name() ?? "";
    const second = await newMember(store, () => [first]);
    line.cut = true;
    await leads(second);
    await expect.poll(() => second.told.toSorted()).toEqual(["begins", "gone", "takes over"]);
    expect(await store.get(replicas, HOUSE, name)).toBeUndefined();
    line.cut = false;
    await expect.poll(() => second.isElsewhere(first.name() ?? "")).toBe(true);
    expect(first.name()).not.toBe(name);
    expect(first.told).toContain("ends");
    expect([first.leads(), second.leads()]).toEqual([false, true]);
  });

  it("go on as they were after none of them could reach the store", async () => {
    const line = cuttable(memoryStore());
    const first = await newMember(line);
    await leads(first);
    const second = await newMember(line);
    await expect.poll(() => second.isElsewhere(first.name() ?? "")).toBe(true);
    line.cut = true;
    await expect.poll(() => first.leads()).toBe(false);
    line.cut = false;
    await leads(first);
    expect([first.told, second.told]).toEqual([["takes over", "begins"], []]);
  });

  it("take over again what could not be taken over at first", async () => {
    const crew = await joinCrew({ store: memoryStore(), log: silent, mark: "m", pulse: PULSE });
    onTestFinished(() => crew.leave());
    let tries = 0;
    crew.contend({
      async takeOver() {
        if (++tries < 3) throw new Error("not yet");
      },
      begun() {},
      async lost() {},
    });
    await leads(crew);
    expect(tries).toBe(3);
  });

  it("have the same secret; one that only died with another does not count", async () => {
    const store = memoryStore();
    const join = (mark: string) => joinCrew({ store, log: silent, mark, pulse: PULSE });
    const first = await join("one");
    await expect(join("another")).rejects.toThrow("BEACON_SECRET is not that of the Beacon that already runs");
    expect(await store.list(replicas, HOUSE)).toHaveLength(1);
    await first.leave();
    await store.commit([
      {
        table: "replicas",
        org: HOUSE,
        id: "dead",
        seen: 0,
        row: { id: "dead", org: HOUSE, rev: 1, mark: "one" } as never,
      },
    ]);
    const second = await join("another");
    await expect.poll(() => store.list(replicas, HOUSE)).toHaveLength(1);
    await second.leave();
  });
});
