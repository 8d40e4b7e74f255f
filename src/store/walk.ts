import type { Portion, Row } from "../core/store.ts";
import { allRows, readPages, type Tables } from "./tables.ts";

/** How many records are handed out at once. */
export const PAGE = 500;

/** All records there are at one moment: rows are never changed in place, so it is enough to note which they are. */
export async function* walkTables(tables: Tables): AsyncIterable<Portion> {
  for (const [name, { shelves }] of tables) for (const org of shelves.keys()) await readPages(tables, name, org);
  const noted = [...tables].map(([table, data]): readonly [string, Row[]] => [table, [...allRows(data)]]);
  for (const [table, rows] of noted) {
    for (let from = 0; from < rows.length; from += PAGE) yield { table, rows: rows.slice(from, from + PAGE) };
  }
}
