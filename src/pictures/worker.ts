import { parentPort } from "node:worker_threads";
import type { Chart } from "../core/view.ts";
import { drawsChinese, pngOf } from "./png.ts";

/** What the worker is asked for, and what it answers, each under the number of the request. */
export type Asked = { id: number; chart: Chart } | { id: number; check: true };
export type Answered = { id: number; png: Uint8Array } | { id: number; sound: boolean } | { id: number; error: string };

parentPort?.on("message", (asked: Asked) => {
  const { id } = asked;
  try {
    const answer: Answered = "chart" in asked ? { id, png: pngOf(asked.chart) } : { id, sound: drawsChinese() };
    parentPort?.postMessage(answer);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
