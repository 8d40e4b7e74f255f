import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { HOUSE } from "../../src/core/store.ts";
import { migrateCommand } from "../../src/operate/migrate.ts";
import { note, put } from "../contract/store.ts";
import { usePostgres } from "../support/postgres.ts";
import { inStore, recordsIn } from "../support/whole-store.ts";

const postgres = usePostgres();
let url: string;
beforeAll(async () => {
  url = await postgres.create();
});

let dir: string;
let folder: string;
let other: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "beacon-migrate-"));
  [folder, other] = [join(dir, "one"), join(dir, "two")];
});
afterEach(() => rmSync(dir, { recursive: true }));

const contents = (place: string) => inStore(place, (store) => recordsIn(store));
const fill = (place: string, many = 1_234) =>
  inStore(place, async (store) => {
    await store.load({
      table: "notes",
      rows: Array.from({ length: many }, (_, n) => note(`n${n}`, { rev: (n % 9) + 1 })),
    });
    await store.commit([put(note("x1", { org: HOUSE, text: "\u0000 \ud800 𠮷" }), "unheard of")]);
    await store.commit([put({ ...note("gone") }), { ...put(note("gone")), seen: 1, row: null }]);
  });
const migrate = (flags: Parameters<typeof migrateCommand>[1], DATABASE_URL = "") =>
  migrateCommand({ BEACON_DATA_DIR: folder, DATABASE_URL }, flags);

describe("a move to another store", () => {
  it("brings every record of every table to PostgreSQL and back, as it was, and counts them", async () => {
    await fill(folder);
    const before = await contents(folder);
    const there = await migrate({ to: url });
    expect(there.moved.map(({ line }) => line)).toEqual(["notes: 1234", "unheard of: 1"]);
    expect(there.summary).toMatch(/^1235 records of 2 tables are now in database "beacon_1" at .* as well/);
    expect(await contents(url)).toEqual(before);
    expect(await contents(folder)).toEqual(before);
    const back = await migrate({ to: other }, url);
    expect(back.moved).toEqual(there.moved);
    expect(await contents(other)).toEqual(before);
    await inStore(other, (store) => store.commit([put(note("n8", { rev: 10 }))]));
  });

  it("goes into an empty store only, unless it may empty it", async () => {
    await fill(folder);
    await fill(other, 3);
    const theirs = await contents(other);
    await expect(migrate({ to: other })).rejects.toThrow(`${other} holds records already: name an empty one by --to`);
    expect(await contents(other)).toEqual(theirs);
    await migrate({ to: other, replace: true });
    expect(await contents(other)).toEqual(await contents(folder));
    await inStore(url, (store) => store.clear());
    await migrate({ from: other, to: url });
    await expect(migrate({ from: folder }, url)).rejects.toThrow("holds records already");
    await migrate({ from: folder, replace: true }, url);
    expect(await contents(url)).toEqual(await contents(folder));
  });

  it("is refused while a Beacon uses either of them", async () => {
    await fill(folder, 1);
    await inStore(folder, () => expect(migrate({ to: url })).rejects.toThrow("in use by process"));
    await inStore(url, async (store) => {
      await store.clear();
      await expect(migrate({ to: url })).rejects.toThrow("A Beacon runs on database");
      await expect(migrate({ from: url, to: other })).rejects.toThrow("stop it first");
    });
    await migrate({ to: url });
  });

  it("says what to do where it is not clear what is meant, and touches nothing", async () => {
    await expect(migrate({})).rejects.toThrow("Say where to, or where from");
    await expect(migrate({ to: "mysql://root:a-secret@h/d" })).rejects.toThrow(
      /^--to is neither a folder nor a database/,
    );
    const nobody = migrate({ from: "postgres://u:a-secret@127.0.0.1:1/d", to: other });
    await expect(nobody).rejects.toThrow(/^--from leads to database "d" at 127.0.0.1:1 as u, which cannot be opened/);
    await expect(migrate({ to: folder })).rejects.toThrow(`Both ends are ${folder}`);
    await expect(migrate({ from: url }, url)).rejects.toThrow(/^Both ends are database "beacon_1" at [^:]*: name/);
    await expect(migrate({ from: dir, to: other })).rejects.toThrow(`There is no store in ${dir}: name the folder`);
    await inStore(folder, async () => {});
    await expect(migrate({ to: other })).rejects.toThrow(`${folder} holds no records: there is nothing to move`);
    expect(readdirSync(dir)).not.toContain("lock");
  });
});
