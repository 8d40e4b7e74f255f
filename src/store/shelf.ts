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

/** A list while it is built, which takes a fraction of the time; a map by id from its first change on. */
type Bucket = Row[] | Map<string, Row>;

interface Index {
  readonly byValue: Map<unknown, Bucket>;
  /** Resolves when every row is in it; rows that come meanwhile are put into it at once. */
  built: Promise<void>;
}

/** How long work on a long table may keep everything else waiting, in milliseconds. */
export const SLICE = 5;
/** How many rows are put into an index between two looks at the clock. */
const STEPS = 64;
/** A longer list is made a map while it is built, so that its first change keeps nobody waiting. */
const LIST = 4_096;
const NONE: readonly Row[] = [];

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
  const [fewest = shelf.rows] = buckets.sort((a, b) => sizeOf(a) - sizeOf(b));
  const all = [...fewest.values()] as T[];
  // An index that was asked for alone has answered already.
  const found = fields.length === 1 && Object.keys(match).length === 1 ? all : all.filter((row) => matches(row, match));
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
  let steps = 0;
  for (const row of rows.values()) {
    const value = fieldOf(row, field);
    const bucket = byValue.get(value);
    if (bucket === undefined) byValue.set(value, [row]);
    else if (!Array.isArray(bucket)) bucket.set(row.id, row);
    else if (bucket.push(row) === LIST) mapAt(byValue, value);
    if (++steps % STEPS !== 0 || performance.now() - start < SLICE) continue;
    await giveWay();
    start = performance.now();
  }
}

function addTo(index: Index["byValue"], field: string, row: Row): void {
  mapAt(index, fieldOf(row, field)).set(row.id, row);
}

function dropFrom(index: Index["byValue"], field: string, row: Row): void {
  const value = fieldOf(row, field);
  const bucket = mapAt(index, value);
  bucket.delete(row.id);
  if (bucket.size === 0) index.delete(value);
}

/** The bucket as one that can be changed. */
function mapAt(index: Index["byValue"], value: unknown): Map<string, Row> {
  const bucket = index.get(value) ?? NONE;
  if (!Array.isArray(bucket)) return bucket as Map<string, Row>;
  const map = new Map(bucket.map((row) => [row.id, row]));
  index.set(value, map);
  return map;
}

const sizeOf = (bucket: readonly Row[] | Map<string, Row>): number =>
  Array.isArray(bucket) ? bucket.length : (bucket as Map<string, Row>).size;
