import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quantile, type Row } from "./row.ts";

const PEOPLE = 2_000;
const WITHIN = 60_000;
/** What the slowest of a hundred people may wait for until their answer is safe, in milliseconds. */
const LIMIT = 250;

/** How long a check-in takes to be safe on disk while a whole company writes theirs. */
export async function checkInBench(): Promise<Row[]> {
  const dir = await mkdtemp(join(tmpdir(), "beacon-bench-"));
  try {
    const took = await measure(dir);
    const p99 = quantile(took, 0.99);
    const detail = `p50 ${quantile(took, 0.5).toFixed(1)}, p99 ${p99.toFixed(1)}, longest ${Math.max(...took).toFixed(1)} ms`;
    return [{ gate: "CHK", what: "2,000 check-ins in a minute, p99 of 250 ms", ratio: p99 / LIMIT, limit: 1, detail }];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** How long each took, in milliseconds. */
async function measure(dir: string): Promise<number[]> {
  const words = [join(import.meta.dirname, "../faults/checkin-child.ts"), dir, PEOPLE, WITHIN];
  const child = spawn(process.execPath, words.map(String), { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  for await (const bytes of child.stdout) {
    text += bytes;
    if (text.endsWith("done\n")) child.kill("SIGKILL");
  }
  const took = text
    .split("\n")
    .slice(1, -2)
    .map((line) => Number(line.split(" ")[1]));
  if (took.length !== PEOPLE) throw new Error(`${took.length} of ${PEOPLE} check-ins were acknowledged`);
  return took;
}

if (process.argv[1] === import.meta.filename) for (const row of await checkInBench()) console.log(JSON.stringify(row));
