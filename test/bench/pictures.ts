import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Drawn, Grown } from "./pictures-child.ts";
import { median, type Row } from "./row.ts";

const run = promisify(execFile);

/** A chart's picture beside an SVG made by hand, and the memory of 2,000 of them (G9). */
export async function picturesBench(): Promise<Row[]> {
  const { ours, byHand } = (await measure("time")) as Drawn;
  const { grown, warm } = (await measure("memory")) as Grown;
  const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
  return [
    {
      gate: "G9",
      what: "one chart as PNG, of the same drawn by hand",
      ratio: median(ours) / median(byHand),
      limit: 2,
      detail: `${median(ours).toFixed(1)} ms and ${median(byHand).toFixed(1)} ms, 800 by 400, in Chinese and English`,
    },
    {
      gate: "G9",
      what: "peak of memory in 2,000 charts, of that in 600",
      ratio: (warm + grown) / warm,
      limit: 1.1,
      detail: `${mebibytes(warm)} at first, ${mebibytes(grown)} more at the end, the worker's included`,
    },
  ];
}

/** In a process of its own, so that nobody's heap is in another's way. */
async function measure(what: "time" | "memory"): Promise<Drawn | Grown> {
  const script = join(import.meta.dirname, "pictures-child.ts");
  const { stdout } = await run(process.execPath, ["--expose-gc", script, what]);
  return JSON.parse(stdout) as Drawn | Grown;
}

if (process.argv[1] === import.meta.filename) for (const row of await picturesBench()) console.log(JSON.stringify(row));
