import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { median, type Row } from "./row.ts";
import type { Held, Ticked } from "./tick-child.ts";

const ROUNDS = 3;
const run = promisify(execFile);

/** The minute's tick and what it holds in memory, beside as many tasks of node-cron (G10). */
export async function tickBench(): Promise<Row[]> {
  const rounds: { ticked: Ticked; cron: Held }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ ticked: (await measure("index")) as Ticked, cron: await measure("node-cron") });
  }
  const of = (figure: (round: (typeof rounds)[number]) => number) => median(rounds.map(figure));
  const milliseconds = (figure: "p99" | "longest" | "first") => `${of(({ ticked }) => ticked[figure]).toFixed(2)} ms`;
  const held = (which: "ticked" | "cron") => {
    const [process, heap] = [of((round) => round[which].process), of((round) => round[which].heap)];
    return `${(process / 2 ** 20).toFixed(1)} MiB (${(heap / 2 ** 20).toFixed(1)} of heap)`;
  };
  return [
    {
      gate: "G10",
      what: "median tick, 10,000 people in 40 zones, in ms",
      ratio: of(({ ticked }) => ticked.median),
      limit: 0.2,
      detail: `p99 ${milliseconds("p99")}, longest ${milliseconds("longest")}, the first one ${milliseconds("first")}`,
    },
    {
      gate: "G10",
      what: "memory of the index, of 10,000 node-cron tasks'",
      ratio: of(({ ticked }) => ticked.process) / of(({ cron }) => cron.process),
      limit: 0.15,
      detail: `${held("ticked")}, ${held("cron")}`,
    },
  ];
}

/** In a process of its own, so that nobody's heap is in another's way. */
async function measure(what: "index" | "node-cron"): Promise<Held> {
  const script = join(import.meta.dirname, "tick-child.ts");
  const { stdout } = await run(process.execPath, ["--expose-gc", script, what]);
  return JSON.parse(stdout) as Held;
}
