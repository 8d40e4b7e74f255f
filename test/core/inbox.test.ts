import { expect, it } from "vitest";
import { type Letter, newInbox } from "../../src/core/inbox.ts";
import type { Crew } from "../../src/core/replica.ts";
import { HOUSE, table } from "../../src/core/store.ts";
import { memoryStore } from "../../src/store/memory.ts";

const letters = table<Letter<string>>("letters");

/** The inboxes of three processes; those in `dead` are known to be. */
function three() {
  const store = memoryStore();
  const dead = new Set<string>();
  const open = (me: string) => {
    const isElsewhere = (name: string) => name !== me && !dead.has(name);
    const crew: Crew = { name: () => me, isElsewhere, leads: () => false, onGone() {} };
    return newInbox(letters, store, () => 1_000, crew);
  };
  return { store, dead, a: open("a"), b: open("b"), c: open("c") };
}

it("leaves to the others what they have in hand, however often it is brought", async () => {
  const { a, b } = three();
  expect(await a.take("e1", "hello")).toMatchObject({ by: "a" });
  expect(await b.take("e1", "hello")).toBeNull();
  expect(await b.overdue()).toEqual([]);
});

it("gives what a dead process had in hand to one of the others", async () => {
  const { store, dead, a, b, c } = three();
  await a.take("e1", "hello");
  dead.add("a");
  const taken = (await Promise.all([b.overdue(), c.overdue()])).flat();
  expect(taken).toEqual([expect.objectContaining({ id: "e1", arrival: "hello", rev: 2 })]);
  const [letter] = taken as [Letter<string>];
  await (letter.by === "b" ? b : c).drop(letter);
  expect(await store.get(letters, HOUSE, "e1")).toMatchObject({ arrival: null });
  expect((await Promise.all([b.overdue(), c.overdue()])).flat()).toEqual([]);
});

it("gives it to whom it is brought again", async () => {
  const { dead, a, b, c } = three();
  await a.take("e1", "hello");
  dead.add("a");
  expect(await b.take("e1", "hello")).toMatchObject({ by: "b", arrival: "hello" });
  expect(await c.take("e1", "hello")).toBeNull();
});
