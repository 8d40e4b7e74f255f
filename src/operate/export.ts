import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { readConfig } from "../config.ts";
import { OPERATOR } from "../core/audit.ts";
import { OperatorError, UsageError } from "../core/errors.ts";
import { exports } from "../core/export.ts";
import { newId } from "../core/ids.ts";
import type { WholeStore } from "../core/store.ts";
import type { Millis } from "../core/time.ts";
import { newWork, uncontested } from "../core/work.ts";
import { orgIds } from "../features/people/person.ts";
import { throughDoor } from "./door.ts";
import { writeExport } from "./export/write.ts";
import { opened } from "./opened.ts";

/** What is asked of a running server: it writes the file itself, on the same machine. */
export const ExportOrder = z.object({ export: z.object({ file: z.string(), org: z.string().nullable() }) });
type Order = z.infer<typeof ExportOrder>;

const Told = z.object({ line: z.string(), file: z.string(), records: z.number(), tables: z.number() });
type Told = z.infer<typeof Told>;

/** Writes everything, or one organisation, into a zip; through the server that has the store, else from the store. */
export async function exportCommand(
  env: NodeJS.ProcessEnv,
  { out, org }: { out?: string | undefined; org?: string | undefined },
): Promise<Told> {
  if (out === undefined || out === "") throw new UsageError("Say where to: export --out FILE.zip");
  const config = readConfig(env);
  const order: Order = { export: { file: resolve(out), org: org ?? null } };
  const asked = await throughDoor(config.dataDir, order);
  if (asked) return Told.parse(asked.done);
  return opened(config, (store) => obeyExport(order, store, config.clock ?? Date.now()));
}

/** The same within a process that has the store. */
export async function obeyExport({ export: { file, org } }: Order, store: WholeStore, now: Millis): Promise<Told> {
  if (existsSync(file)) throw new UsageError(`"${file}" is there already: name another file.`);
  const all = await orgIds(store);
  if (org !== null && !all.includes(org)) {
    throw new UsageError(`There is no organisation "${org}"; there are ${all.join(", ") || "none"}.`);
  }
  const { files, records } = await writeExport(store, file, { org, now }).catch((error) => {
    throw isPlace(error) ? new UsageError(`"${file}" cannot be written (${error.code}): name another place.`) : error;
  });
  await uncontested(async () => {
    const work = newWork(store);
    for (const one of org === null ? all : [org]) {
      work.of(one).put(exports, { id: newId(), by: "operator", what: "export", team: null, at: now });
    }
    await store.commit(work.changes(OPERATOR, now));
  });
  const tables = new Set(files.map(({ table }) => table).filter((table) => table !== null)).size;
  const line = `${file}: ${records} records of ${tables} tables. It is not encrypted and holds what people wrote: keep it safe.`;
  return { line, file, records, tables };
}

const isPlace = (error: unknown): error is NodeJS.ErrnoException =>
  !(error instanceof OperatorError) &&
  ["ENOENT", "EACCES", "EPERM", "EROFS", "ENOTDIR", "ENOSPC"].includes(`${(error as NodeJS.ErrnoException).code}`);
