import { readConfig } from "../config.ts";
import { OperatorError, UsageError } from "../core/errors.ts";
import type { WholeStore } from "../core/store.ts";
import { holdingOf } from "../features/privacy/holdings.ts";
import { censusOf, differing } from "../store/move.ts";
import { nameOf } from "../store/open.ts";
import { type Export, openExport } from "./export/read.ts";
import { opened } from "./opened.ts";

export interface Restored {
  line: string;
  records: number;
  tables: number;
  made: string;
}

/** What a Beacon that nobody has written to yet may hold already. */
const isOwn = (table: string): boolean => ["ticks", "backups"].includes(table) || holdingOf(table)?.stays === "passing";

/** Brings an export into an empty store, all of it or nothing, and compares what is there then. */
export async function restoreCommand(env: NodeJS.ProcessEnv, [file, ...more]: string[]): Promise<Restored> {
  if (file === undefined || more.length > 0) throw new UsageError("Say what: restore FILE.zip");
  const config = readConfig(env);
  const given = await openExport(file);
  await opened(config, (store) => fill(store, given, nameOf(config)), true);
  // Opened again, so that what is compared is what was kept.
  const wrong = differing(given.census, await opened(config, censusOf, true));
  if (wrong.length > 0) {
    throw new OperatorError(`${nameOf(config)} does not hold what "${file}" holds, in ${wrong.join(", ")}.`);
  }
  const { made } = given.manifest;
  const [tables, records] = [given.census.size, given.manifest.records];
  const left = given.manifest.leftOut.includes("tokens") ? " Make new tokens for programs: token create." : "";
  const line = `${nameOf(config)} is as it was at ${made}: ${records} records of ${tables} tables, compared one by one.${left}`;
  return { line, records, tables, made };
}

async function fill(store: WholeStore, given: Export, name: string): Promise<void> {
  for await (const { table, rows } of store.walk()) {
    if (rows.length === 0 || isOwn(table)) continue;
    throw new OperatorError(
      `${name} holds records already, and nothing is ever restored over them: set BEACON_DATA_DIR or DATABASE_URL to an empty place.`,
    );
  }
  await store.clear();
  try {
    for await (const portion of given.portions()) await store.load(portion);
  } catch (error) {
    await store.clear(); // half of it would look like a Beacon
    throw error;
  }
}
