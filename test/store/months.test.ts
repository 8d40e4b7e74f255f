import { describe, expect, it } from "vitest";
import type { Change } from "../../src/core/store.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { type Note, note, notes, put } from "../contract/store.ts";
import { type ForgetfulFiles, failure, forgetfulFiles } from "./forgetful-files.ts";
import { recordLog } from "./support.ts";

const DIR = "/data";
const monthly = { ...notes, month: "at" as const };
const at = (month: number) => Date.UTC(2026, month - 1, 15);

/** Opens, commits, closes: one generation. */
async function generation(files: ForgetfulFiles, ...changes: Change[]): Promise<void> {
  const store = await openStore({ dir: DIR, log: recordLog(), files });
  await store.get(monthly, "o1", "");
  await store.commit(changes);
  await store.close();
}

async function readAll(files: ForgetfulFiles): Promise<readonly Note[]> {
  const store = await openStore({ dir: DIR, log: recordLog(), files: files.afterCut(() => false) });
  return store.list(monthly, "o1");
}

/** What the files hold by month, those of the newer generation before those of the other. */
async function idsByMonth(files: ForgetfulFiles): Promise<Record<string, string[]>> {
  const ids: Record<string, string[]> = {};
  for (const name of files.names(DIR)) {
    const [, month = ""] = /^table-notes\.(.+)\.\d+\.json$/.exec(name) ?? [];
    if (month === "") continue;
    const into = Buffer.alloc(100_000);
    const length = await (await files.open(`${DIR}/${name}`, "read")).read(into, 0);
    const pages = JSON.parse(into.toString("utf8", 0, length)) as { rows: Note[] }[];
    ids[month] = pages.flatMap(({ rows }) => rows.map(({ id }) => id)).sort();
  }
  return ids;
}

/** January and February, written by two generations in the same way. */
async function resting(): Promise<ForgetfulFiles> {
  const files = forgetfulFiles();
  await generation(files, put(note("a", { at: at(1) })), put(note("b", { at: at(2) })), put(note("c", { at: at(2) })));
  await generation(files, put({ id: "x", org: "o1", rev: 1 }, "others"));
  await generation(files, put({ id: "y", org: "o1", rev: 1 }, "others"));
  return files;
}

describe("a table with months", () => {
  it("has a file for each, with that month's records only", async () => {
    const files = await resting();
    expect(await idsByMonth(files)).toEqual({ "2026-01": ["a"], "2026-02": ["b", "c"] });
    await generation(files, put(note("d", { at: at(3) })));
    await generation(files, put(note("a", { rev: 2, at: at(1) })));
    expect(await idsByMonth(files)).toEqual({ "2026-01": ["a"], "2026-02": ["b", "c"], "2026-03": ["d"] });
  });

  it("leaves a month alone that rests, once each generation has a file of its own", async () => {
    const files = await resting();
    const february = () => files.names(DIR).filter((name) => name.includes("2026-02"));
    const before = february();
    expect(before).toHaveLength(2);
    await generation(files, put(note("a", { rev: 2, at: at(1) })));
    await generation(files, put(note("a", { rev: 3, at: at(1) })));
    expect(february()).toEqual(before);
  });

  it("writes a month that has rested when it changes", async () => {
    const files = await resting();
    await generation(files, put(note("b", { rev: 2, at: at(2), text: "changed" })));
    expect((await readAll(files)).map(({ text }) => text)).toEqual(["", "changed", ""]);
  });

  it("writes a month that has rested and changed when the first attempt fails", async () => {
    const files = await resting();
    const log = recordLog();
    const store = await openStore({ dir: DIR, log, files, journalBytes: 1 });
    await store.get(monthly, "o1", "");
    files.watch = (step, path) => {
      if (`${step} ${path}`.includes("append table")) throw failure("ENOSPC", path);
    };
    await store.commit([put(note("a", { rev: 2, at: at(1), text: "changed".repeat(1_000) }))]);
    await expect.poll(() => log.lines.join()).toContain("could not be written");
    files.watch = () => {};
    await store.commit([put(note("b", { rev: 2, at: at(2) }))]);
    await store.close();
    expect((await readAll(files))[0]?.rev).toBe(2);
  });

  it.each([
    ["forwards", "a", 2, { "2026-02": ["a", "b", "c"] }],
    ["back", "b", 1, { "2026-01": ["a", "b"], "2026-02": ["c"] }],
  ])("finds a record that has moved %s to another month once", async (_, id, month, expected) => {
    const files = await resting();
    await generation(files, put(note(id, { rev: 2, at: at(month), text: "moved" })));
    const moved = note(id, { rev: 2, at: at(month), text: "moved" });
    expect((await readAll(files)).filter((row) => row.id === id)).toEqual([moved]);
    await generation(files, put(note("z", { at: at(4) })));
    expect(await idsByMonth(files)).toMatchObject(expected);
  });

  it("finds a record once that moves while the tables are being written", async () => {
    const files = await resting();
    const store = await openStore({ dir: DIR, log: recordLog(), files, journalBytes: 1 });
    const long = "more than the tables have so far".repeat(100);
    let moving: Promise<void> | undefined;
    const written = new Promise<void>((resolve) => {
      files.watch = (step, path) => {
        // January is written by now and February is not, so the record gets into both.
        if (step === "rename" && path.includes("2026-01"))
          moving ??= store.commit([put(note("a", { rev: 3, at: at(2) }))]);
        if (step === "rename" && path.includes("generation")) resolve();
      };
    });
    await store.get(monthly, "o1", "");
    await store.commit([put(note("a", { rev: 2, at: at(1) })), put(note("b", { rev: 2, at: at(2), text: long }))]);
    await written;
    await moving;
    const left = files.afterKill();
    expect((await readAll(left)).map(({ id, rev }) => `${id}${rev}`)).toEqual(["a3", "b2", "c1"]);
    for (const id of ["z1", "z2"]) await generation(left, put({ id, org: "o1", rev: 1 }, "others"));
    expect(await idsByMonth(left)).toEqual({ "2026-02": ["a", "b", "c"] });
  });

  it("is divided anew when its shape changes", async () => {
    const files = await resting();
    const store = await openStore({ dir: DIR, log: recordLog(), files });
    await store.list(notes, "o1");
    await store.commit([put(note("d", { at: at(3) }))]);
    await store.close();
    expect(await readAll(files)).toHaveLength(4);
    const whole = files.names(DIR).find((name) => /^table-notes\.\d+\.json$/.test(name));
    files.edit(`${DIR}/${whole}`, (bytes) => bytes.subarray(1));
    expect(await readAll(files)).toHaveLength(4);
  });
});
