import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/lowdb.ts";
import { MIGRATIONS, type Migration } from "../../src/store/schema.ts";
import { type Note, note, notes, put } from "../contract/store.ts";
import { failure, forgetfulFiles } from "./forgetful-files.ts";
import { recordLog, tempFolder } from "./support.ts";

const louder: Migration = (_, row) => ({ ...row, text: `${(row as Note).text}!` }) as Note;
const openOnly: Migration = (_, row) => ((row as Note).state === "done" ? null : row);
const DIR = "/data";

describe("a store of an older schema", () => {
  it("is brought up to date, with a copy of how it was", async () => {
    const dir = await tempFolder();
    const old = await openStore({ dir, log: recordLog(), migrations: [] });
    await old.commit([put(note("n1", { text: "one" })), put(note("n2", { state: "done" }))]);
    await old.close();
    const migrated = await openStore({ dir, log: recordLog(), migrations: [louder, openOnly] });
    expect(await migrated.list(notes, "o1")).toEqual([note("n1", { text: "one!" })]);
    await migrated.close();
    const again = await openStore({ dir, log: recordLog(), migrations: [louder, openOnly] });
    expect(await again.list(notes, "o1")).toEqual([note("n1", { text: "one!" })]);
    await again.close();
    expect(await readdir(dir)).toContain("before-schema-0");
    const before = await openStore({ dir: join(dir, "before-schema-0"), log: recordLog(), migrations: [] });
    expect(await before.list(notes, "o1")).toHaveLength(2);
    await before.close();
  });

  it("goes through each step once, whenever the power goes in between", async () => {
    let cut = 0;
    for (let off = true; off; cut++) {
      const old = forgetfulFiles();
      const store = await openStore({ dir: DIR, log: recordLog(), files: old, migrations: [] });
      await store.commit([put(note("n1", { text: "one" }))]);
      const files = old.afterCut(() => true);
      let steps = 0;
      off = false;
      files.watch = (_, path) => {
        if (steps++ < cut) return;
        off = true;
        throw failure("EIO", path);
      };
      const migrating = await openStore({ dir: DIR, log: recordLog(), files, migrations: [louder] }).catch(() => null);
      const confirmed = await migrating?.commit([put(note("n2", { text: "new" }))]).then(
        () => true,
        () => false,
      );
      const left = files.afterCut(() => false);
      const migrated = await openStore({ dir: DIR, log: recordLog(), files: left, migrations: [louder] });
      expect((await migrated.get(notes, "o1", "n1"))?.text).toBe("one!");
      if (confirmed) expect((await migrated.get(notes, "o1", "n2"))?.text).toBe("new");
    }
    expect(cut).toBeGreaterThan(20);
  });

  it("is brought up to date from the generation before when one table of the new one is damaged", async () => {
    const files = forgetfulFiles();
    const others = { ...notes, name: "others" };
    const old = await openStore({ dir: DIR, log: recordLog(), files, migrations: [] });
    await old.commit([put(note("n1", { text: "one" })), put(note("o1", { text: "one" }), "others")]);
    await old.close();
    const migrated = await openStore({ dir: DIR, log: recordLog(), files, migrations: [louder] });
    await migrated.commit([put(note("n2", { text: "two" }))]);
    const table = files.names(DIR).findLast((name) => name.startsWith("table-notes"));
    files.edit(`${DIR}/${table}`, () => Buffer.from("[]"));
    const store = await openStore({ dir: DIR, log: recordLog(), files: files.afterKill(), migrations: [louder] });
    expect((await store.list(notes, "o1")).map(({ text }) => text)).toEqual(["one!", "two"]);
    expect((await store.list(others, "o1")).map(({ text }) => text)).toEqual(["one!"]);
  });
});

describe("a store of a newer schema", () => {
  it.each([true, false])("is refused, closed properly or not: %s", async (closed) => {
    const files = forgetfulFiles();
    const newer = await openStore({ dir: DIR, log: recordLog(), files, migrations: [louder, openOnly] });
    await newer.commit([put(note("n1"))]);
    if (closed) await newer.close();
    const names = files.names(DIR);
    await expect(openStore({ dir: DIR, log: recordLog(), files, migrations: [louder] })).rejects.toMatchObject({
      name: "OperatorError",
      message: expect.stringContaining("was written by a newer version of Beacon (schema 2, this one knows 1)"),
    });
    expect(files.names(DIR)).toEqual(names);
  });
});

describe("the migrations so far", () => {
  const reached = (table: string, row: object) =>
    MIGRATIONS.reduce<object | null>((now, migration) => now && migration(table, now as never), row);

  it("leave an organisation what is its own, and the settings that were kept with it out", () => {
    const org = { id: "o", org: "o", rev: 3, name: "Acme", lang: "en", zone: "UTC", accounts: ["slack:T1"] };
    expect(reached("orgs", { ...org, slack: { botToken: "xoxb-1" }, port: 0 })).toEqual(org);
    expect(reached("orgs", org)).toBe(org);
    expect(reached("goals", { id: "g", slack: 1 })).toEqual({ id: "g", slack: 1 });
  });
});
