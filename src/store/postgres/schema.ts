import { type Kysely, sql, type Transaction } from "kysely";
import { OperatorError } from "../../core/errors.ts";
import type { Log } from "../../core/log.ts";
import type { Change } from "../../core/store.ts";
import type { Migration } from "../schema.ts";
import { arrivals } from "../versions.ts";
import { keyOf } from "./marks.ts";
import { insertRecords, recordsIn } from "./records.ts";
import { COMMIT, type Database, RECORDS } from "./tables.ts";

type Step = Transaction<Database>;

/** In order, never changed once released: how the database came to be what it is. */
const STEPS: readonly string[] = [RECORDS, COMMIT];

/** How many steps the tables have been through, and how many migrations the records in them. */
interface Schema {
  readonly tables: number;
  readonly records: number;
}

/** Brings tables and records to the newest schema, in one transaction; a second process waits and finds it done. */
export async function reachSchema(
  db: Kysely<Database>,
  migrations: readonly Migration[],
  place: string,
  log: Log,
): Promise<void> {
  const newest = { tables: STEPS.length, records: migrations.length };
  await db.transaction().execute(async (step) => {
    await refuseOtherLetters(step, place);
    await sql`select pg_advisory_xact_lock(hashtext('beacon schema'))`.execute(step);
    // A database that is new holds no records that could be old.
    const { tables, records } = (await schemaIn(step)) ?? { ...newest, tables: 0 };
    refuseNewer(place, tables, newest.tables);
    refuseNewer(place, records, newest.records);
    if (tables === newest.tables && records === newest.records) return;
    for (const text of STEPS.slice(tables)) await sql.raw(text).execute(step);
    for (const migration of migrations.slice(records)) await migrateRecords(step, migration);
    await writeSchema(step, newest);
    log.info(newest, "the database has been brought to the newest schema");
  });
}

/** Null where Beacon has never been. */
async function schemaIn(step: Step): Promise<Schema | null> {
  const { rows: known } = await sql<{ there: boolean }>`
    select to_regclass('beacon_schema') is not null as there`.execute(step);
  if (!known[0]?.there) return null;
  const { rows } = await sql<Schema>`select tables, records from beacon_schema`.execute(step);
  return rows[0] ?? null;
}

async function writeSchema(step: Step, { tables, records }: Schema): Promise<void> {
  await sql`create table if not exists beacon_schema (tables int not null, records int not null)`.execute(step);
  await sql`delete from beacon_schema`.execute(step);
  await sql`insert into beacon_schema (tables, records) values (${tables}, ${records})`.execute(step);
}

/** Another encoding opens, and fails at the first letter that it has not. */
async function refuseOtherLetters(step: Step, place: string): Promise<void> {
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(step);
  const encoding = rows[0]?.server_encoding;
  if (encoding === "UTF8") return;
  throw new OperatorError(
    `${capital(place)} is in ${encoding}: create it anew with ENCODING 'UTF8' TEMPLATE template0.`,
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function refuseNewer(place: string, schema: number, known: number): void {
  if (schema <= known) return;
  throw new OperatorError(
    `A newer version of Beacon has written ${place} (schema ${schema}, this one knows ${known}): ` +
      "start that version again, or restore the dump that was made before the update.",
  );
}

async function migrateRecords(step: Step, migration: Migration): Promise<void> {
  for await (const { table, rows } of recordsIn(step)) {
    const changed = rows.map((row) => ({ row, after: migration(table, row) })).filter((one) => one.after !== one.row);
    for (const { row } of changed) await removeRecord(step, { table, ...row });
    const after = changed.flatMap((one) => one.after ?? []);
    await insertRecords(step, arrivals({ table, rows: after }));
  }
}

async function removeRecord(step: Step, { table, org, id }: Pick<Change, "table" | "org" | "id">): Promise<void> {
  const found = step.deleteFrom("beacon_records").where("table_name", "=", keyOf(table));
  await found.where("org", "=", keyOf(org)).where("id", "=", keyOf(id)).execute();
}
