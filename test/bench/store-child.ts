import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import type { Log } from "../../src/core/log.ts";
import { type Files, nodeFiles } from "../../src/store/files.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { type CheckIn, checkIn, checkIns } from "./record.ts";

/** What one child process measures, in milliseconds and bytes; the parent compares. */
export interface Measured {
  opened: number;
  perSecond: number;
  p50: number;
  records: number;
  recordBytes: number;
  journalBytes: number;
  snapshotBytes: number;
  snapshots: number;
}

/** Appends one record; it survives a power cut once this resolves. */
type Append = (record: CheckIn) => Promise<void>;

const print = (fields: object, message: string) => console.error(message, fields);
const log: Log = { debug() {}, info() {}, warn: print, error: print };

const [task = "", dir = "", filled = "0", writers = "1", records = "0"] = process.argv.slice(2);
const measured = await run(task, dir, Number(filled), Number(writers), Number(records));
process.stdout.write(JSON.stringify(measured), () => process.exit(0));

async function run(task: string, dir: string, filled: number, writers: number, records: number) {
  await mkdir(dir, { recursive: true });
  if (task === "fill") return fill(dir, filled);
  if (task === "lowdb") return readLowdb(dir);
  if (task === "jsonl") return measure(await newJsonl(dir), prepare(filled, records), writers);
  const written = { journalBytes: 0, snapshotBytes: 0, snapshots: 0 };
  const start = performance.now();
  const store = await openStore({ dir: join(dir, "store"), log, files: counting(written) });
  const opened = performance.now() - start;
  const { org, id } = checkIn(0);
  if (filled > 0 && !(await store.get(checkIns, org, id))) throw new Error("the store is not filled");
  const append: Append = (row) => store.commit([{ table: "checkins", org, id: row.id, seen: 0, row }]);
  return { opened, ...(await measure(append, prepare(filled, records), writers)), ...written };
}

/** Records that no run before has written, made before the clock starts, as if they had come over the wire. */
function prepare(filled: number, records: number): CheckIn[] {
  const first = filled + (Date.now() % 1e8) * 1e3;
  return Array.from({ length: records }, (_, n) => JSON.parse(JSON.stringify(checkIn(first + n))) as CheckIn);
}

/** Writers that each append one record after the other. */
async function measure(append: Append, records: readonly CheckIn[], writers: number): Promise<Partial<Measured>> {
  const times = new Float64Array(records.length);
  let next = 0;
  const start = performance.now();
  const writer = async () => {
    for (let n = next++; n < records.length; n = next++) {
      const began = performance.now();
      await append(records[n] as CheckIn);
      times[n] = performance.now() - began;
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  const perSecond = records.length / ((performance.now() - start) / 1_000);
  const p50 = times.sort()[times.length >> 1] ?? 0;
  return { perSecond, p50, records: records.length, recordBytes: JSON.stringify(records[0]).length };
}

/** The limit: lines in a file, those that wait share one sync, and nothing else. */
async function newJsonl(dir: string): Promise<Append> {
  const file = await open(join(dir, "plain.jsonl"), "a");
  let waiting: { line: string; resolve: () => void }[] = [];
  let writing = false;
  const write = async () => {
    for (writing = true; waiting.length > 0; ) {
      const group = waiting;
      waiting = [];
      await file.write(group.map(({ line }) => line).join(""));
      await file.datasync();
      for (const { resolve } of group) resolve();
      await new Promise(setImmediate);
    }
    writing = false;
  };
  return (record) =>
    new Promise((resolve) => {
      waiting.push({ line: `${JSON.stringify(record)}\n`, resolve });
      if (!writing) void write();
    });
}

async function fill(dir: string, count: number): Promise<Partial<Measured>> {
  const store = await openStore({ dir: join(dir, "store"), log });
  const rows: CheckIn[] = [];
  for (let n = 0; n < count; n++) rows.push(checkIn(n));
  for (let from = 0; from < count; from += 1_000) {
    const part = rows.slice(from, from + 1_000);
    await store.commit(part.map((row) => ({ table: "checkins", org: row.org, id: row.id, seen: 0, row })));
  }
  await store.close();
  await new Low(new JSONFile<{ rows: CheckIn[] }>(join(dir, "lowdb.json")), { rows }).write();
  return {};
}

async function readLowdb(dir: string): Promise<Partial<Measured>> {
  const db = new Low(new JSONFile<{ rows: CheckIn[] }>(join(dir, "lowdb.json")), { rows: [] });
  const start = performance.now();
  await db.read();
  return { opened: performance.now() - start, records: db.data.rows.length };
}

/** Counts what is written to journals and snapshots. */
function counting(written: Pick<Measured, "journalBytes" | "snapshotBytes" | "snapshots">): Files {
  return {
    ...nodeFiles,
    open: async (path, how) => {
      const file = await nodeFiles.open(path, how);
      const kind = path.includes("journal-") ? "journalBytes" : "snapshotBytes";
      if (path.includes("generation-") && how === "new") written.snapshots++;
      return {
        ...file,
        append: (bytes, room) => {
          written[kind] += bytes.length;
          return file.append(bytes, room);
        },
      };
    },
  };
}
