import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Conflict } from "../../src/core/errors.ts";
import { type Change, HOUSE, type Portion, type Row, table, type WholeStore } from "../../src/core/store.ts";

export interface Note extends Row {
  readonly team: string;
  readonly state: "open" | "done";
  readonly text: string;
  readonly at?: number;
}

export const notes = table<Note>("notes", { index: ["team", "state"] });
export const links = table<Row>("links");

export function note(id: string, fields: Partial<Note> = {}): Note {
  return { id, org: "o1", rev: 1, team: "t1", state: "open", text: "", ...fields };
}

export function put(row: Row, name = "notes"): Change {
  return { table: name, org: row.org, id: row.id, seen: row.rev - 1, row };
}

export function drop({ org, id, rev }: Row, name = "notes"): Change {
  return { table: name, org, id, seen: rev, row: null };
}

/** What every store promises, whatever it is made of. */
export function storeContract(name: string, open: () => Promise<WholeStore>): void {
  describe(name, () => {
    let store: WholeStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());
    const ids = async (match: Partial<Note> = {}, org = "o1") =>
      (await store.list(notes, org, match)).map(({ id }) => id);

    it("gives back what was committed, and undefined where there is nothing", async () => {
      const row = note("n1", { text: "提高客服回應速度 \u2028\n\u0000 \ud83d\ude80" });
      await store.commit([put(row)]);
      expect(await store.get(notes, "o1", "n1")).toEqual(row);
      expect(await store.get(notes, "o1", "n2")).toBeUndefined();
      expect(await store.list(links, "o1")).toEqual([]);
    });

    it("keeps every letter that JSON can say, in what is found by it as well", async () => {
      const odd = ["\u0000", "\ud800", "\udc00 \u0000", "\\u0000", "\\", '"', "\u2028", "\uffff", "é", "e\u0301", "𠮷"];
      const rows = odd.map((text, n) => note(`n${n}`, { team: text, text: text.repeat(300) }));
      await store.commit(rows.map((row) => put(row)));
      expect(await store.list(notes, "o1")).toHaveLength(odd.length);
      for (const row of rows) {
        expect(await store.list(notes, "o1", { team: row.team })).toEqual([row]);
        expect(await store.list(notes, "o1", { text: row.text })).toEqual([row]);
      }
    });

    it("tells odd ids and organisations apart", async () => {
      const ids = ["a\u0000", "a", "a\ud800", "a\ud801", "a\\u0000", "a\\0000", "A", " a", "a\n", "𠮷"];
      const rows = ids.flatMap((id) => [note(id), note(id, { org: `o\u0000${id}` })]);
      await store.commit(rows.map((row) => put(row)));
      for (const row of rows) expect(await store.get(notes, row.org, row.id)).toEqual(row);
      expect(await store.list(notes, "o1")).toHaveLength(ids.length);
      expect(await store.get(notes, "o\u0000", "a\ud802")).toBeUndefined();
    });

    it("gives back lists, maps and numbers as they were, in their order", async () => {
      const row = { ...note("n1"), at: 0.1, deep: { b: [1, { z: null, a: -1e-300 }], a: true, 2: 1e21, 1: [] } };
      await store.commit([put(row)]);
      expect(JSON.stringify(await store.get(notes, "o1", "n1"))).toBe(JSON.stringify(row));
    });

    it("keeps organisations apart, the house among them", async () => {
      await store.commit([
        put(note("n1", { text: "one" })),
        put(note("n1", { org: "o2", text: "two" })),
        put(note("n1", { org: HOUSE, text: "house" })),
      ]);
      expect((await store.get(notes, "o2", "n1"))?.text).toBe("two");
      expect((await store.get(notes, HOUSE, "n1"))?.text).toBe("house");
      expect(await ids({}, "o1")).toEqual(["n1"]);
      await store.commit([drop(note("n1", { org: "o2" }))]);
      expect((await store.get(notes, "o1", "n1"))?.text).toBe("one");
    });

    it("finds by a field what is written, moved and removed while a long table is looked through", async () => {
      const all = Array.from({ length: 20_000 }, (_, n) => note(`n${100_000 + n}`, { team: `t${n % 2}` }));
      await store.commit(all.map((row) => put(row)));
      const first = ids({ team: "t1" });
      const moved = all.filter((_, n) => n % 2_000 === 1).map((row) => put({ ...row, team: "t2", rev: 2 } as Note));
      const removed = all.filter((_, n) => n % 2_000 === 3).map((row) => drop(row));
      const added = put(note("n999999", { team: "t2" }));
      await store.commit([...moved, ...removed, added]);
      await first;
      expect(await ids({ team: "t2" })).toEqual([...moved.map(({ id }) => id), "n999999"]);
      expect(await ids({ team: "t1" })).toHaveLength(10_000 - moved.length - removed.length);
    });

    it("lists the oldest id first, in whatever order the records came", async () => {
      for (const id of ["n3", "n1", "N4", "n-5", "n10", "n2", "é"]) await store.commit([put(note(id))]);
      expect(await ids()).toEqual(["N4", "n-5", "n1", "n10", "n2", "n3", "é"]);
    });

    it("lists what matches every field, with an index or without", async () => {
      await store.commit([
        put(note("n1")),
        put(note("n2", { team: "t2" })),
        put(note("n3", { state: "done", text: "x" })),
        put(note("n4", { text: "x" })),
      ]);
      expect(await ids({ team: "t1" })).toEqual(["n1", "n3", "n4"]);
      expect(await ids({ team: "t1", state: "open" })).toEqual(["n1", "n4"]);
      expect(await ids({ text: "x" })).toEqual(["n3", "n4"]);
      expect(await ids({ state: "open", text: "x" })).toEqual(["n4"]);
      expect(await ids({ team: "t3" })).toEqual([]);
    });

    it("tells a number from its text, null from nothing, and false from both", async () => {
      const values = [1, "1", true, "true", null, "null", false, 0, "", undefined, 1.5, Number.MAX_SAFE_INTEGER];
      const rows = values.map((at, n) => ({ ...note(`n${10 + n}`), ...(at === undefined ? {} : { at }) }) as Note);
      await store.commit(rows.map((row) => put(row)));
      for (const [n, at] of values.entries()) expect(await ids({ at } as Partial<Note>)).toEqual([`n${10 + n}`]);
      expect(await ids({ at: -0 })).toEqual(["n17"]);
      for (const at of [Number.NaN, [], {}]) expect(await ids({ at } as Partial<Note>)).toEqual([]);
    });

    it("finds a record where it is now, not where it was", async () => {
      await store.commit([put(note("n1"))]);
      expect(await ids({ state: "open" })).toEqual(["n1"]);
      await store.commit([put(note("n1", { rev: 2, state: "done" }))]);
      expect(await ids({ state: "open" })).toEqual([]);
      expect(await ids({ state: "done" })).toEqual(["n1"]);
      await store.commit([drop(note("n1", { rev: 2 }))]);
      expect(await ids({ state: "done" })).toEqual([]);
      expect(await ids()).toEqual([]);
    });

    it("refuses a version that somebody else has replaced", async () => {
      await store.commit([put(note("n1"))]);
      await store.commit([put(note("n1", { rev: 2, text: "theirs" }))]);
      await expect(store.commit([put(note("n1", { rev: 2, text: "mine" }))])).rejects.toThrow(Conflict);
      expect((await store.get(notes, "o1", "n1"))?.text).toBe("theirs");
    });

    it.each([
      ["a record that exists already", [put(note("n1"))]],
      ["a change of a record that does not exist", [put(note("n9", { rev: 2 }))]],
      ["the removal of an older version", [drop(note("n1", { rev: 7 }))]],
      ["the removal of a record that does not exist", [drop(note("n9"))]],
    ])("refuses %s", async (_, changes) => {
      await store.commit([put(note("n1"))]);
      await expect(store.commit(changes)).rejects.toThrow(Conflict);
      expect(await store.list(notes, "o1")).toEqual([note("n1")]);
    });

    it("commits all changes or none", async () => {
      await store.commit([put(note("n1"))]);
      const batch = [put(note("n2")), put(note("n1")), put({ id: "l1", org: "o1", rev: 1 }, "links")];
      await expect(store.commit(batch)).rejects.toThrow(Conflict);
      expect(await ids()).toEqual(["n1"]);
      expect(await store.list(links, "o1")).toEqual([]);
      await store.commit([put(note("n2")), drop(note("n1")), put({ id: "l1", org: "o1", rev: 1 }, "links")]);
      expect(await ids()).toEqual(["n2"]);
      expect(await store.list(links, "o1")).toHaveLength(1);
    });

    it("takes two changes of one record in one batch one after the other", async () => {
      await store.commit([put(note("n1")), put(note("n1", { rev: 2, text: "second" }))]);
      expect((await store.get(notes, "o1", "n1"))?.text).toBe("second");
      await expect(store.commit([put(note("n2")), put(note("n2"))])).rejects.toThrow(Conflict);
      expect(await ids()).toEqual(["n1"]);
    });

    it("lets one of two win who change the same record at once, and the other sees why", async () => {
      await store.commit([put(note("n1"))]);
      const both = ["a", "b"].map((text) => store.commit([put(note("n1", { rev: 2, text }))]));
      const [first, second] = await Promise.allSettled(both);
      expect([first?.status, second?.status]).toEqual(["fulfilled", "rejected"]);
      expect((await store.get(notes, "o1", "n1"))?.text).toBe("a");
    });

    it("shows a loser the winner's version by the time it is refused", async () => {
      await store.commit([put(note("n1"))]);
      void store.commit([put(note("n1", { rev: 2, text: "winner" }))]);
      await store.commit([put(note("n1", { rev: 2, text: "loser" }))]).catch(() => {});
      expect((await store.get(notes, "o1", "n1"))?.text).toBe("winner");
    });

    it("loses no update when many read, change and write the same record", async () => {
      await store.commit([put(note("n1"))]);
      const append = async () => {
        for (;;) {
          const before = (await store.get(notes, "o1", "n1")) as Note;
          const after = { ...before, rev: before.rev + 1, text: `${before.text}x` };
          try {
            return await store.commit([put(after)]);
          } catch (error) {
            if (!(error instanceof Conflict)) throw error;
          }
        }
      };
      await Promise.all(Array.from({ length: 20 }, append));
      expect(await store.get(notes, "o1", "n1")).toMatchObject({ rev: 21, text: "x".repeat(20) });
    });

    it("takes commits that build on each other without waiting", async () => {
      const versions = Array.from({ length: 10 }, (_, n) => put(note("n1", { rev: n + 1, text: String(n) })));
      await Promise.all(versions.map((change) => store.commit([change])));
      expect(await store.get(notes, "o1", "n1")).toMatchObject({ rev: 10, text: "9" });
    });

    it("takes a record again after it was removed", async () => {
      await store.commit([put(note("n1"))]);
      await store.commit([drop(note("n1"))]);
      await store.commit([put(note("n1", { text: "again" }))]);
      expect((await store.get(notes, "o1", "n1"))?.text).toBe("again");
    });

    it("takes the removal of what this batch alone has seen, and of nothing that others have", async () => {
      const { table, org, id } = put(note("n1"));
      const nothing = { table, org, id, seen: 0, row: null };
      await store.commit([nothing]);
      await store.commit([put(note("n1")), drop(note("n1")), put(note("n1", { text: "again" }))]);
      await expect(store.commit([put(note("n2")), nothing])).rejects.toThrow(Conflict);
      expect(await store.list(notes, "o1")).toEqual([note("n1", { text: "again" })]);
    });

    it("refuses a row that is not what its change says, because somebody has mixed something up", async () => {
      const { table, org, id, seen } = put(note("n1"));
      for (const row of [note("n2"), note("n1", { org: "o2" }), note("n1", { rev: 3 })]) {
        await expect(store.commit([{ table, org, id, seen, row }])).rejects.toThrow("n1");
      }
      expect(await ids()).toEqual([]);
    });

    it("does nothing for an empty batch", async () => {
      await store.commit([]);
      expect(await ids()).toEqual([]);
    });

    it("hands out every record of every table and organisation, as it was at one moment", async () => {
      const many = Array.from({ length: 1_234 }, (_, n) => note(`n${n}`, { org: `o${n % 3}` }));
      const others = [note("x1", { org: HOUSE, rev: 1 }), note("x\u0000")];
      await store.commit(many.map((row) => put(row)));
      await store.commit(others.map((row) => put(row, "unheard of")));
      const found = new Map<string, Row[]>();
      for await (const { table, rows } of store.walk()) {
        if (found.size === 0) await store.commit([put(note("late")), drop(note("n1233", { org: "o0" }))]);
        expect(rows.length).toBeLessThanOrEqual(500);
        found.set(table, [...(found.get(table) ?? []), ...rows]);
      }
      const sorted = (rows: readonly Row[] = []) => rows.map((row) => JSON.stringify(row)).sort();
      expect([...found.keys()].sort()).toEqual(["notes", "unheard of"]);
      expect(sorted(found.get("notes"))).toEqual(sorted(many));
      expect(sorted(found.get("unheard of"))).toEqual(sorted(others));
    });

    it("can be left in the middle of its records, and goes on", async () => {
      await store.commit(Array.from({ length: 600 }, (_, n) => put(note(`n${n}`))));
      for await (const _ of store.walk()) break;
      await store.commit([put(note("n1", { rev: 2 }))]);
      expect((await store.get(notes, "o1", "n1"))?.rev).toBe(2);
    });

    it("takes records at the versions they have, all or none, and only where there are none", async () => {
      const portion: Portion = { table: "notes", rows: [note("n1", { rev: 7 }), note("n2", { org: "o2" })] };
      await store.load(portion);
      expect(await store.get(notes, "o1", "n1")).toEqual(portion.rows[0]);
      await expect(store.load({ ...portion, rows: [note("n3"), note("n1")] })).rejects.toThrow(Conflict);
      await store.commit([put(note("n1", { rev: 8, state: "done" }))]);
      expect(await ids({ state: "done" })).toEqual(["n1"]);
      expect(await ids()).toEqual(["n1"]);
      await store.load({ table: "notes", rows: [] });
    });

    it("forgets everything when it is told to, and begins again", async () => {
      const rows = [note("n1"), note("n1", { org: "o2" }), note("n2", { rev: 7 })];
      await store.load({ table: "notes", rows });
      await store.commit([put(note("x1"), "unheard of")]);
      await store.clear();
      for await (const portion of store.walk()) expect(portion.rows).toEqual([]);
      expect(await ids()).toEqual([]);
      expect(await store.get(notes, "o2", "n1")).toBeUndefined();
      await store.commit([put(note("n1"))]);
      expect(await ids({ team: "t1" })).toEqual(["n1"]);
    });

    it("takes nothing more once it is closed, and may be closed twice", async () => {
      await store.close();
      await expect(store.commit([put(note("n1"))])).rejects.toThrow("closed");
      await expect(store.load({ table: "notes", rows: [note("n1")] })).rejects.toThrow("closed");
      await store.close();
    });
  });
}
