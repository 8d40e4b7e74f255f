import { OperatorError } from "../core/errors.ts";
import { isDamage, setAside } from "./damage.ts";
import type { Place } from "./files.ts";
import type { Ended } from "./journal.ts";
import { type Manifest, type Piece, readManifest, writeManifest } from "./manifest.ts";
import { manifestName, readName } from "./names.ts";
import { rowsOf } from "./page.ts";
import { isWhole, readPagesOf } from "./snapshot.ts";
import { damagedSpares } from "./spare.ts";
import { holdPage, setRow, type Tables, tableOf } from "./tables.ts";

/** What could be read. */
export interface Newest {
  readonly tables: Tables;
  /** The generations to go on from, the newest last: the journals from the newest one on are to be replayed. */
  readonly kept: readonly Manifest[];
  /** Where the last journal ended that the newest generation does without, even if that one is not gone on from. */
  readonly ended: Ended | null;
  readonly damaged: boolean;
}

/** One generation's tables, the generation to replay from, and the names of damaged files. */
interface Loaded {
  readonly tables: Tables;
  readonly from: Manifest;
  readonly damaged: readonly string[];
}

/**
 * Reads the newest generation; what is damaged in it comes from the one before, whose journals are still there. When
 * nothing is, the one before is checked as well, while there still is another. Damaged files are set aside. Throws
 * OperatorError when a record cannot be had from either.
 */
export async function readNewest(place: Place, schema: number): Promise<Newest> {
  const numbers = await findGenerations(place, schema);
  const { manifests, broken } = await readManifests(place, numbers, schema);
  const [newest, older = null] = manifests;
  if (!newest) throw unreadable(place, broken.join(", "));
  const { tables, from, damaged } = await load(place, newest, older);
  const spares = from === newest && older ? await damagedSpares(place, older, newest) : [];
  const names = [...broken, ...damaged, ...spares];
  for (const name of names) await setAside(place, name, "it does not read as it was written");
  const alone = !older && newest.generation > 0;
  if (alone && names.length === 0) place.log.warn({ dir: place.dir }, "there was one copy of the tables only");
  const kept = from === newest && older && spares.length === 0 ? [older, newest] : [from];
  return { tables, kept, ended: newest.previous, damaged: alone || names.length > 0 };
}

/** The newest first. A folder without any gets generation 0, which is empty. */
async function findGenerations(place: Place, schema: number): Promise<number[]> {
  const known = (await place.files.list(place.dir)).map(readName).filter((name) => name !== null);
  const numbers = known.flatMap(({ kind, number }) => (kind === "generation" ? [number] : []));
  if (numbers.length > 0) return numbers.sort((a, b) => b - a);
  if (known.some(({ kind }) => kind !== "tmp")) throw unreadable(place, "generation-*.json");
  await writeManifest(place, { schema, generation: 0, previous: null, pieces: [] });
  return [0];
}

async function readManifests(place: Place, numbers: readonly number[], schema: number) {
  const manifests: Manifest[] = [];
  const broken: string[] = [];
  for (const number of numbers) {
    if (manifests.length === 2) break;
    try {
      manifests.push(await readManifest(place, number, schema));
    } catch (error) {
      if (!isDamage(error)) throw error;
      broken.push(manifestName(number));
    }
  }
  return { manifests, broken };
}

async function load(place: Place, newest: Manifest, older: Manifest | null): Promise<Loaded> {
  const tables: Tables = new Map();
  const damaged: Piece[] = [];
  for (const piece of newest.pieces) {
    const data = tableOf(tables, piece.table);
    data.by = piece.by;
    if (!(await isWhole(place, piece))) damaged.push(piece);
    else for await (const page of readPagesOf(place, piece)) holdPage(data, page);
  }
  const names = damaged.map(({ file }) => file);
  if (names.length === 0) return { tables, from: newest, damaged: names };
  if (!older) throw unreadable(place, names.join(", "));
  if (older.schema !== newest.schema) return { ...(await load(place, older, null)), damaged: names };
  for (const piece of damaged) await loadOlder(place, tables, older, piece);
  return { tables, from: older, damaged: names };
}

/** Takes a damaged piece's records as they were a generation earlier; replaying its journals brings them up to date. */
async function loadOlder(
  place: Place,
  tables: Tables,
  older: Manifest,
  { table, by, month, file }: Piece,
): Promise<void> {
  // A table that was divided in another way since then has its records anywhere.
  const same = (piece: Piece) => piece.table === table && (piece.by !== by || piece.month === month);
  for (const piece of older.pieces.filter(same)) {
    if (!(await isWhole(place, piece))) throw unreadable(place, `${file} and ${piece.file}`);
    for await (const page of readPagesOf(place, piece)) {
      for (const row of rowsOf(page)) setRow(tableOf(tables, table), row);
    }
  }
}

function unreadable({ dir }: Place, what: string): OperatorError {
  return new OperatorError(
    `The store in ${dir} cannot be read: ${what} is missing or damaged and there is no other copy. ` +
      "Nothing was changed; restore the folder from a backup.",
  );
}
