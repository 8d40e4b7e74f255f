import { z } from "zod";
import { OperatorError } from "../../core/errors.ts";
import type { Portion, Row } from "../../core/store.ts";
import { holdingOf } from "../../features/privacy/holdings.ts";
import { type Census, count, type Tally } from "../../store/move.ts";
import { MIGRATIONS } from "../../store/schema.ts";
import { type Entry, MANIFEST, Manifest, VERSION } from "./manifest.ts";
import { BadZip, entryOf, linesOf, readZip } from "./zip-in.ts";

/** An export that was found whole. */
export interface Export {
  manifest: Manifest;
  /** What its records come to, at the shape that this Beacon keeps them in. */
  census: Census;
  portions(): AsyncGenerator<Portion>;
}

/** How many records are handed out at once. */
const PORTION = 500;
const Line = z.looseObject({ id: z.string(), org: z.string(), rev: z.number().int().min(1) });
/** Enough to see a manifest of any version. */
const Version = z.object({ format: z.literal("beacon-export"), version: z.number(), schema: z.number() });

/** Reads an export through once and answers what is in it; says in a sentence why one cannot be taken. */
export async function openExport(path: string): Promise<Export> {
  return saying(path, async () => {
    const spots = await readZip(path);
    const manifest = await manifestIn(path, spots);
    for (const { name, table } of manifest.files) {
      if (!spots.has(name)) throw new BadZip(`${name} is missing`);
      if (table !== null && !holdingOf(table)) throw newer(path, `it holds "${table}"`);
    }
    const portions = () => portionsIn(path, spots, manifest);
    const census = new Map<string, Tally>();
    for (const entry of manifest.files.filter(({ table }) => table === null)) await checkThrough(path, spots, entry);
    for await (const portion of portions()) count(census, portion);
    return { manifest, census, portions };
  });
}

async function saying<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new OperatorError(`There is no file "${path}".`);
    if (code === "EISDIR") throw new OperatorError(`"${path}" is a folder: name the zip in it.`);
    if (!(error instanceof BadZip)) throw error;
    throw new OperatorError(`"${path}" is damaged, or no export of Beacon's (${error.message}): take another one.`);
  }
}

type Spots = Awaited<ReturnType<typeof readZip>>;

async function manifestIn(path: string, spots: Spots): Promise<Manifest> {
  const spot = spots.get(MANIFEST);
  if (!spot) throw new BadZip(`it has no ${MANIFEST}`);
  const pieces: Buffer[] = [];
  for await (const piece of entryOf(path, spot)) pieces.push(piece);
  const told = asJson(Buffer.concat(pieces).toString("utf8"));
  const version = Version.safeParse(told);
  if (!version.success) throw new BadZip(`its ${MANIFEST} is not Beacon's`);
  if (version.data.version > VERSION) throw newer(path, `version ${version.data.version}, this one reads ${VERSION}`);
  if (version.data.schema > MIGRATIONS.length) {
    throw newer(path, `schema ${version.data.schema}, this one knows ${MIGRATIONS.length}`);
  }
  const manifest = Manifest.safeParse(told);
  if (!manifest.success) throw new BadZip(`its ${MANIFEST} is not whole`);
  return manifest.data;
}

const newer = (path: string, why: string): OperatorError =>
  new OperatorError(`"${path}" comes from a newer Beacon (${why}): update this one first.`);

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadZip("something in it is no JSON");
  }
}

async function checkThrough(path: string, spots: Spots, entry: Entry): Promise<void> {
  for await (const _ of checkedLines(path, spots, entry));
}

/** An entry's lines; throws at its end where they are not what the manifest says. */
async function* checkedLines(path: string, spots: Spots, { name, bytes, sha256 }: Entry): AsyncGenerator<string[]> {
  const spot = spots.get(name);
  if (!spot) throw new BadZip(`${name} is missing`);
  const lines = linesOf(entryOf(path, spot));
  let next = await lines.next();
  for (; !next.done; next = await lines.next()) yield next.value;
  if (next.value.bytes !== bytes || next.value.sha256 !== sha256) throw new BadZip(`${name} is not what was written`);
}

async function* portionsIn(path: string, spots: Spots, { files, schema }: Manifest): AsyncGenerator<Portion> {
  for (const entry of files) {
    const { name, table, records } = entry;
    if (table === null) continue;
    let [seen, rows]: [number, Row[]] = [0, []];
    for await (const lines of checkedLines(path, spots, entry)) {
      seen += lines.length;
      for (const line of lines) {
        const row = brought(table, rowOf(line, name), schema);
        if (row) rows.push(row);
        if (rows.length < PORTION) continue;
        yield { table, rows };
        rows = [];
      }
    }
    if (rows.length > 0) yield { table, rows };
    if (seen !== records) throw new BadZip(`${name} holds ${seen} records and not ${records}`);
  }
}

function rowOf(line: string, name: string): Row {
  const row = asJson(line);
  if (!Line.safeParse(row).success) throw new BadZip(`${name} holds something that is no record`);
  return row as Row; // as it was written, its fields in their order
}

/** A record at the shape of today; null where it is kept no longer. */
function brought(table: string, row: Row, schema: number): Row | null {
  return MIGRATIONS.slice(schema).reduce<Row | null>((now, migration) => now && migration(table, now), row);
}
