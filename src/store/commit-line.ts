import type { Change, Row } from "../core/store.ts";
import { dropRow, setRow, type Tables, tableOf } from "./tables.ts";

/** A commit as its line tells it: each record as it became, or the names of one that was removed. */
type Written = [table: string, row: Row] | [table: string, org: string, id: string];

export function encodeCommit(changes: readonly Change[]): string {
  return JSON.stringify(changes.map(({ table, org, id, row }): Written => (row ? [table, row] : [table, org, id])));
}

/** Does again what a line tells. Its checksum has shown that it is one of ours, so its shape is known. */
export function replayCommit(tables: Tables, body: unknown): void {
  for (const [table, row, id] of body as Written[]) {
    const data = tableOf(tables, table);
    if (typeof row !== "string") setRow(data, row);
    else if (id !== undefined) dropRow(data, row, id);
  }
}
