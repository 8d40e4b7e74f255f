import { constants, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Log } from "../core/log.ts";
import { type Lock, lockFolder } from "./lock.ts";

/** A file that is being read or written. */
export interface OpenFile {
  /** Fills the buffer from the position on; answers how many bytes there were, 0 at the end. */
  read(into: Buffer, position: number): Promise<number>;
  /**
   * Writes all of the bytes behind those appended before, or throws; and zeros behind them, as many as `room` says, which
   * the next bytes take the place of. A disk syncs bytes in a file that stays as long as it is in half the time.
   */
  append(bytes: Buffer, room?: number): Promise<void>;
  truncate(length: number): Promise<void>;
  /** What was written survives a power cut once this resolves. The file's name needs `syncFolder`. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * `new` empties a file that is already there; so does `synced`, and what is appended to it survives a power cut without
 * a call of `sync`.
 */
export type How = "read" | "change" | "new" | "synced";

/** As much of a file system as the store needs, so that a test can pass one that forgets what was not synced. */
export interface Files {
  /** Makes the folder and those above it, readable by their owner only. */
  makeFolder(dir: string): Promise<void>;
  list(dir: string): Promise<string[]>;
  open(path: string, how: How): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** Nothing happens when there is no such file. */
  remove(path: string): Promise<void>;
  /** Names made, renamed and removed survive a power cut once this resolves. */
  syncFolder(dir: string): Promise<void>;
  /** Keeps other processes out, or throws OperatorError. */
  lock(dir: string): Promise<Lock>;
}

/** Where a store lives. */
export interface Place {
  readonly files: Files;
  readonly dir: string;
  readonly log: Log;
}

const { O_CREAT, O_DSYNC, O_RDWR, O_TRUNC } = constants;
/** One call that writes and syncs is quicker than two. Elsewhere the flag is missing or does not reach the disk. */
const SYNCED = process.platform === "linux" ? O_DSYNC : 0;
const FLAGS = { read: "r", change: "r+", new: "w", synced: O_RDWR | O_CREAT | O_TRUNC | SYNCED };

/** The computer's own file system. */
export const nodeFiles: Files = {
  makeFolder: async (dir) => {
    const first = await mkdir(dir, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    const top = dirname(first);
    for (let above = dirname(dir); ; above = dirname(above)) {
      await syncFolder(above);
      if (above === top || above === dirname(above)) return;
    }
  },
  list: (dir) => readdir(dir),
  open: openFile,
  rename,
  remove: (path) => rm(path, { force: true }),
  syncFolder,
  lock: (dir) => lockFolder(dir),
};

async function openFile(path: string, how: How): Promise<OpenFile> {
  const handle = await open(path, FLAGS[how], 0o600);
  let end = 0; // of what was appended
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    append: async (bytes, room = 0) => {
      const all = room > 0 ? Buffer.concat([bytes], bytes.length + room) : bytes;
      // One call may write a part only; on a full disk the next one says so.
      for (let done = 0; done < all.length; ) {
        done += (await handle.write(all, done, all.length - done, end + done)).bytesWritten;
      }
      if (how === "synced" && SYNCED === 0) await handle.datasync();
      end += bytes.length;
    },
    truncate: (length) => handle.truncate(length),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function syncFolder(dir: string): Promise<void> {
  if (process.platform === "win32") return; // folders cannot be opened there, and NTFS keeps their order itself
  const handle = await open(dir, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
