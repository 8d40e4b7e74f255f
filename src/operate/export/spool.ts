import { createReadStream } from "node:fs";
import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Texts that are gathered beside a file until their turn comes, so that none of them stays in memory. */
export interface Spool {
  add(name: string, text: string): Promise<void>;
  /** What was gathered, by name, a piece at a time. */
  read(): AsyncGenerator<{ name: string; pieces: AsyncIterable<string> }>;
}

/** Gathers beside a file, in a folder that only the owner can look into and that is gone afterwards. */
export async function withSpool<T>(beside: string, use: (spool: Spool) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(dirname(beside), ".beacon-export-"));
  const spool: Spool = {
    add: (name, text) => appendFile(join(dir, name), text, { mode: 0o600 }),
    async *read() {
      for (const name of (await readdir(dir)).toSorted()) {
        yield { name, pieces: createReadStream(join(dir, name), "utf8") as AsyncIterable<string> };
      }
    },
  };
  return use(spool).finally(() => rm(dir, { recursive: true, force: true }));
}
