import { describe, expect, it } from "vitest";
import { type Row, table } from "../../src/core/store.ts";
import { findOn, newShelf, putOn, takeFrom } from "../../src/store/shelf.ts";

interface Note extends Row {
  team: string;
}
const notes = table<Note>("notes", { index: ["team"] });
const MANY = 6_000;
const note = (n: number, team: string): Note => ({ id: `n${String(n).padStart(5, "0")}`, org: "o1", rev: 1, team });
const teamOf = (n: number) => (n % 6 === 0 ? "small" : "large");

/** Many notes of a large team, whose list is too long for one piece, and fewer of a small one. */
function filled() {
  const shelf = newShelf(() => {});
  for (let n = 0; n < MANY; n++) putOn(shelf, note(n, teamOf(n)));
  return shelf;
}

/** Adds, moves, replaces and removes some of them. */
function change(shelf: ReturnType<typeof filled>, from: number): void {
  putOn(shelf, note(MANY + from, "small"));
  putOn(shelf, note(MANY + from + 1, "large"));
  putOn(shelf, note(from, teamOf(from) === "small" ? "large" : "small"));
  putOn(shelf, { ...note(from + 1, teamOf(from + 1)), rev: 2 });
  for (const n of [from + 2, from + 6]) takeFrom(shelf, note(n, "").id);
  putOn(shelf, note(from + 2, "small"));
}

describe("an index", () => {
  it.each(["small", "large"])("tells of every row of the %s team as it is, whenever it has changed", async (team) => {
    const shelf = filled();
    const isRight = async () => {
      const all = [...shelf.rows.values()] as Note[];
      const wanted = all.filter((row) => row.team === team).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(await findOn(shelf, notes, { team })).toEqual(wanted);
    };
    const first = findOn(shelf, notes, { team });
    for (const from of [0, 700, MANY - 20]) change(shelf, from);
    await first;
    await isRight();
    for (const from of [100, 2_000, MANY - 60]) change(shelf, from);
    await isRight();
  });

  it("knows nothing of a value that no row has any more", async () => {
    const shelf = filled();
    await findOn(shelf, notes, { team: "small" });
    for (let n = 0; n < MANY; n += 6) takeFrom(shelf, note(n, "").id);
    expect(await findOn(shelf, notes, { team: "small" })).toEqual([]);
    putOn(shelf, note(0, "small"));
    expect(await findOn(shelf, notes, { team: "small" })).toHaveLength(1);
  });
});
