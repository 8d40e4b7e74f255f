import type { Low } from "lowdb";
import type { Place } from "./files.ts";
import type { Generations } from "./generations.ts";
import type { Journal } from "./journal.ts";
import type { Tables } from "./tables.ts";

/** The tables are written when the journal is as long as they are, but not before it has so many bytes … */
export const JOURNAL = 1 << 25;
/** … and at so many at the latest, which is what is read again after a crash. */
const LONGEST = 1 << 28;

export interface Checkpoints {
  /** Writes what has changed; a failure is reported and loses nothing. */
  write(): Promise<void>;
  /** To be called after every commit. */
  whenLong(): void;
  /** Resolves when everything is written. */
  finish(): Promise<void>;
}

/** Decides when the tables are written. */
export function newCheckpoints(
  place: Place,
  db: Low<Tables>,
  generations: Generations,
  journal: Journal,
  least: number,
): Checkpoints {
  let writing: Promise<void> | null = null;
  const limit = () => Math.max(least, Math.min(sizeOf(generations), LONGEST));
  let next = limit();

  const attempt = async () => {
    try {
      await db.write();
      journal.shorten(generations.kept().at(-1)?.generation ?? 0);
      next = limit();
    } catch (error) {
      // Nothing is lost, the journal holds it all; try again when it has grown as much once more.
      place.log.error({ err: error, dir: place.dir }, "the store's tables could not be written");
      next = journal.length + least;
    }
  };
  const write = () => {
    writing ??= attempt().finally(() => {
      writing = null;
    });
    return writing;
  };
  return {
    write,
    whenLong: () => {
      if (journal.length > next) void write();
    },
    finish: async () => {
      await writing;
      const changed = [...db.data.values()].some(({ months }) => [...months.values()].includes(true));
      if (changed) await write();
    },
  };
}

const sizeOf = (generations: Generations) =>
  (generations.kept().at(-1)?.pieces ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
