import { describe, expect, it } from "vitest";
import type { Store } from "../../src/core/store.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { note, notes, put } from "../contract/store.ts";
import { type ForgetfulFiles, forgetfulFiles } from "./forgetful-files.ts";
import { type Recorded, recordLog } from "./support.ts";

const DIR = "/data";

const open = (files: ForgetfulFiles, log: Recorded = recordLog()) => openStore({ dir: DIR, log, files });
const texts = async (store: Store) => (await store.list(notes, "o1")).map(({ text }) => text);

/** Commits so many records, each with a line of its own in the journal. */
async function write(store: Store, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n++) await store.commit([put(note(`n${n}`, { text: `text ${n}` }))]);
}

/** Two generations and a journal: 1 to 3 in the first, 4 to 6 in the second, 7 to 9 in the journal. */
async function threeParts(): Promise<ForgetfulFiles> {
  const files = forgetfulFiles();
  for (const from of [1, 4]) {
    const store = await open(files);
    await write(store, from, from + 2);
    await store.close();
  }
  await write(await open(files), 7, 9);
  return files.afterCut(() => true);
}

const newestOf = (files: ForgetfulFiles, kind: string) => {
  const name = files.names(DIR).findLast((each) => each.startsWith(kind) && !each.includes("damaged"));
  return `${DIR}/${name}`;
};
/** Writes over the last bytes of the last line. */
const tear = (bytes: Buffer) => {
  const end = bytes.lastIndexOf("\n") + 1;
  return Buffer.from(bytes).fill(0, end - 5, end);
};
const flip = (at: number) => (bytes: Buffer) => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
const all = Array.from({ length: 9 }, (_, n) => `text ${n + 1}`);

describe("what a crash leaves", () => {
  it("is a torn last line, which is cut off without ado", async () => {
    const files = await threeParts();
    files.edit(newestOf(files, "journal"), tear);
    const log = recordLog();
    await open(files, log);
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toContain("cut off what was never confirmed");
    const second = recordLog();
    const store = await open(files, second);
    expect(second.lines).toEqual([]);
    expect(await texts(store)).toEqual(all.slice(0, 8));
    await store.commit([put(note("n9", { text: "text 9" }))]);
    const quiet = recordLog();
    expect(await texts(await open(files, quiet))).toEqual(all);
    expect(quiet.lines).toEqual([]);
  });

  it("is room for what was to come, which is cut off without a word", async () => {
    const files = await threeParts();
    const journal = newestOf(files, "journal");
    const lengths: number[] = [];
    const look = () =>
      files.edit(journal, (bytes) => {
        lengths.push(bytes.lastIndexOf("\n") + 1, bytes.length);
        return bytes;
      });
    look();
    const log = recordLog();
    expect(await texts(await open(files, log))).toEqual(all);
    expect(log.lines).toEqual([]);
    look();
    const [written = 0] = lengths;
    expect(lengths).toEqual([written, expect.any(Number), written, written]);
    expect(lengths[1]).toBeGreaterThan(written);
  });

  it("may be the end of a group whose beginning did not get to the disk, and none of that group counts", async () => {
    const files = await threeParts();
    const store = await open(files);
    await Promise.all(["a", "b", "c"].map((id) => store.commit([put(note(id, { text: id }))])));
    files.edit(newestOf(files, "journal"), (bytes) => flip(bytes.indexOf('"text":"b"'))(bytes));
    const log = recordLog();
    expect((await texts(await open(files.afterKill(), log))).filter((text) => text.length === 1)).toEqual(["a"]);
    expect(log.lines.join()).toContain("damaged lines were set aside");
  });

  it("may be a journal without its first line, or temporary files, which are swept", async () => {
    const files = await threeParts();
    const file = await files.open(`${DIR}/journal-00000099.jsonl`, "new");
    await file.append(Buffer.from("3f"));
    await files.open(`${DIR}/table-notes.00000099.json.tmp`, "new");
    await files.open(`${DIR}/table-notes.00000098.json`, "new");
    await files.open(`${DIR}/holiday.jpg`, "new");
    const store = await open(files);
    expect(await texts(store)).toEqual(all);
    expect(files.names(DIR).filter((name) => /tmp|98/.test(name))).toEqual([]);
    expect(files.names(DIR)).toContain("holiday.jpg");
  });
});

describe("a damaged file", () => {
  it("is set aside when it is a snapshot, and recovered from the generation before and its journals", async () => {
    const files = await threeParts();
    const table = newestOf(files, "table");
    files.edit(table, flip(40));
    const log = recordLog();
    const store = await open(files, log);
    expect(await texts(store)).toEqual(all);
    expect(log.lines.join()).toContain("error: a damaged file was set aside");
    expect(files.names(DIR)).toContain(`${table.slice(DIR.length + 1)}.damaged`);
    // All is written anew at once, so the next start has nothing to report.
    const quiet = recordLog();
    expect(
      await texts(
        await open(
          files.afterCut(() => false),
          quiet,
        ),
      ),
    ).toEqual(all);
    expect(quiet.lines).toEqual([]);
  });

  it.each([
    ["a snapshot that is gone", "table", null],
    ["a snapshot that ends early", "table", (bytes: Buffer) => bytes.subarray(0, 100)],
    ["a generation's list", "generation", flip(30)],
    ["an empty generation's list", "generation", () => Buffer.alloc(0)],
  ])("is recovered from the generation before: %s", async (_, kind, change) => {
    const files = await threeParts();
    if (change) files.edit(newestOf(files, kind), change);
    else await files.remove(newestOf(files, kind));
    const log = recordLog();
    expect(await texts(await open(files, log))).toEqual(all);
    expect(log.lines.join()).toContain("a damaged file was set aside");
  });

  it("is recovered for a month that rests as well, of which each generation has a file of its own", async () => {
    const files = forgetfulFiles();
    const monthly = { ...notes, month: "at" as const };
    const rest = Array.from({ length: 6 }, (_, n) => note(`n${n}`, { at: Date.UTC(2026, n), text: `text ${n}` }));
    const first = await open(files);
    await first.list(monthly, "o1");
    await first.commit(rest.map((row) => put(row)));
    await first.close();
    for (let round = 1; round <= 4; round++) {
      const store = await open(files);
      await store.commit([put({ ...note("n0", { at: Date.UTC(2026, 0), text: `round ${round}` }), rev: round + 1 })]);
      await store.close();
      const march = files.names(DIR).filter((name) => name.includes("2026-03"));
      expect(march).toHaveLength(round === 0 ? 1 : 2);
      for (const name of march) {
        const copy = files.afterCut(() => true);
        copy.edit(`${DIR}/${name}`, flip(20));
        expect((await texts(await open(copy)))[2]).toBe("text 2");
      }
    }
  });

  it("is kept beside the journal when it is a line in its middle, and what follows still counts", async () => {
    const files = await threeParts();
    const journal = newestOf(files, "journal");
    files.edit(journal, (bytes) => flip(bytes.indexOf("text 8"))(bytes));
    const log = recordLog();
    expect(await texts(await open(files, log))).toEqual([...all.slice(0, 7), "text 9"]);
    expect(log.lines.join()).toContain("damaged lines were set aside");
    const kept = `${journal}.damaged`;
    const into = Buffer.alloc(500);
    const length = await (await files.open(kept, "read")).read(into, 0);
    expect(into.subarray(0, length).toString()).toMatch(/^\d+\+\[\["notes",.*\n$/);
    const quiet = recordLog();
    expect(await texts(await open(files, quiet))).toHaveLength(8);
    expect(quiet.lines).toEqual([]);
  });

  it("is kept when it is the end of the journal but not half a line", async () => {
    const files = await threeParts();
    files.edit(newestOf(files, "journal"), (bytes) => Buffer.concat([bytes, Buffer.from("garbage\n")]));
    const log = recordLog();
    expect(await texts(await open(files, log))).toEqual(all);
    expect(files.names(DIR).some((name) => name.startsWith("journal") && name.endsWith(".damaged"))).toBe(true);
  });

  it("is recovered when its generation was written while the process ran", async () => {
    const files = forgetfulFiles();
    const store = await openStore({ dir: DIR, log: recordLog(), files, journalBytes: 1 });
    let generations = 0;
    files.watch = (step, path) => {
      if (step === "rename" && path.startsWith("generation")) generations++;
    };
    let count = 0;
    // Each write is followed by a rest, in which the tables may be written.
    for (; generations < 4; count++) {
      await write(store, count, count);
      await new Promise(setImmediate);
    }
    const left = files.afterKill();
    left.edit(newestOf(left, "table"), flip(40));
    expect(await texts(await open(left))).toHaveLength(count);
  });

  it.each(["table", "generation"])(
    "stops the start when there is no good copy, and changes nothing: %s",
    async (kind) => {
      const files = await threeParts();
      for (const name of files.names(DIR)) if (name.startsWith(kind)) files.edit(`${DIR}/${name}`, flip(30));
      const names = files.names(DIR);
      await expect(open(files)).rejects.toMatchObject({
        name: "OperatorError",
        message: expect.stringMatching(/^The store in \/data cannot be read: .* restore the folder from a backup\.$/),
      });
      expect(files.names(DIR)).toEqual(names);
    },
  );

  it("stops the start when a journal is missing", async () => {
    const files = await threeParts();
    for (const n of [10, 11]) await write(await open(files), n, n);
    const [, missing = ""] = files
      .names(DIR)
      .filter((name) => name.startsWith("journal"))
      .slice(-3);
    await files.remove(`${DIR}/${missing}`);
    await expect(open(files)).rejects.toMatchObject({
      name: "OperatorError",
      message: expect.stringContaining(missing),
    });
  });

  it("stops the start when every generation's list is gone", async () => {
    const files = await threeParts();
    for (const name of files.names(DIR)) if (name.startsWith("generation")) await files.remove(`${DIR}/${name}`);
    await expect(open(files)).rejects.toMatchObject({ name: "OperatorError" });
  });
});

describe("the folder", () => {
  it("keeps two generations and their journals, however often the tables are written", async () => {
    const files = forgetfulFiles();
    for (let n = 1; n <= 12; n++) {
      const store = await open(files);
      await write(store, n, n);
      await store.close();
    }
    const count = (kind: string) => files.names(DIR).filter((name) => name.startsWith(kind)).length;
    expect([count("generation"), count("table"), count("journal")]).toEqual([2, 2, 1]);
  });

  it("holds each table as plain JSON", async () => {
    const files = await threeParts();
    const into = Buffer.alloc(10_000);
    const length = await (await files.open(newestOf(files, "table"), "read")).read(into, 0);
    const pages = JSON.parse(into.toString("utf8", 0, length)) as { org: string; rows: unknown[] }[];
    expect(pages.flatMap(({ org, rows }) => rows.map(() => org))).toEqual(Array(6).fill("o1"));
  });
});
