import { describe, expect, it } from "vitest";
import type { Store } from "../../src/core/store.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { note, notes, put } from "../contract/store.ts";
import { type ForgetfulFiles, failure, forgetfulFiles } from "./forgetful-files.ts";
import { recordLog } from "./support.ts";

const DIR = "/data";

/** Fails steps whose name and file match; appends write their first bytes before. */
function failOn(files: ForgetfulFiles, code: string, steps: RegExp): void {
  files.watch = (step, path, partly) => {
    if (!steps.test(`${step} ${path}`)) return;
    if (step === "append") partly(10_000);
    throw failure(code, path);
  };
}

function repair(files: ForgetfulFiles): void {
  files.watch = () => {};
}

async function texts(store: Store): Promise<string[]> {
  return (await store.list(notes, "o1")).map(({ id, text }) => `${id} ${text}`);
}

describe("a disk that fails", () => {
  it.each([
    ["a full disk", "ENOSPC", /append journal/],
    ["a sync that fails", "EIO", /^sync journal/],
    ["a full disk that cannot be cleaned up either", "ENOSPC", /(append|truncate|sync) journal/],
    ["no permission to begin a journal", "EACCES", /create journal/],
    ["a folder that cannot be synced", "EIO", /sync folder/],
  ])("refuses the commit clearly and changes nothing: %s", async (_, code, steps) => {
    const files = forgetfulFiles();
    const store = await openStore({ dir: DIR, log: recordLog(), files });
    if (!steps.source.includes("create") && !steps.source.includes("folder")) await store.commit([put(note("n1"))]);
    failOn(files, code, steps);
    const refused = Promise.allSettled([store.commit([put(note("n2"))]), store.commit([put(note("n3"))])]);
    expect((await refused).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    const message = expect.stringContaining(`Nothing was saved, the store in ${DIR}`);
    await expect(store.commit([put(note("n2"))])).rejects.toMatchObject({ name: "NotSaved", message });
    await expect(store.commit([put(note("n2"))])).rejects.toThrow(code);
    expect(await store.get(notes, "o1", "n2")).toBeUndefined();
    expect(await store.list(notes, "o1", { team: "t1", text: "" })).not.toContainEqual(note("n2"));
    repair(files);
    await store.commit([put(note("n2", { text: "later" }))]);
    expect(await store.get(notes, "o1", "n2")).toMatchObject({ text: "later" });
    const kept = await texts(store);
    for (const left of [() => false, () => true]) {
      const log = recordLog();
      const again = await openStore({ dir: DIR, log, files: files.afterCut(left) });
      expect(await texts(again)).toEqual(kept);
      expect(log.lines.filter((line) => line.startsWith("error"))).toEqual([]);
    }
  });

  it("refuses a commit that builds on one that could not be written", async () => {
    const files = forgetfulFiles();
    const store = await openStore({ dir: DIR, log: recordLog(), files });
    failOn(files, "ENOSPC", /append journal/);
    const first = store.commit([put(note("n1"))]);
    const second = store.commit([put(note("n1", { rev: 2 }))]);
    expect((await Promise.allSettled([first, second])).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    repair(files);
    await store.commit([put(note("n1", { text: "fresh" }))]);
    expect(await texts(store)).toEqual(["n1 fresh"]);
  });

  it("refuses a commit that came while the one before failed", async () => {
    const files = forgetfulFiles();
    const store = await openStore({ dir: DIR, log: recordLog(), files });
    await store.commit([put(note("n1"))]);
    let second: Promise<void> | null = null;
    files.watch = (step, path) => {
      if (step !== "append") return;
      second ??= store.commit([put(note("n1", { rev: 3 }))]);
      throw failure("ENOSPC", path);
    };
    await expect(store.commit([put(note("n1", { rev: 2 }))])).rejects.toThrow("ENOSPC");
    await expect(second).rejects.toThrow("ENOSPC");
    repair(files);
    await store.commit([put(note("n1", { rev: 2, text: "fresh" }))]);
    expect(await texts(store)).toEqual(["n1 fresh"]);
  });

  it("does not bring a refused commit back when the process is killed right after", async () => {
    const files = forgetfulFiles();
    const store = await openStore({ dir: DIR, log: recordLog(), files });
    await store.commit([put(note("n1"))]);
    failOn(files, "EIO", /^sync journal/);
    await store.commit([put(note("n2"))]).catch(() => {});
    const again = await openStore({ dir: DIR, log: recordLog(), files: files.afterKill() });
    expect(await texts(again)).toEqual(["n1 "]);
  });

  it("goes on committing while the tables cannot be written, and writes them later", async () => {
    const files = forgetfulFiles();
    const log = recordLog();
    const store = await openStore({ dir: DIR, log, files, journalBytes: 500 });
    failOn(files, "ENOSPC", /append table/);
    for (let n = 10; n < 40; n++) await store.commit([put(note(`n${n}`))]);
    expect(log.lines.join()).toContain("the store's tables could not be written");
    expect(files.names(DIR).filter((name) => name.startsWith("table"))).toEqual([]);
    repair(files);
    for (let n = 40; n < 60; n++) await store.commit([put(note(`n${n}`))]);
    await store.close();
    expect(files.names(DIR).filter((name) => name.startsWith("table")).length).toBeGreaterThan(0);
    const again = await openStore({ dir: DIR, log, files: files.afterCut(() => false) });
    expect(await texts(again)).toHaveLength(50);
  });

  it("closes with everything in the journal when the tables cannot be written at the end", async () => {
    const files = forgetfulFiles();
    const store = await openStore({ dir: DIR, log: recordLog(), files });
    await store.commit([put(note("n1"))]);
    failOn(files, "ENOSPC", /append (table|generation)/);
    await store.close();
    const again = await openStore({ dir: DIR, log: recordLog(), files: files.afterCut(() => false) });
    expect(await texts(again)).toEqual(["n1 "]);
  });

  it.each([
    ["EACCES", "let the user that runs Beacon read and write this folder"],
    ["ENOSPC", "make room on the disk"],
    ["EEXIST", "a file is in the way, choose another folder"],
  ])("stops the start in one sentence that says what to do: %s", async (code, advice) => {
    const files = forgetfulFiles();
    failOn(files, code, /create/);
    const opening = openStore({ dir: DIR, log: recordLog(), files });
    const message = expect.stringMatching(new RegExp(`^BEACON_DATA_DIR leads to ${DIR}, which .*: ${advice}.$`));
    await expect(opening).rejects.toMatchObject({ name: "OperatorError", message });
  });
});
