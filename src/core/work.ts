import { type Doer, entriesOf, type Written, waiting } from "./audit.ts";
import { Conflict } from "./errors.ts";
import type { Change, Row, Store, Table, TableShape } from "./store.ts";
import type { Millis } from "./time.ts";

/** A record as a handler writes it: the version is the work's business. */
export type Draft<T extends Row> = Omit<T, "org" | "rev">;

/** One organisation's records during one handler run. Writes wait until the run is over. */
export interface Records {
  get<T extends Row>(table: Table<T>, id: string): Promise<T | undefined>;
  list<T extends Row>(table: Table<T>, match?: Partial<T>): Promise<T[]>;
  /** Inserts, or replaces the version this run has read. */
  put<T extends Row>(table: Table<T>, record: Draft<T>): T;
  remove<T extends Row>(table: Table<T>, record: T): void;
  /** Another organisation's records in the same run. For what ties organisations together, and nothing else. */
  beside(org: string): Records;
}

/** Collects what one handler run reads and writes, so that it can be committed as one batch. */
export interface Work {
  of(org: string): Records;
  written(): Written[];
  /** What is to be committed, with what is to be written down of it; null where nothing of that kind is changed. */
  changes(by: Doer | null, at: Millis): Change[];
  /** Whether the records that were asked for by their id are still as they were then. */
  isFresh(): Promise<boolean>;
}

export function newWork(store: Store): Work {
  const seen = new Map<string, Row>();
  const written = new Map<string, Written>();
  const listed = new Map<string, (readonly Row[])[]>();
  const read: (() => Promise<boolean>)[] = [];
  const keyOf = (table: string, org: string, id: string) => `${table}\n${org}\n${id}`;
  const note = (table: string, row: Row) => {
    const key = keyOf(table, row.org, row.id);
    if (!seen.has(key)) seen.set(key, row);
  };
  // Most lists are long and only read, so their rows are noted when one of their table is looked at again.
  const noteListed = (table: string) => {
    for (const rows of listed.get(table) ?? []) for (const row of rows) note(table, row);
    listed.delete(table);
  };
  const before = (table: string, org: string, id: string): Row | undefined => {
    noteListed(table);
    return seen.get(keyOf(table, org, id));
  };
  const write = (table: TableShape, org: string, id: string, after: Row | null) => {
    written.set(keyOf(table.name, org, id), { table, org, id, before: before(table.name, org, id), after });
  };

  const of = (org: string): Records => ({
    async get<T extends Row>(table: Table<T>, id: string) {
      const change = written.get(keyOf(table.name, org, id));
      if (change) return (change.after ?? undefined) as T | undefined;
      const row = await store.get(table, org, id);
      read.push(async () => (await store.get(table, org, id))?.rev === row?.rev);
      noteListed(table.name);
      if (row) note(table.name, row);
      return row;
    },
    async list<T extends Row>(table: Table<T>, match: Partial<T> = {}) {
      const stored = await store.list(table, org, match);
      listed.set(table.name, [...(listed.get(table.name) ?? []), stored]);
      const mine = [...written.values()].filter((change) => change.table.name === table.name && change.org === org);
      if (mine.length === 0) return [...stored];
      const fresh = stored.filter((row) => !written.has(keyOf(table.name, org, row.id)));
      const changed = mine.flatMap(({ after }) => (after && matches(after as T, match) ? [after as T] : []));
      return [...fresh, ...changed].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    put<T extends Row>(table: Table<T>, record: Draft<T>) {
      const rev = (before(table.name, org, record.id)?.rev ?? 0) + 1;
      const row = { ...record, org, rev } as T;
      write(table, org, row.id, row);
      return row;
    },
    remove(table, record) {
      write(table, org, record.id, null);
    },
    beside: of,
  });

  const isFresh = async () => (await Promise.all(read.map((same) => same()))).every(Boolean);
  const changes: Work["changes"] = (by, at) => {
    const all = [...written.values()];
    const changed = all.map(({ table, org, id, before, after }) => {
      return { table: table.name, org, id, seen: before?.rev ?? 0, row: after };
    });
    const noted = entriesOf(all, by, at).map((row) => ({
      table: waiting.name,
      org: row.org,
      id: row.id,
      seen: 0,
      row,
    }));
    return [...changed, ...noted];
  };
  return { of, written: () => [...written.values()], changes, isFresh };
}

/** A command that was to read only would have written. */
export class Wrote extends Error {
  override readonly name = "Wrote";
}

/** The same records, where the first change that somebody wants to make throws Wrote. */
export function readOnly(records: Records): Records {
  const refuse = (): never => {
    throw new Wrote();
  };
  return { ...records, put: refuse, remove: refuse, beside: (org) => readOnly(records.beside(org)) };
}

/** How often a change is tried again because somebody else wrote one of its records at the same moment. */
const ATTEMPTS = 20;

/** Runs a task that reads and commits again, from its reading on, as long as others get in between. */
export async function uncontested<T>(task: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof Conflict) || tries === ATTEMPTS) throw error;
    }
  }
}

/** Whether it was done; not where another process was quicker. */
export async function unlessMet(done: Promise<void>): Promise<boolean> {
  try {
    await done;
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** Runs a task on one organisation's records and saves what it wrote, each time it is called. */
export type Batches = <T>(task: (records: Records) => Promise<T>) => Promise<T>;

/**
 * Long work in several batches: each is saved by itself, and begins anew when somebody else got in between.
 *
 * @param check refuses what must not be written
 */
export function batchesOf(
  store: Store,
  org: string,
  { by, at, check }: { by: Doer | null; at: Millis; check?: (written: readonly Written[]) => void },
): Batches {
  return (task) =>
    uncontested(async () => {
      const work = newWork(store);
      const done = await task(work.of(org));
      check?.(work.written());
      await store.commit(work.changes(by, at));
      return done;
    });
}

/** Whether a record's fields equal all of those given. */
export function matches<T extends Row>(row: T, match: Partial<T>): boolean {
  return (Object.keys(match) as (keyof T)[]).every((field) => row[field] === match[field]);
}
