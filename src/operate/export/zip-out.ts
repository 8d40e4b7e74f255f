import { createHash } from "node:crypto";
import { once } from "node:events";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { crc32, createDeflateRaw } from "node:zlib";
import { beginning, ending, type Listed, sizes } from "./zip-marks.ts";

/** What an entry came to. */
export interface Written {
  name: string;
  bytes: number;
  sha256: string;
}

/** A zip that is written piece by piece; nothing of its contents stays in memory. */
export interface ZipOut {
  /** Begins the next entry, of less than 4 GB; the one before must be over. */
  begin(name: string): { write(text: string): Promise<void>; end(): Promise<Written> };
}

/**
 * Writes a zip so that at any moment there is the whole file or none. The owner alone may read it.
 *
 * @param plain up to which place in the file the format's plain form says it; beyond, and so for tests, its long form
 */
export async function writeZip<T>(path: string, fill: (zip: ZipOut) => Promise<T>, plain?: number): Promise<T> {
  const part = `${path}.part`;
  await rm(part, { force: true });
  const file = await open(part, "wx", 0o600);
  try {
    const filled = await fillZip(file, fill, plain);
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

async function fillZip<T>(file: FileHandle, fill: (zip: ZipOut) => Promise<T>, plain?: number): Promise<T> {
  const listed: Listed[] = [];
  const out: Out = {
    size: 0,
    async put(bytes) {
      await file.writeFile(bytes); // from where the last one ended
      out.size += bytes.length;
    },
  };
  const filled = await fill({ begin: (name) => entryIn(out, name, (entry) => listed.push(entry)) });
  await out.put(ending(listed, out.size, plain));
  return filled;
}

interface Out {
  size: number;
  put(bytes: Uint8Array): Promise<void>;
}

function entryIn(out: Out, name: string, list: (entry: Listed) => void) {
  const entry: Listed = { name, offset: out.size, crc: 0, packed: 0, bytes: 0 };
  const hash = createHash("sha256");
  const deflate = createDeflateRaw({ level: 6 });
  const packing = (async () => {
    await out.put(beginning(name));
    for await (const bytes of deflate as AsyncIterable<Buffer>) {
      entry.packed += bytes.length;
      await out.put(bytes);
    }
  })();
  packing.catch(() => {}); // said by whoever writes next, or ends it
  return {
    async write(text: string) {
      const piece = Buffer.from(text);
      if (piece.length === 0) return;
      hash.update(piece);
      entry.crc = crc32(piece, entry.crc);
      entry.bytes += piece.length;
      if (!deflate.write(piece)) await Promise.race([once(deflate, "drain"), packing]);
    },
    async end(): Promise<Written> {
      deflate.end();
      await packing;
      await out.put(sizes(entry));
      list(entry);
      return { name, bytes: entry.bytes, sha256: hash.digest("hex") };
    },
  };
}

/** The name itself is on the disk only when its folder is. */
async function syncFolder(dir: string): Promise<void> {
  const folder = await open(dir, "r").catch(() => null); // not every system opens folders
  await folder?.sync().catch(() => {});
  await folder?.close();
}
