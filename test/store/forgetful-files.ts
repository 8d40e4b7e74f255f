import { basename, dirname } from "node:path";
import type { Files, How, OpenFile } from "../../src/store/files.ts";

/** A file's bytes as they are, and as they would be after a power cut. */
interface Node {
  now: Buffer;
  safe: Buffer;
}

/** A folder's names as they are, and as they would be after a power cut. */
interface Folder {
  now: Map<string, Node>;
  safe: Map<string, Node>;
}

/** Stands for a folder in the folder above it; folders themselves are never forgotten here. */
const FOLDER: Node = { now: Buffer.alloc(0), safe: Buffer.alloc(0) };

/** Called before each step that changes something; may throw to fail it. `partly` writes the first bytes of an append. */
export type Watch = (step: string, path: string, partly: (length: number) => void) => void;

export interface ForgetfulFiles extends Files {
  watch: Watch;
  /** What is there after a power cut. `keeps` is asked for each name and each content that was not synced. */
  afterCut(keeps: () => boolean): ForgetfulFiles;
  /** The same folders for the next process: nothing is forgotten yet, and nothing the killed one still does counts. */
  afterKill(): ForgetfulFiles;
  /** Changes a file's bytes behind the store's back, for good. */
  edit(path: string, change: (bytes: Buffer) => Buffer): void;
  names(dir: string): string[];
}

/** Folders in memory that forget everything that was not synced. */
export function forgetfulFiles(folders = new Map<string, Folder>()): ForgetfulFiles {
  const folderOf = (path: string): Folder => {
    const folder = folders.get(dirname(path));
    if (!folder) throw failure("ENOENT", path);
    return folder;
  };
  const nodeOf = (path: string): Node => {
    const node = folderOf(path).now.get(basename(path));
    if (!node) throw failure("ENOENT", path);
    return node;
  };
  const step = (name: string, path: string, partly: (length: number) => void = () => {}) =>
    files.watch(name, basename(path), partly);

  const open = async (path: string, how: How): Promise<OpenFile> => {
    if (how === "new" || how === "synced") {
      step("create", path);
      const known = folderOf(path).now.get(basename(path));
      if (known) known.now = Buffer.alloc(0);
      else folderOf(path).now.set(basename(path), { now: Buffer.alloc(0), safe: Buffer.alloc(0) });
    }
    const node = nodeOf(path);
    let end = 0;
    const sync = () => {
      step("sync", path);
      node.safe = node.now;
    };
    return {
      read: async (into, position) => node.now.copy(into, 0, position),
      append: async (bytes, room = 0) => {
        const all = Buffer.concat([bytes], bytes.length + room);
        const write = (length: number) => {
          const written = all.subarray(0, length);
          node.now = Buffer.concat([node.now.subarray(0, end), written, node.now.subarray(end + written.length)]);
        };
        step("append", path, write);
        write(all.length);
        if (how === "synced") sync();
        end += bytes.length;
      },
      truncate: async (length) => {
        step("truncate", path);
        node.now = node.now.subarray(0, length);
      },
      sync: async () => sync(),
      close: async () => {},
    };
  };

  const files: ForgetfulFiles = {
    watch: () => {},
    makeFolder: async (dir) => {
      if (!folders.has(dir)) folders.set(dir, { now: new Map(), safe: new Map() });
    },
    list: async (dir) => [...folderOf(`${dir}/x`).now.keys()],
    open,
    rename: async (from, to) => {
      step("rename", to);
      const folder = folders.get(from);
      if (folder) {
        folders.delete(from);
        folders.set(to, folder);
        folderOf(to).now.set(basename(to), FOLDER);
        return;
      }
      const node = nodeOf(from);
      folderOf(from).now.delete(basename(from));
      folderOf(to).now.set(basename(to), node);
    },
    remove: async (path) => {
      step("remove", path);
      folderOf(path).now.delete(basename(path));
    },
    syncFolder: async (dir) => {
      step("sync folder", dir);
      const folder = folderOf(`${dir}/x`);
      folder.safe = new Map(folder.now);
    },
    lock: async () => ({ held: () => true, release: async () => {} }),
    afterCut: (keeps) => {
      const left = [...folders].map(([dir, { now, safe }]): [string, Folder] => {
        const names = new Set([...safe.keys(), ...now.keys()]);
        const kept = [...names].flatMap((name): [string, Node][] => {
          const node = safe.get(name) === now.get(name) || keeps() ? now.get(name) : safe.get(name);
          return node ? [[name, cutNode(node, keeps)]] : [];
        });
        return [dir, { now: new Map(kept), safe: new Map(kept) }];
      });
      return forgetfulFiles(new Map(left));
    },
    afterKill: () => {
      files.watch = (_, path) => {
        throw failure("EIO", path);
      };
      return forgetfulFiles(folders);
    },
    edit: (path, change) => {
      const node = nodeOf(path);
      node.now = change(node.now);
      node.safe = node.now;
    },
    names: (dir) => [...folderOf(`${dir}/x`).now.keys()].sort(),
  };
  return files;
}

/** Of what was written and not synced, all, the first half or nothing is left. */
function cutNode({ now, safe }: Node, keeps: () => boolean): Node {
  const bytes = now === safe || !keeps() ? safe : keeps() ? now : halfOf(now, safe);
  return { now: bytes, safe: bytes };
}

function halfOf(now: Buffer, safe: Buffer): Buffer {
  const differs = (at: number) => now[at] !== safe[at];
  let [from, to] = [0, Math.max(now.length, safe.length)];
  while (from < to && !differs(from)) from++;
  while (to > from && !differs(to - 1)) to--;
  const half = (from + to) >> 1;
  return Buffer.concat([now.subarray(0, half), safe.subarray(half)]);
}

/** An error as the file system throws it. */
export function failure(code: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
