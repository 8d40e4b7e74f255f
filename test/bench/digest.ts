import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Digested } from "./digest-child.ts";
import type { Row } from "./row.ts";

const run = promisify(execFile);

/** The digests of 500 teams over a million readings, beside a loop over plain arrays that are indexed by a Map (G8). */
export async function digestBench(): Promise<Row[]> {
  const script = join(import.meta.dirname, "digest-child.ts");
  const { stdout } = await run(process.execPath, ["--expose-gc", "--max-old-space-size=6144", script]);
  const { ours, plain, first, stall } = JSON.parse(stdout) as Digested;
  const all = `${(ours / 1_000).toFixed(2)} s and ${(plain / 1_000).toFixed(2)} s`;
  return [
    {
      gate: "G8",
      what: "digests of 500 teams × 20 KPIs, 90 days",
      ratio: ours / plain,
      limit: 3,
      detail: `${all} for a million readings; the index is built in ${first.toFixed(0)} ms at the first`,
    },
    {
      gate: "G8",
      what: "longest stall of the event loop meanwhile, in ms",
      ratio: stall,
      limit: 15,
      detail: "one team a turn",
    },
  ];
}

if (process.argv[1] === import.meta.filename) for (const row of await digestBench()) console.log(JSON.stringify(row));
