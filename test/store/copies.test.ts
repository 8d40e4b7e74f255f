import { describe, expect, it } from "vitest";
import type { Store } from "../../src/core/store.ts";
import type { Files } from "../../src/store/files.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { note, notes, put } from "../contract/store.ts";
import { type ForgetfulFiles, failure, forgetfulFiles } from "./forgetful-files.ts";
import { type Recorded, recordLog } from "./support.ts";

const DIR = "/data";
const open = (files: ForgetfulFiles, log: Recorded = recordLog()) => openStore({ dir: DIR, log, files });

/** Opens and commits one record; closing writes a generation, which leaves a journal behind that the older one needs. */
async function session(files: ForgetfulFiles, id: string, close = true): Promise<void> {
  const store = await open(files);
  await store.commit([put(note(id))]);
  if (close) await store.close();
}

/** a in the older generation, b and c in two journals between, all three in the newer one, d in the journal behind. */
async function twoCopies(): Promise<ForgetfulFiles> {
  const files = forgetfulFiles();
  await session(files, "a");
  await session(files, "b", false);
  await session(files, "c");
  await session(files, "d", false);
  return files.afterCut(() => true);
}

/** A commit whose journal gets part of its first line only. */
async function failToBegin(files: ForgetfulFiles): Promise<Store> {
  const store = await open(files);
  files.watch = (step, path, partly) => {
    if (!`${step} ${path}`.startsWith("append journal")) return;
    partly(20);
    throw failure("ENOSPC", path);
  };
  await store.commit([put(note("x"))]).catch(() => {});
  files.watch = () => {};
  return store;
}

async function ids(files: ForgetfulFiles, log?: Recorded): Promise<string[]> {
  const store = await open(files, log);
  return (await store.list(notes, "o1")).map(({ id }) => id);
}

const namesOf = (files: ForgetfulFiles, kind: string) =>
  files.names(DIR).filter((name) => name.startsWith(kind) && /\d\.jsonl?$/.test(name));

/** The file of this kind that is so many places from the oldest, or from the newest with a negative number. */
const nameOf = (files: ForgetfulFiles, kind: string, at: number) => namesOf(files, kind).at(at) ?? "";

function flip(files: ForgetfulFiles, name: string): void {
  files.edit(`${DIR}/${name}`, (bytes) =>
    Buffer.from(bytes.map((byte, n) => (n === bytes.length >> 1 ? byte ^ 1 : byte))),
  );
}

const DAMAGE: [string, string, number, (files: ForgetfulFiles, name: string) => unknown][] = [
  ["a table", "table", 0, flip],
  ["a table that is gone", "table", 0, (files, name) => files.remove(`${DIR}/${name}`)],
  ["the list", "generation", 0, flip],
  ["the list, which is gone", "generation", 0, (files, name) => files.remove(`${DIR}/${name}`)],
  ["its first journal", "journal", 0, flip],
  ["its first journal, which is gone", "journal", 0, (files, name) => files.remove(`${DIR}/${name}`)],
  ["its last journal", "journal", 1, flip],
  ["its last journal, which is gone", "journal", 1, (files, name) => files.remove(`${DIR}/${name}`)],
  [
    "its last journal, which is short",
    "journal",
    1,
    (files, name) => files.edit(`${DIR}/${name}`, (bytes) => bytes.subarray(0, -1)),
  ],
];

describe("the older of the two copies", () => {
  it.each(DAMAGE)(
    "is written anew when it is damaged, before the newer one is as well: %s",
    async (...[, kind, at, damage]) => {
      const files = await twoCopies();
      const name = nameOf(files, kind, at);
      await damage(files, name);
      const log = recordLog();
      await open(files, log);
      expect(log.lines).toHaveLength(1);
      const left = files.afterKill();
      const quiet = recordLog();
      expect(await ids(left, quiet)).toEqual(["a", "b", "c", "d"]);
      expect(quiet.lines).toEqual([]);
      for (const newer of ["table", "generation"]) {
        const copy = left.afterCut(() => true);
        flip(copy, nameOf(copy, newer, -1));
        expect(await ids(copy)).toEqual(["a", "b", "c", "d"]);
      }
    },
  );

  it.each(["table", "generation", "journal"])("is written anew when the disk cannot read it: %s", async (kind) => {
    const files = await twoCopies();
    const name = nameOf(files, kind, 0);
    const failing: Files = {
      ...files,
      open: async (path, how) => {
        const file = await files.open(path, how);
        return path.endsWith(name) ? { ...file, read: () => Promise.reject(failure("EIO", path)) } : file;
      },
    };
    const store = await openStore({ dir: DIR, log: recordLog(), files: failing });
    expect(await store.list(notes, "o1")).toHaveLength(4);
    expect(files.names(DIR)).toContain(`${name}.damaged`);
    expect([namesOf(files, "generation"), namesOf(files, "table")]).toMatchObject([{ length: 2 }, { length: 2 }]);
  });

  it("keeps what was damaged in it under another name", async () => {
    const files = await twoCopies();
    const names = [nameOf(files, "table", 0), nameOf(files, "journal", 0)];
    for (const name of names) flip(files, name);
    const log = recordLog();
    await open(files, log);
    expect(files.names(DIR)).toEqual(expect.arrayContaining(names.map((name) => `${name}.damaged`)));
    expect(log.lines.map((line) => line.split(" {")[0])).toEqual(Array(2).fill("error: a damaged file was set aside"));
  });

  it.each(DAMAGE)(
    "is written anew at a later start when the power goes meanwhile: %s",
    async (...[, kind, at, damage]) => {
      for (let cut = 0, off = true; off; cut++) {
        const files = await twoCopies();
        await damage(files, nameOf(files, kind, at));
        let steps = 0;
        off = false;
        files.watch = (_, path) => {
          if (steps++ < cut) return;
          off = true;
          throw failure("EIO", path);
        };
        await open(files).catch(() => {});
        const left = files.afterCut(() => cut % 2 === 0);
        expect(await ids(left)).toEqual(["a", "b", "c", "d"]);
        const later = left.afterKill();
        flip(later, nameOf(later, "table", -1));
        expect(await ids(later)).toEqual(["a", "b", "c", "d"]);
      }
    },
  );

  it("does not count a line that was lost in the newest journal, and the next start has nothing to report", async () => {
    const files = await twoCopies();
    await session(files, "e", false);
    const left = files.afterKill();
    flip(left, nameOf(left, "journal", -2));
    await open(left);
    const quiet = recordLog();
    const later = left.afterKill();
    expect(await ids(later, quiet)).toEqual(["a", "b", "c", "e"]);
    flip(later, nameOf(later, "table", -1));
    expect(await ids(later.afterKill())).toEqual(["a", "b", "c", "e"]);
    expect(quiet.lines).toEqual([]);
  });

  it("is used although a journal after it could not be begun", async () => {
    const files = forgetfulFiles();
    await session(files, "a");
    await session(files, "b", false);
    await failToBegin(files).then((store) => store.close());
    const quiet = recordLog();
    expect(await ids(files, quiet)).toEqual(["a", "b"]);
    expect(quiet.lines).toEqual([]);
    await session(files, "c", false);
    const left = files.afterKill();
    flip(left, nameOf(left, "table", -1));
    expect(await ids(left)).toEqual(["a", "b", "c"]);
  });

  it("is written anew when a journal is damaged that came before one that could not be begun", async () => {
    const files = forgetfulFiles();
    await session(files, "a");
    await session(files, "b", false);
    await failToBegin(files);
    const next = files.afterKill();
    await session(next, "c");
    flip(next, nameOf(next, "journal", 0));
    const log = recordLog();
    await open(next, log);
    expect(log.lines.join()).toContain("a damaged file was set aside");
    const left = next.afterKill();
    flip(left, nameOf(left, "table", -1));
    expect(await ids(left)).toEqual(["a", "b", "c"]);
  });

  it.each([true, false])(
    "completes the newer one when each has lost a table, with room on the disk: %s",
    async (room) => {
      const files = await twoCopies();
      const others = async (left: ForgetfulFiles) =>
        (await (await open(left)).list({ ...notes, name: "others" }, "o1")).length;
      for (const id of ["x", "y"]) {
        const store = await open(files);
        await store.commit([put(note(id), "others")]);
        await store.close();
      }
      flip(files, nameOf(files, "table-notes", 0));
      flip(files, nameOf(files, "table-others", -1));
      files.watch = (step, path) => {
        if (!room && `${step} ${path}`.startsWith("append table")) throw failure("ENOSPC", path);
      };
      await open(files);
      const left = files.afterKill();
      if (!room) await open(left);
      for (const table of ["table-notes", "table-others"]) {
        for (const at of [0, -1]) {
          const copy = left.afterCut(() => true);
          flip(copy, nameOf(copy, table, at));
          expect(await ids(copy)).toEqual(["a", "b", "c", "d"]);
          expect(await others(copy)).toBe(2);
        }
      }
    },
  );

  it("does not stand in for the newer one without the journals that bring it up to date", async () => {
    const files = forgetfulFiles();
    await session(files, "a");
    await session(files, "b");
    await files.remove(`${DIR}/${nameOf(files, "journal", -1)}`);
    flip(files, nameOf(files, "table", -1));
    await expect(open(files)).rejects.toMatchObject({ name: "OperatorError" });
  });
});
