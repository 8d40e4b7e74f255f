import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { median, type Row } from "./row.ts";
import type { Measured } from "./store-child.ts";

const ROUNDS = 5;
const CROWD = 64;
const MANY = 1_000_000;
const FEW = 1_000;
const run = promisify(execFile);

/** The lowdb store against a plain file of lines (G3, G5), against itself (G4) and against plain lowdb (G7). */
export async function storeBench(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "beacon-bench-"));
  try {
    return [...(await appendRows(folder)), ...(await sizeRows(folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One task in a process of its own, so that nobody's heap is in another's way. */
async function measure(task: string, dir: string, filled = 0, writers = 1, records = 0): Promise<Measured> {
  const script = join(import.meta.dirname, "store-child.ts");
  const words = ["--max-old-space-size=8192", script, task, dir, filled, writers, records];
  const { stdout, stderr } = await run(process.execPath, words.map(String));
  if (stderr !== "") console.error(stderr);
  return JSON.parse(stdout) as Measured;
}

async function appendRows(folder: string): Promise<Row[]> {
  const ratios = { one: [] as number[], crowd: [] as number[] };
  const crowds: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const fresh = (kind: string) => join(folder, `${kind}-${round}`);
    const plainCrowd = await measure("jsonl", fresh("a"), 0, CROWD, 500_000);
    const crowd = await measure("store", fresh("b"), 0, CROWD, 500_000);
    const plainOne = await measure("jsonl", fresh("c"), 0, 1, 8_000);
    const one = await measure("store", fresh("d"), 0, 1, 8_000);
    ratios.crowd.push(crowd.perSecond / plainCrowd.perSecond);
    ratios.one.push(one.perSecond / plainOne.perSecond);
    crowds.push(crowd);
  }
  const detail = (all: readonly number[]) => `rounds ${all.map((ratio) => ratio.toFixed(2)).join(" ")}`;
  const [last] = crowds.slice(-1);
  if (!last || last.snapshots < 2) throw new Error("no snapshot was written during the run");
  const { journalBytes, snapshotBytes, recordBytes, records } = last;
  const perSecond = Math.round(median(crowds.map((crowd) => crowd.perSecond)));
  const [journal, snapshot] = [journalBytes / records, snapshotBytes / records].map(Math.round);
  return [
    {
      gate: "G3",
      what: "durable appends, 64 writers, of a plain file's",
      ratio: median(ratios.crowd),
      limit: 0.7,
      least: true,
      detail: `${perSecond}/s, ${detail(ratios.crowd)}`,
    },
    {
      gate: "G3",
      what: "durable appends, one writer, of a plain file's",
      ratio: median(ratios.one),
      limit: 0.6,
      least: true,
      detail: detail(ratios.one),
    },
    {
      gate: "G5",
      what: "journal bytes per record, of its size",
      ratio: journalBytes / records / recordBytes,
      limit: 1.3,
      detail: `${journal} B journal and ${snapshot} B snapshots for ${recordBytes} B, ${last.snapshots - 1} snapshot(s)`,
    },
  ];
}

async function sizeRows(folder: string): Promise<Row[]> {
  const [many, few] = [join(folder, "many"), join(folder, "few")];
  await measure("fill", many, MANY);
  await measure("fill", few, FEW);
  const rounds: { many: Measured; few: Measured; plain: Measured }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const plain = await measure("lowdb", many);
    rounds.push({
      plain,
      many: await measure("store", many, MANY, 1, 4_000),
      few: await measure("store", few, FEW, 1, 4_000),
    });
  }
  const p50 = (which: "many" | "few") => median(rounds.map((round) => round[which].p50));
  const opened = (which: "many" | "plain") => median(rounds.map((round) => round[which].opened));
  return [
    {
      gate: "G4",
      what: "p50 of an append at 1M records, of that at 1k",
      ratio: p50("many") / p50("few"),
      limit: 1.3,
      detail: `${p50("many").toFixed(3)} ms, ${p50("few").toFixed(3)} ms`,
    },
    {
      gate: "G7",
      what: "opening 1M records, of plain lowdb's read",
      ratio: opened("many") / opened("plain"),
      limit: 0.8,
      detail: `${Math.round(opened("many"))} ms, ${Math.round(opened("plain"))} ms`,
    },
  ];
}
