import type { Row, WholeStore } from "../../src/core/store.ts";
import { openStore } from "../../src/store/open.ts";
import { quiet } from "./house.ts";

/** Looks into the store at a place, a folder or the address of a database, and closes it again. */
export async function inStore<T>(place: string, look: (store: WholeStore) => Promise<T>): Promise<T> {
  const databaseUrl = place.startsWith("postgres") ? place : null;
  const store = await openStore({ dataDir: place, databaseUrl }, quiet);
  return look(store).finally(() => store.close());
}

/** Every record of the tables that count, as text, in one order. */
export async function recordsIn(store: WholeStore, counts = (_table: string) => true): Promise<string[]> {
  const lines: string[] = [];
  const line = (table: string) => (row: Row) => `${table} ${JSON.stringify(row)}`;
  for await (const { table, rows } of store.walk()) if (counts(table)) lines.push(...rows.map(line(table)));
  return lines.sort();
}
