import { expect, it } from "vitest";
import { memoryStore } from "../../src/store/memory.ts";
import { censusOf, copyAll, differing } from "../../src/store/move.ts";
import { note, put } from "../contract/store.ts";

async function filled() {
  const store = memoryStore();
  await store.load({ table: "notes", rows: [note("n1"), note("n2"), note("n1", { org: "o2" })] });
  await store.load({ table: "links", rows: [note("l1")] });
  return store;
}

it("tells in which tables two stores differ, by a record, a word, a version or an organisation", async () => {
  const [store, copy] = [await filled(), memoryStore()];
  const census = await copyAll(store, copy);
  expect(differing(census, await censusOf(copy))).toEqual([]);
  for (const change of [
    put(note("n3")),
    put(note("n2", { rev: 2 })),
    put(note("n2", { rev: 2, text: "another" })),
    put(note("n2", { org: "o2" })),
    { ...put(note("n2")), seen: 1, row: null },
  ]) {
    const other = await filled();
    await other.commit([change]);
    expect(differing(census, await censusOf(other))).toEqual(["notes"]);
  }
  await copy.commit([put(note("x1"), "more")]);
  expect(differing(census, await censusOf(copy))).toEqual(["more"]);
});

it("finds the same whatever the order of the records", async () => {
  const [one, two] = [memoryStore(), memoryStore()];
  const rows = ["n1", "n2", "n3"].map((id) => note(id));
  await one.load({ table: "notes", rows });
  await two.load({ table: "notes", rows: rows.toReversed() });
  expect(differing(await censusOf(one), await censusOf(two))).toEqual([]);
});
