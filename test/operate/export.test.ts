import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { holdingOf } from "../../src/features/privacy/holdings.ts";
import { openDoor } from "../../src/operate/door.ts";
import { openExport } from "../../src/operate/export/read.ts";
import { writeExport } from "../../src/operate/export/write.ts";
import { exportCommand } from "../../src/operate/export.ts";
import { obeyOrder } from "../../src/operate/orders.ts";
import { restoreCommand } from "../../src/operate/restore.ts";
import { note, put } from "../contract/store.ts";
import { quiet } from "../support/house.ts";
import { liveIn, ORG } from "../support/lived.ts";
import { usePostgres } from "../support/postgres.ts";
import { inStore, recordsIn } from "../support/whole-store.ts";

const postgres = usePostgres();
let url: string;
beforeAll(async () => {
  url = await postgres.create();
});

let dir: string;
let [folder, other, zip] = ["", "", ""];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "beacon-export-"));
  [folder, other, zip] = [join(dir, "one"), join(dir, "two"), join(dir, "out.zip")];
});
afterEach(() => rmSync(dir, { recursive: true }));

const envOf = (place: string) =>
  place.startsWith("postgres") ? { BEACON_DATA_DIR: join(dir, "pg"), DATABASE_URL: place } : { BEACON_DATA_DIR: place };

/** Every record that an export takes along. */
const contents = (place: string) => inStore(place, (store) => recordsIn(store, (table) => !holdingOf(table)?.stays));

/** The same export with one of its files changed. */
function changed(name: string, change: (text: string) => string): string {
  const files = unzipSync(readFileSync(zip));
  files[name] = strToU8(change(strFromU8(files[name] as Uint8Array)));
  const path = join(dir, "changed.zip");
  writeFileSync(path, zipSync(files));
  return path;
}

describe("an export", () => {
  it("brings every record to another folder, to PostgreSQL, and back, as it was", async () => {
    await inStore(folder, liveIn);
    const before = await contents(folder);
    const { records } = await exportCommand(envOf(folder), { out: zip });
    expect(records).toBe(before.length);
    expect((await restoreCommand(envOf(other), [zip])).line).toContain(`${records} records of`);
    expect(await contents(other)).toEqual(before);
    await restoreCommand(envOf(url), [zip]);
    expect(await contents(url)).toEqual(before);
    const back = join(dir, "back.zip");
    await exportCommand(envOf(url), { out: back });
    await restoreCommand(envOf(join(dir, "three")), [back]);
    expect(await contents(join(dir, "three"))).toEqual(before);
  });

  it("holds no secret, a table to read with names in it, and what it is made of", async () => {
    await inStore(folder, liveIn);
    await exportCommand(envOf(folder), { out: zip });
    const files = Object.fromEntries(
      Object.entries(unzipSync(readFileSync(zip))).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
    const manifest = JSON.parse(files["manifest.json"] as string);
    expect(manifest).toMatchObject({
      format: "beacon-export",
      version: 1,
      org: null,
      leftOut: ["apiAnswers", "signed", "tokens"],
    });
    expect(Object.keys(files).some((name) => name.includes("tokens"))).toBe(false);
    expect(files["readable/goals.csv"]).toMatch(/^id,owner,team,state,.*\ng1,Ada Hill,desk,active,/);
    expect(files["readable/goals.csv"]?.split("\n")).toHaveLength(4);
    expect(files["records/checkIns.jsonl"]?.split("\n")).toHaveLength(3);
  });

  it("may be longer than the zip's plain form can say, and a table longer than one file", async () => {
    await inStore(folder, async (store) => {
      await liveIn(store);
      await writeExport(store, zip, { org: null, now: 0, most: 100, plain: 0 });
    });
    const files = unzipSync(readFileSync(zip)); // somebody else's idea of the format
    expect(Object.keys(files)).toEqual(
      (await openExport(zip)).manifest.files.map(({ name }) => name).concat("manifest.json"),
    );
    await restoreCommand(envOf(other), [zip]);
    expect(await contents(other)).toEqual(await contents(folder));
  });

  it("splits what is too long for one file, each with its heads", async () => {
    await inStore(folder, async (store) => {
      const many = Array.from({ length: 1_200 }, (_, n) => note(`g${n}`, { text: "a goal" }));
      await store.commit(many.map((row) => put(row, "goals")));
      await writeExport(store, zip, { org: null, now: 0, most: 10_000 });
    });
    const files = unzipSync(readFileSync(zip));
    const [heads] = strFromU8(files["readable/goals.csv"] as Uint8Array).split("\n");
    expect(strFromU8(files["readable/goals-2.csv"] as Uint8Array)).toMatch(new RegExp(`^${heads}\n`));
    expect(Object.keys(files)).toContain("records/goals-2.jsonl");
    const { census } = await openExport(zip);
    expect(census.get("goals")).toMatchObject({ count: 1_200 });
  });

  it("can be of one organisation alone, with what leads to it and nothing of the others", async () => {
    await inStore(folder, async (store) => {
      await liveIn(store);
      await store.commit([put(note("g1", { org: "another", text: "theirs" }), "goals")]);
    });
    await exportCommand(envOf(folder), { out: zip, org: ORG });
    await restoreCommand(envOf(other), [zip]);
    const all = await contents(other);
    expect(all.filter((line) => line.includes("theirs"))).toEqual([]);
    expect(all.some((line) => line.startsWith('accounts {"id":"test:T"'))).toBe(true);
    await expect(exportCommand(envOf(folder), { out: join(dir, "x.zip"), org: "nobody" })).rejects.toThrow(
      `There is no organisation "nobody"; there are ${ORG}.`,
    );
  });

  it("is written by the server that has the store, and never over a file that is there", async () => {
    await inStore(folder, async (store) => {
      await liveIn(store);
      const door = await openDoor(
        folder,
        (order) => obeyOrder(order, store, { zone: "UTC", now: Date.now(), seal: (text) => text }),
        quiet,
      );
      await exportCommand(envOf(folder), { out: zip });
      await expect(exportCommand(envOf(folder), { out: zip })).rejects.toThrow("is there already: name another file");
      await expect(exportCommand(envOf(folder), { out: join(dir, "no", "x.zip") })).rejects.toThrow(
        "cannot be written",
      );
      await door.close();
    });
    await restoreCommand(envOf(other), [zip]);
    // That it was written is written down after.
    const later = (line: string) => /^(exports .*"operator"|auditWaiting .*"operator")/.test(line);
    expect(await contents(other)).toEqual((await contents(folder)).filter((line) => !later(line)));
  });

  it("is refused by a store that holds something, which stays as it is", async () => {
    await inStore(folder, liveIn);
    await exportCommand(envOf(folder), { out: zip });
    await inStore(other, (store) => store.commit([put(note("n1"), "goals")]));
    const theirs = await contents(other);
    await expect(restoreCommand(envOf(other), [zip])).rejects.toThrow(`${other} holds records already`);
    expect(await contents(other)).toEqual(theirs);
  });

  it("is taken whole or not at all, with a sentence that says why", async () => {
    await inStore(folder, liveIn);
    await exportCommand(envOf(folder), { out: zip });
    const refused = async (path: string, why: string | RegExp) => {
      await expect(restoreCommand(envOf(other), [path])).rejects.toThrow(why);
      expect(existsSync(other)).toBe(false);
    };
    await refused(join(dir, "none.zip"), "There is no file");
    await refused(dir, "is a folder");
    const cut = join(dir, "cut.zip");
    writeFileSync(cut, readFileSync(zip).subarray(0, 2_000));
    await refused(cut, "is damaged, or no export of Beacon's (it has no end)");
    writeFileSync(cut, zipSync({ "hello.txt": strToU8("hello") }));
    await refused(cut, "it has no manifest.json");
    await refused(
      changed("records/goals.jsonl", (text) => text.replace("faster", "slower")),
      "records/goals.jsonl is not what was written",
    );
    await refused(
      changed("manifest.json", (text) => text.replace('"version": 1', '"version": 2')),
      "comes from a newer Beacon (version 2, this one reads 1): update this one first",
    );
    await refused(
      changed("manifest.json", (text) => text.replaceAll('"table": "goals"', '"table": "dreams"')),
      'comes from a newer Beacon (it holds "dreams")',
    );
  });

  it("is not taken with a single bit that has changed in what it holds", async () => {
    await inStore(folder, liveIn);
    await exportCommand(envOf(folder), { out: zip });
    const whole = await openExport(zip);
    const bytes = readFileSync(zip);
    const spoilt = join(dir, "spoilt.zip");
    for (let at = 5; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] as number) ^ 4;
      writeFileSync(spoilt, copy);
      const said = await openExport(spoilt).then(
        ({ census }) => census,
        (error) => String(error.message),
      );
      // A changed bit in what is only said about a file, such as its date, changes nothing that is restored.
      if (typeof said === "string") expect(said).toMatch(/is damaged|newer Beacon/);
      else expect(said).toEqual(whole.census);
    }
  });
});
