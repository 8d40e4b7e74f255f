import { setImmediate as giveWay } from "node:timers/promises";
import type { Row, Table } from "../core/store.ts";
import { matches } from "../core/work.ts";
import { newRows, type Rows } from "./rows.ts";

/** One organisation's records of one table. */
export interface Shelf {
  readonly rows: Rows;
  /** By field; each is built when it is first asked for. */
  readonly indexes: Map<string, Index>;
}

interface Index {
  readonly byValue: Map<unknown, Map<string, Row>>;
  /** Resolves when every row is in it; rows that come meanwhile are put into it at once. */
  built: Promise<void>;
}

/** How long work on a long table may keep everything else waiting, in milliseconds. */
export const SLICE = 5;
const NONE: ReadonlyMap<string, Row> = new Map();

/** @param twice called when pages tell of a record twice */
export function newShelf(twice: () => void): Shelf {
  return { rows: newRows(twice), indexes: new Map() };
}

/** The records whose fields equal those given, oldest id first. */
export async function findOn<T extends Row>(shelf: Shelf, table: Table<T>, match: Partial<T>): Promise<T[]> {
  const fields = table.index.filter((field) => Object.hasOwn(match, field));
  const indexes = fields.map((field) => indexOf(shelf, field));
  await Promise.all(indexes.map(({ built }) => built));
  const values = fields.map((field) => match[field as keyof T]);
  const buckets = indexes.map(({ byValue }, at) => byValue.get(values[at]) ?? NONE);
  const [fewest = shelf.rows] = buckets.sort((a, b) => a.size - b.size);
  const found = ([...fewest.values()] as T[]).filter((row) => matches(row, match));
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Inserts or replaces; answers the version before. */
export function putOn(shelf: Shelf, row: Row): Row | undefined {
  const before = shelf.rows.set(row);
  for (const [field, { byValue }] of shelf.indexes) {
    if (before && fieldOf(before, field) !== fieldOf(row, field)) dropFrom(byValue, field, before);
    addTo(byValue, field, row);
  }
  return before;
}

/** Answers what was removed. */
export function takeFrom(shelf: Shelf, id: string): Row | undefined {
  const before = shelf.rows.delete(id);
  if (!before) return undefined;
  for (const [field, { byValue }] of shelf.indexes) dropFrom(byValue, field, before);
  return before;
}

export function fieldOf(row: Row, field: string): unknown {
  return (row as unknown as Readonly<Record<string, unknown>>)[field];
}

function indexOf(shelf: Shelf, field: string): Index {
  const known = shelf.indexes.get(field);
  if (known) return known;
  const index: Index = { byValue: new Map(), built: Promise.resolve() };
  shelf.indexes.set(field, index);
  index.built = build(shelf, field, index.byValue);
  return index;
}

/** A few milliseconds at a time, so that a long table keeps nobody waiting. */
async function build({ rows }: Shelf, field: string, byValue: Index["byValue"]): Promise<void> {
  let start = performance.now();
  for (const row of rows.values()) {
    addTo(byValue, field, row);
    if (performance.now() - start < SLICE) continue;
    await giveWay();
    start = performance.now();
  }
}

function addTo(index: Index["byValue"], field: string, row: Row): void {
  const value = fieldOf(row, field);
  const bucket = index.get(value);
  if (bucket) bucket.set(row.id, row);
  else index.set(value, new Map([[row.id, row]]));
}

function dropFrom(index: Index["byValue"], field: string, row: Row): void {
  const value = fieldOf(row, field);
  const bucket = index.get(value);
  bucket?.delete(row.id);
  if (bucket?.size === 0) index.delete(value);
}
