import { join } from "node:path";
import { z } from "zod";
import type { OpenFile, Place } from "./files.ts";
import { encodeLine } from "./lines.ts";
import { journalName } from "./names.ts";

/** How many bytes a journal is longer than what is in it, when it begins and when they are used up. */
const [FIRST_ROOM, ROOM] = [1 << 16, 1 << 20];

/** A journal that has ended, and how much of it counts: what lies behind was never confirmed. */
export const Ended = z.object({ journal: z.number(), bytes: z.number() });
export type Ended = z.infer<typeof Ended>;

/** A journal's first line. */
export const Header = z.object({ journal: z.number(), schema: z.number(), previous: Ended.nullable() });
export type Header = z.infer<typeof Header>;

export interface Journal {
  /** Bytes confirmed since the journals that the newest generation needs began. */
  readonly length: number;
  /** Writes a group of lines; they survive a power cut once this resolves. After a failure none of them counts. */
  append(text: string): Promise<void>;
  /** Ends the file being written; `next` is the number of the one that the next append begins. */
  turn(): Promise<{ next: number; previous: Ended | null }>;
  /** Tells that a generation holds everything from before `journal`. */
  shorten(journal: number): void;
  close(): Promise<void>;
}

/** What has been read at the start. */
export interface Past {
  /** The number of the first journal to be written. */
  readonly next: number;
  readonly schema: number;
  readonly previous: Ended | null;
  readonly length: number;
}

export function newJournal(place: Place, { next, schema, previous, length }: Past): Journal {
  const { files, dir } = place;
  let number = next;
  let last = previous;
  let current: { file: OpenFile; bytes: number; room: number } | null = null;
  let before = length;
  let sums: Ended[] = [];

  const begin = async () => {
    const header: Header = { journal: number, schema, previous: last };
    const bytes = Buffer.from(encodeLine(JSON.stringify(header), true));
    const file = await files.open(join(dir, journalName(number)), "synced");
    try {
      await file.append(bytes, FIRST_ROOM);
      await files.syncFolder(dir);
    } catch (error) {
      await file.close();
      throw error;
    }
    return { file, bytes: bytes.length, room: FIRST_ROOM };
  };

  const end = async () => {
    const ended = current;
    if (ended) {
      last = { journal: number, bytes: ended.bytes };
      sums.push(last);
    }
    number++;
    await letGo();
  };

  /** Should it not be cut to its length, the rest is zeros, and the next journal tells where it ended. */
  const letGo = async () => {
    const ended = current;
    current = null;
    await ended?.file.truncate(ended.bytes).catch(() => {});
    await ended?.file.close().catch(() => {}); // all that counts in it is synced
  };

  /** Cuts off what may have got onto the disk. Should that fail as well, the next journal's header rules it out. */
  const giveUp = async ({ file, bytes }: { file: OpenFile; bytes: number }) => {
    await file.truncate(bytes).catch(() => {});
    await file.sync().catch(() => {});
    await end();
  };

  return {
    get length() {
      return before + sums.reduce((sum, { bytes }) => sum + bytes, 0) + (current?.bytes ?? 0);
    },
    append: async (text) => {
      current ??= await begin();
      const bytes = Buffer.from(text);
      try {
        const room = current.room < bytes.length ? ROOM : 0;
        await current.file.append(bytes, room);
        current.room = room || current.room - bytes.length;
        current.bytes += bytes.length;
      } catch (error) {
        await giveUp(current);
        throw error;
      }
    },
    turn: async () => {
      await end();
      return { next: number, previous: last };
    },
    shorten: (journal) => {
      before = 0;
      sums = sums.filter((sum) => sum.journal >= journal);
    },
    close: letGo,
  };
}
