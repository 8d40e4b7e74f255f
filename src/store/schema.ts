import { join } from "node:path";
import { OperatorError } from "../core/errors.ts";
import type { Row } from "../core/store.ts";
import { writeWhole } from "./damage.ts";
import type { Place } from "./files.ts";
import { readPieces } from "./lines.ts";
import { readName } from "./names.ts";
import { allRows, dropRow, setRow, type Tables } from "./tables.ts";

/** Brings one record of any table from one schema to the next; null drops it. Pure: it may run again after a crash. */
export type Migration = (table: string, row: Row) => Row | null;

/** In order, never changed once released. A store's schema is how many of them it has been through. */
export const MIGRATIONS: readonly Migration[] = [ownFieldsOfOrgs];

const ORG_FIELDS = new Set(["id", "org", "rev", "name", "lang", "zone", "accounts"]);

/** Until then all settings of the server were kept in each organisation's record, tokens and secrets among them. */
function ownFieldsOfOrgs(table: string, row: Row): Row {
  if (table !== "orgs" || Object.keys(row).every((name) => ORG_FIELDS.has(name))) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => ORG_FIELDS.has(name))) as unknown as Row;
}

/** Brings all records from one schema to another. */
export function migrate(tables: Tables, migrations: readonly Migration[], from: number, to: number): void {
  for (const migration of migrations.slice(from, to)) {
    for (const [name, data] of tables) {
      for (const before of [...allRows(data)]) {
        const row = migration(name, before);
        if (row === null) dropRow(data, before.org, before.id);
        else if (row !== before) setRow(data, row);
      }
    }
  }
}

export function refuseNewer(dir: string, schema: number, known: number): void {
  if (schema <= known) return;
  throw new OperatorError(
    `The store in ${dir} was written by a newer version of Beacon (schema ${schema}, this one knows ${known}): ` +
      "start that version again, or restore the copy that was kept before the update.",
  );
}

/** Copies the store's files into a folder of their own before they are migrated. Nothing ever removes them. */
export async function keepCopy(place: Place, schema: number): Promise<void> {
  const { files, dir, log } = place;
  const folder = `before-schema-${schema}`;
  const names = await files.list(dir);
  if (names.includes(folder)) return;
  const partial = `${folder}.partial`;
  const copy = { ...place, dir: join(dir, partial) };
  await files.makeFolder(copy.dir);
  for (const name of names.filter((each) => (readName(each)?.kind ?? "tmp") !== "tmp")) {
    await writeWhole(copy, name, await readWhole(place, name));
  }
  await files.rename(copy.dir, join(dir, folder));
  await files.syncFolder(dir);
  log.info({ folder, schema }, "kept a copy of the store before migrating it");
}

async function readWhole({ files, dir }: Place, name: string): Promise<Buffer[]> {
  const file = await files.open(join(dir, name), "read");
  try {
    const pieces: Buffer[] = [];
    for await (const piece of readPieces(file)) pieces.push(Buffer.from(piece));
    return pieces;
  } finally {
    await file.close();
  }
}
