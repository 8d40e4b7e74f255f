import { join } from "node:path";
import { isDamage } from "./damage.ts";
import type { How, OpenFile, Place } from "./files.ts";
import { type Ended, Header } from "./journal.ts";
import { decodeLine, readLines } from "./lines.ts";
import { journalName, readName } from "./names.ts";

/** A journal that has been opened; its header is null when it cannot be read. */
export interface Opened {
  readonly number: number;
  readonly file: OpenFile;
  readonly header: Header | null;
}

/** The journals there are, and what they tell of each other. */
export interface Chain {
  /** In the order in which they were written. */
  readonly journals: readonly Opened[];
  /** How many bytes of a journal count, of those that ended before another began. */
  readonly ends: ReadonlyMap<number, number>;
  /** The names of those that are not there, although others tell of them. */
  readonly missing: readonly string[];
}

/**
 * Opens the journals from number `from` on and before `to`, for as long as the task takes. `ended` is what a generation
 * tells of the last one before it, of which no later journal may tell.
 */
export async function withChain<T>(
  place: Place,
  how: How,
  { from, to = Number.POSITIVE_INFINITY, ended }: { from: number; to?: number; ended: Ended | null },
  task: (chain: Chain) => Promise<T>,
): Promise<T> {
  const names = (await place.files.list(place.dir)).map(readName).filter((name) => name?.kind === "journal");
  const numbers = names.flatMap((name) => (name && name.number >= from && name.number < to ? [name.number] : []));
  const journals: Opened[] = [];
  try {
    for (const number of numbers.sort((a, b) => a - b)) journals.push(await openJournal(place, number, how));
    const told = [ended, ...journals.map(({ header }) => header?.previous ?? null)].filter((each) => each !== null);
    const ends = new Map(told.map(({ journal, bytes }) => [journal, bytes]));
    const missing = [...ends.keys()].filter((number) => number >= from && !numbers.includes(number));
    return await task({ journals, ends, missing: missing.map(journalName) });
  } finally {
    for (const { file } of journals) await file.close();
  }
}

async function openJournal({ files, dir }: Place, number: number, how: How): Promise<Opened> {
  const file = await files.open(join(dir, journalName(number)), how);
  return { number, file, header: await readHeader(file) };
}

async function readHeader(file: OpenFile): Promise<Header | null> {
  try {
    for await (const [line] of readLines(file)) return Header.safeParse(line && decodeLine(line)?.body).data ?? null;
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return null;
}
