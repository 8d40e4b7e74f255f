import { Worker } from "node:worker_threads";
import { strToU8, zipSync } from "fflate";
import type { Part } from "../core/reply.ts";
import type { Card } from "../core/view.ts";

/** A file as a reply hands it over. */
export interface Handed {
  text: string;
  /** Cards that are drawn as PDF in place of the text. */
  pages?: readonly Card[];
  /** Texts that are packed together in place of it. */
  parts?: readonly Part[];
}

/** What is in the file. */
export async function bytesOf({ text, pages, parts }: Handed): Promise<Buffer> {
  if (parts) return Buffer.from(zipSync(Object.fromEntries(parts.map((part) => [part.name, strToU8(part.text)]))));
  return pages ? Buffer.from(await printed(pages)) : Buffer.from(text);
}

export const typeOf = ({ pages, parts }: Handed): string =>
  parts ? "application/zip" : pages ? "application/pdf" : "text/csv";

/** Draws in a worker that ends with the last page: it takes a second of a core, and is wanted a few times a quarter. */
function printed(pages: readonly Card[]): Promise<Uint8Array> {
  const worker = new Worker(new URL("./print-worker.ts", import.meta.url), { workerData: pages });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the worker that prints has ended")));
  });
}
