import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { Change, Portion, Row, Table } from "../../core/store.ts";
import { matches } from "../../core/work.ts";
import { PAGE } from "../walk.ts";
import { keyOf, markOf, marksOf } from "./marks.ts";
import type { Database } from "./tables.ts";

type Db = Kysely<Database>;

export async function findRecord<T extends Row>(db: Db, { name }: Table<T>, org: string, id: string) {
  const found = await recordsOf(db, name, org).where("id", "=", keyOf(id)).executeTakeFirst();
  return found?.row as T | undefined;
}

export async function listRecords<T extends Row>(
  db: Db,
  { name }: Table<T>,
  org: string,
  match: Partial<T>,
): Promise<T[]> {
  const fields = Object.entries(match).map(([field, value]) => markOf(name, { org }, field, value));
  const marks = fields.filter((mark) => mark !== null);
  const all = recordsOf(db, name, org).orderBy("id");
  const found = marks.length === 0 ? all : all.where("marks", "@>", sql<number[]>`${marks}::int4[]`);
  const rows = (await found.execute()).map(({ row }) => row as T);
  // Two values may share a mark, and some have none.
  return rows.filter((row) => matches(row, match));
}

/** Every question about single records begins here, so none can forget the organisation. */
function recordsOf(db: Db, table: string, org: string) {
  return db
    .selectFrom("beacon_records")
    .select("row")
    .where("table_name", "=", keyOf(table))
    .where("org", "=", keyOf(org));
}

/** All of the changes or none; raises BE001 where a version is not the one that was seen. Tells the others with it. */
export async function commitRecords(db: Db, changes: readonly Change[], telling: string | null): Promise<void> {
  // Sorted, so that two processes never wait for each other in a circle; a record's own changes stay in their order.
  const sorted = changes.map((change) => ({ change, key: placeOf(change) })).sort((a, b) => compare(a.key, b.key));
  const commit = sql`beacon_commit(${columns(sorted.map(({ change }) => change))})`;
  await (telling === null ? sql`select ${commit}` : sql`select ${commit}, pg_notify('beacon', ${telling})`).execute(db);
}

/** New records at any version; raises 23505 where there is one. */
export async function insertRecords(db: Db, changes: readonly Change[]): Promise<void> {
  await sql`
    insert into beacon_records (table_name, org, id, rev, marks, row)
    select table_name, org, id, rev, marks::int4[], row::json
    from unnest(${columns(changes)}) as given (table_name, org, id, seen, rev, marks, row)`.execute(db);
}

/** Lets the database count what has come: until it knows how many there are, it would read all of them. */
export async function learnRecords(db: Db): Promise<void> {
  await sql`analyze beacon_records`.execute(db);
}

export async function clearRecords(db: Db): Promise<void> {
  await sql`truncate beacon_records`.execute(db);
}

/** All records there are at one moment. */
export async function* walkRecords(db: Db): AsyncGenerator<Portion> {
  const step = await db.startTransaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute();
  try {
    yield* recordsIn(step);
  } finally {
    await step.rollback().execute();
  }
}

/** The same from within a transaction. */
export async function* recordsIn(step: Transaction<Database>): AsyncGenerator<Portion> {
  await sql`declare everything no scroll cursor for
    select table_name, row from beacon_records order by table_name, org, id`.execute(step);
  for (;;) {
    const { rows } = await sql<{ table_name: string; row: Row }>`
      fetch ${sql.raw(String(PAGE))} from everything`.execute(step);
    if (rows.length === 0) break;
    const tables = Map.groupBy(rows, ({ table_name }) => table_name);
    for (const [table, some] of tables) yield { table, rows: some.map(({ row }) => row) };
  }
  await sql`close everything`.execute(step);
}

/** The arguments of `beacon_commit`: a list for each column. */
function columns(changes: readonly Change[]): RawBuilder<unknown> {
  const of = (value: (change: Change) => unknown) => changes.map(value);
  const lists = [
    sql`${of(({ table }) => keyOf(table))}::text[]`,
    sql`${of(({ org }) => keyOf(org))}::text[]`,
    sql`${of(({ id }) => keyOf(id))}::text[]`,
    sql`${of(({ seen }) => seen)}::bigint[]`,
    sql`${of(({ row }) => row?.rev ?? null)}::bigint[]`,
    sql`${of(({ table, row }) => row && `{${marksOf(table, row)}}`)}::text[]`,
    sql`${of(({ row }) => row && JSON.stringify(row))}::text[]`,
  ];
  return sql.join(lists);
}

const placeOf = ({ table, org, id }: Change) => `${table}\n${org}\n${id}`;
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
