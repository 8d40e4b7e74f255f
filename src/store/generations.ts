import { join } from "node:path";
import type { Adapter } from "lowdb";
import type { Place } from "./files.ts";
import type { Ended, Journal } from "./journal.ts";
import { type Manifest, type Piece, writeManifest } from "./manifest.ts";
import { manifestName, pieceName, readName } from "./names.ts";
import { readNewest } from "./recover.ts";
import { checkPiece, type Pause, writePiece } from "./snapshot.ts";
import type { TableData, Tables } from "./tables.ts";

/** A month of a table at the moment a generation begins. */
interface Part {
  readonly table: string;
  readonly data: TableData;
  readonly by: string;
  readonly month: string;
  readonly changed: boolean;
}

export interface GenerationsOptions {
  /** The schema of what is written, and the newest that can be read. */
  readonly schema: number;
  readonly pause: Pause;
  /** Ends the journal, and calls back before another change is made. */
  turn(then: () => void): ReturnType<Journal["turn"]>;
}

/** lowdb's adapter: reads the newest generation of all tables and writes the next. */
export interface Generations extends Adapter<Tables> {
  /** The generations that can be read, the newest last: one or two. */
  kept(): readonly Manifest[];
  /** Where the last journal ended that the newest generation does without, whether that one is kept or not. */
  ended(): Ended | null;
  /** Whether something was damaged when the tables were read, and they have not been written twice since. */
  damaged(): boolean;
  /** Removes every file that neither the generations kept nor what came after them needs. */
  sweep(): Promise<void>;
}

export function newGenerations(place: Place, { schema, pause, turn }: GenerationsOptions): Generations {
  const { files, dir } = place;
  let kept: readonly Manifest[] = [];
  let ended: Ended | null = null;
  /** How many generations are to be written without a file of those before. */
  let anew = 0;

  const writePart = async (part: Part, generation: number): Promise<Piece | null> => {
    const same = part.changed || anew > 0 ? null : unchanged(kept, part);
    if (same) return same;
    const { table, by, month } = part;
    const file = pieceName(table, month, generation);
    const sum = await writePiece(place, file, part, pause);
    const piece = { table, by, month, file, ...sum };
    await checkPiece(place, piece, pause);
    return sum.lines === 0 ? null : piece;
  };

  const write = async (tables: Tables) => {
    let parts: Part[] = [];
    const { next: generation, previous } = await turn(() => {
      parts = takeParts(tables);
    });
    try {
      const pieces: Piece[] = [];
      for (const part of parts) {
        const piece = await writePart(part, generation);
        if (piece) pieces.push(piece);
        else if (!part.data.months.get(part.month)) part.data.months.delete(part.month);
      }
      const manifest = { schema, generation, previous, pieces };
      await files.syncFolder(dir);
      await writeManifest(place, manifest);
      kept = [...kept.slice(-1), manifest];
      anew = Math.max(0, anew - 1);
    } catch (error) {
      for (const { data, month, changed } of parts) if (changed) data.months.set(month, true);
      throw error;
    } finally {
      // Removing comes last and is not the point: what stays is removed the next time.
      await sweep().catch((error) => place.log.warn({ err: error }, "could not remove old files of the store"));
    }
  };

  const sweep = async () => {
    // What is damaged may still help somebody, until everything is written anew.
    if (anew > 0) return;
    const needed = new Set(
      kept.flatMap(({ generation, pieces }) => [manifestName(generation), ...pieces.map((piece) => piece.file)]),
    );
    const first = kept[0]?.generation ?? 0;
    for (const name of await files.list(dir)) {
      const known = readName(name);
      if (!known || needed.has(name) || (known.kind === "journal" && known.number >= first)) continue;
      await files.remove(join(dir, name));
    }
  };

  return {
    read: async () => {
      const newest = await readNewest(place, schema);
      ({ kept, ended } = newest);
      anew = newest.damaged ? 2 : 0;
      return newest.tables;
    },
    write,
    kept: () => kept,
    ended: () => ended,
    damaged: () => anew > 0,
    sweep,
  };
}

/** All months of all tables, taken as written from now on. */
function takeParts(tables: Tables): Part[] {
  return [...tables].flatMap(([table, data]) =>
    [...data.months].map(([month, changed]) => {
      data.months.set(month, false);
      return { table, data, by: data.by, month, changed };
    }),
  );
}

/**
 * The file of the generation before the last, when the last one wrote the same again. So both generations kept have a
 * file of their own of every month, and a month that rests is written twice and never again.
 */
function unchanged([before, last]: readonly Manifest[], { table, by, month }: Part): Piece | null {
  const find = (manifest?: Manifest) =>
    manifest?.pieces.find((piece) => piece.table === table && piece.by === by && piece.month === month);
  const [old, recent] = [find(before), find(last)];
  return old && recent && old.crc === recent.crc && old.bytes === recent.bytes ? old : null;
}
