import type { Coach } from "../../../core/coach.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Batches } from "../../../core/work.ts";
import type { Team } from "../../people/person.ts";
import { newFinder } from "../doors/find.ts";
import { type Column, findColumns } from "./columns.ts";
import { NotText } from "./decode.ts";
import { type Broken, type Row, readRows } from "./rows.ts";
import { BATCH, type BadRow, type Counts, type Desk, takeRows } from "./take.ts";

/** More than this in one file is better told in several. */
export const MOST_ROWS = 200_000;

/** Whose file it is, and where it goes. */
export interface Sender {
  /** Those that may be written to. */
  teams: readonly Team[];
  /** Where rows go that name no team. */
  team: Team | null;
  by: string;
  today: Day;
  now: Millis;
  coach: Pick<Coach, "measure">;
}

/** Why a file, or what is left of it, cannot be read. */
export type Stopped =
  | { kind: "utf16" | "encoding" | "binary" | "empty" | "rows" }
  | { kind: "columns"; missing: readonly Column[] };

/** How far it is; `stopped` where it ends before the file does. */
export interface Progress extends Counts {
  rows: number;
  bad: readonly BadRow[];
  /** Rows that could not be taken, of which `bad` holds the first. */
  refused: number;
  heading: readonly string[];
  stopped: Stopped | null;
}

/** Bad rows that are kept for whoever sent them. */
export const KEPT_BAD = 1_000;
const NONE: Progress = { rows: 0, added: 0, corrected: 0, same: 0, refused: 0, bad: [], heading: [], stopped: null };

/**
 * Takes a file of readings, some rows at a time, and tells after each of them how far it is. What was taken stays when
 * the rest cannot be read.
 *
 * @param batch runs a task on the records and saves what it wrote; runs it again when somebody else got in between
 */
export async function* importReadings(
  pieces: AsyncIterable<Uint8Array>,
  sender: Sender,
  batch: Batches,
): AsyncGenerator<Progress> {
  let [progress, desk] = [NONE, null as Desk | null];
  const named = new Set<string>();
  const take = async (rows: readonly (Row | Broken)[]): Promise<Progress> => {
    if (!desk) return progress;
    const at = desk;
    const taken = await batch((records) => takeRows(rows, at, records));
    for (const id of taken.batch.named) named.add(id);
    desk = { ...at, usual: taken.batch.usual, met: taken.batch.met };
    return added(progress, taken, rows.length);
  };
  try {
    for await (const rows of inBatches(readRows(pieces))) {
      const [first] = rows;
      if (!desk) {
        const heading = first && "cells" in first ? first.cells : [];
        const columns = findColumns(heading);
        if ("missing" in columns)
          return void (yield { ...progress, stopped: { kind: "columns", ...columns } as Stopped });
        const known = { usual: new Map(), met: new Set<string>(), before: named, repeats: true };
        desk = { ...sender, today: () => sender.today, columns, find: newFinder(sender.teams), ...known };
        progress = { ...progress, heading };
        rows.shift();
      }
      const room = MOST_ROWS - progress.rows;
      progress = await take(rows.slice(0, room));
      if (rows.length > room) return void (yield { ...progress, stopped: { kind: "rows" } });
      yield progress;
    }
    if (!desk) yield { ...progress, stopped: { kind: "empty" } };
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    yield { ...progress, stopped: { kind: error.kind } };
  }
}

async function* inBatches(rows: AsyncIterable<Row | Broken>): AsyncGenerator<(Row | Broken)[]> {
  let some: (Row | Broken)[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length < BATCH) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function added(before: Progress, taken: Counts & { bad: readonly BadRow[] }, rows: number): Progress {
  return {
    ...before,
    rows: before.rows + rows,
    added: before.added + taken.added,
    corrected: before.corrected + taken.corrected,
    same: before.same + taken.same,
    refused: before.refused + taken.bad.length,
    bad: [...before.bad, ...taken.bad].slice(0, KEPT_BAD),
  };
}
