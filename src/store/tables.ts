import { setImmediate as giveWay } from "node:timers/promises";
import type { Change, Row, Table, TableShape } from "../core/store.ts";
import { monthOf } from "./month.ts";
import type { Page } from "./page.ts";
import { findOn, newShelf, putOn, type Shelf, SLICE, takeFrom } from "./shelf.ts";

export interface TableData {
  readonly shelves: Map<string, Shelf>;
  /** The field that says a record's month; "" where the table is one piece. */
  by: string;
  /** The months there are, and whether each has changed since it was last written; "" where there is no month. */
  readonly months: Map<string, boolean>;
}

/** All records, by the table's name. */
export type Tables = Map<string, TableData>;

export function tableOf(tables: Tables, name: string): TableData {
  const known = tables.get(name);
  if (known) return known;
  const data: TableData = { shelves: new Map(), by: "", months: new Map() };
  tables.set(name, data);
  return data;
}

export function findRow(tables: Tables, table: string, org: string, id: string): Row | undefined {
  return tables.get(table)?.shelves.get(org)?.rows.get(id);
}

/** The organisation's records whose fields equal those given, oldest id first. */
export async function listRows<T extends Row>(
  tables: Tables,
  table: Table<T>,
  org: string,
  match: Partial<T>,
): Promise<T[]> {
  const shelf = tables.get(table.name)?.shelves.get(org);
  return shelf ? findOn(shelf, table, match) : [];
}

/** Inserts or replaces. */
export function setRow(data: TableData, row: Row): void {
  const before = putOn(shelfOf(data, row.org), row);
  if (before) data.months.set(monthOf(before, data.by), true);
  data.months.set(monthOf(row, data.by), true);
}

export function dropRow(data: TableData, org: string, id: string): void {
  const before = takeFrom(shelfOf(data, org), id);
  if (before) data.months.set(monthOf(before, data.by), true);
}

export function applyChanges(tables: Tables, changes: readonly Change[]): void {
  for (const { table, org, id, row } of changes) {
    const data = tableOf(tables, table);
    if (row) setRow(data, row);
    else dropRow(data, org, id);
  }
}

/** Takes a page of a snapshot. */
export function holdPage(data: TableData, page: Page): void {
  if (!data.months.has(page.month)) data.months.set(page.month, false);
  shelfOf(data, page.org).rows.hold(page);
}

/** Reads all of an organisation's pages, a few milliseconds at a time, so that a long list keeps nobody waiting. */
export async function readPages(tables: Tables, name: string, org: string): Promise<void> {
  const rows = tables.get(name)?.shelves.get(org)?.rows;
  for (let start = performance.now(); rows?.readOne(); ) {
    if (performance.now() - start < SLICE) continue;
    await giveWay();
    start = performance.now();
  }
}

/** Learns how a table is divided. Every piece is written anew when that has changed. */
export function divide(tables: Tables, { name, month: by = "" }: TableShape): void {
  const data = tableOf(tables, name);
  if (data.by === by) return;
  data.by = by;
  data.months.clear();
  for (const row of allRows(data)) data.months.set(monthOf(row, by), true);
}

export function* allRows(data: TableData): Generator<Row> {
  for (const { rows } of data.shelves.values()) yield* rows.values();
}

function shelfOf(data: TableData, org: string): Shelf {
  const known = data.shelves.get(org);
  if (known) return known;
  // A record that changed its month while the snapshot was written is in two files: write them all anew.
  const shelf = newShelf(() => {
    for (const month of data.months.keys()) data.months.set(month, true);
  });
  data.shelves.set(org, shelf);
  return shelf;
}
