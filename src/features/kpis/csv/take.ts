import type { Records } from "../../../core/work.ts";
import { type Batch, type Door, newBatch, type Told, take } from "../doors/take.ts";
import type { Refused } from "../doors/why.ts";
import { COLUMNS, type Columns } from "./columns.ts";
import { unmarked } from "./report.ts";
import type { Broken, Row } from "./rows.ts";

/** Rows that are saved together. */
export const BATCH = 1_000;

/** A row that was not taken. */
export type BadRow = (Refused | Pick<Broken, "broken">) & { line: number; cells: readonly string[] };

/** The door of a file, and what is known of the file so far. */
export interface Desk extends Door {
  columns: Columns;
  usual: Batch["usual"];
  met: Batch["met"];
  /** The readings that this file has named already. */
  before: Batch["before"];
}

export interface Counts {
  added: number;
  corrected: number;
  same: number;
}

/** What came of some rows; nothing of it counts before it is saved. */
export interface Taken extends Counts {
  bad: BadRow[];
  batch: Batch;
}

/** Reads rows into the records; the same rows again change nothing. */
export async function takeRows(rows: readonly (Row | Broken)[], desk: Desk, records: Records): Promise<Taken> {
  const batch = newBatch(desk);
  const taken: Taken = { added: 0, corrected: 0, same: 0, bad: [], batch };
  for (const row of rows) {
    if ("broken" in row) {
      taken.bad.push({ line: row.line, cells: [], broken: row.broken });
      continue;
    }
    const found = await take(toldBy(row, desk.columns), desk, batch, records);
    if ("taken" in found) taken[found.taken] += 1;
    else taken.bad.push({ line: row.line, cells: row.cells, ...found });
  }
  return taken;
}

function toldBy({ cells }: Row, columns: Columns): Told {
  const words = COLUMNS.map((column) => [column, unmarked(cells[columns[column] ?? -1] ?? "")]);
  return Object.fromEntries(words) as unknown as Told;
}
