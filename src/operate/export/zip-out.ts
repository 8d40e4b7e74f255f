import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Zip, ZipDeflate } from "fflate";
import { OperatorError } from "../../core/errors.ts";

/** More than this the format's plain form cannot say. */
const LARGEST = 2 ** 32 - 2 ** 20;

/** What an entry came to. */
export interface Written {
  name: string;
  bytes: number;
  sha256: string;
}

/** A zip that is written piece by piece; nothing of its contents stays in memory. */
export interface ZipOut {
  /** Begins the next entry; the one before must be over. */
  begin(name: string): { write(text: string): Promise<void>; end(): Promise<Written> };
}

/** Writes a zip so that at any moment there is the whole file or none. The owner alone may read it. */
export async function writeZip<T>(path: string, fill: (zip: ZipOut) => Promise<T>): Promise<T> {
  const part = `${path}.part`;
  await rm(part, { force: true });
  const file = await open(part, "wx", 0o600);
  try {
    const filled = await fillZip(file, fill);
    await file.sync();
    await file.close();
    await rename(part, path);
    await syncFolder(dirname(path));
    return filled;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
}

async function fillZip<T>(file: FileHandle, fill: (zip: ZipOut) => Promise<T>): Promise<T> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    waiting.push(bytes);
  });
  const flush = async () => {
    const some = waiting;
    waiting = [];
    for (const bytes of some) {
      size += bytes.length;
      await file.write(bytes);
    }
    if (size > LARGEST) throw new OperatorError("The export is larger than 4 GB: copy the store itself instead.");
  };
  const filled = await fill({ begin: (name) => entryIn(zip, name, flush) });
  zip.end();
  await flush();
  return filled;
}

function entryIn(zip: Zip, name: string, flush: () => Promise<void>) {
  const entry = new ZipDeflate(name, { level: 6 });
  zip.add(entry);
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    async write(text: string) {
      const piece = Buffer.from(text);
      if (piece.length === 0) return;
      hash.update(piece);
      bytes += piece.length;
      if (bytes > LARGEST) throw new OperatorError(`${name} is larger than 4 GB: copy the store itself instead.`);
      entry.push(piece);
      await flush();
    },
    async end(): Promise<Written> {
      entry.push(new Uint8Array(0), true);
      await flush();
      return { name, bytes, sha256: hash.digest("hex") };
    },
  };
}

/** The name itself is on the disk only when its folder is. */
async function syncFolder(dir: string): Promise<void> {
  const folder = await open(dir, "r").catch(() => null); // not every system opens folders
  await folder?.sync().catch(() => {});
  await folder?.close();
}
