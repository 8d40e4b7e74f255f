import type { Row, Table } from "../core/store.ts";
import { matches } from "../core/work.ts";
import { newRows, type Rows } from "./rows.ts";

/** One organisation's records of one table. */
export interface Shelf {
  readonly rows: Rows;
  /** By field, then by value; a field's index is built when it is first asked for. */
  readonly indexes: Map<string, Map<unknown, Map<string, Row>>>;
}

const NONE: ReadonlyMap<string, Row> = new Map();

/** @param twice called when pages tell of a record twice */
export function newShelf(twice: () => void): Shelf {
  return { rows: newRows(twice), indexes: new Map() };
}

/** The records whose fields equal those given, oldest id first. */
export function findOn<T extends Row>(shelf: Shelf, table: Table<T>, match: Partial<T>): T[] {
  const fields = table.index.filter((field) => Object.hasOwn(match, field));
  const buckets = fields.map((field) => indexOf(shelf, field).get(match[field as keyof T]) ?? NONE);
  const [fewest = shelf.rows] = buckets.sort((a, b) => a.size - b.size);
  const found = ([...fewest.values()] as T[]).filter((row) => matches(row, match));
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Inserts or replaces; answers the version before. */
export function putOn(shelf: Shelf, row: Row): Row | undefined {
  const before = shelf.rows.set(row);
  for (const [field, index] of shelf.indexes) {
    if (before && fieldOf(before, field) !== fieldOf(row, field)) dropFrom(index, field, before);
    addTo(index, field, row);
  }
  return before;
}

/** Answers what was removed. */
export function takeFrom(shelf: Shelf, id: string): Row | undefined {
  const before = shelf.rows.delete(id);
  if (!before) return undefined;
  for (const [field, index] of shelf.indexes) dropFrom(index, field, before);
  return before;
}

export function fieldOf(row: Row, field: string): unknown {
  return (row as unknown as Readonly<Record<string, unknown>>)[field];
}

function indexOf(shelf: Shelf, field: string): Map<unknown, Map<string, Row>> {
  const known = shelf.indexes.get(field);
  if (known) return known;
  const index = new Map<unknown, Map<string, Row>>();
  for (const row of shelf.rows.values()) addTo(index, field, row);
  shelf.indexes.set(field, index);
  return index;
}

function addTo(index: Map<unknown, Map<string, Row>>, field: string, row: Row): void {
  const value = fieldOf(row, field);
  const bucket = index.get(value);
  if (bucket) bucket.set(row.id, row);
  else index.set(value, new Map([[row.id, row]]));
}

function dropFrom(index: Map<unknown, Map<string, Row>>, field: string, row: Row): void {
  const value = fieldOf(row, field);
  const bucket = index.get(value);
  bucket?.delete(row.id);
  if (bucket?.size === 0) index.delete(value);
}
