import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Row } from "../core/store.ts";
import { Damage, isDamage, isMissing } from "./damage.ts";
import type { OpenFile, Place } from "./files.ts";
import { readLines, readPieces } from "./lines.ts";
import type { Piece } from "./manifest.ts";
import { monthOf } from "./month.ts";
import { encodePage, type Page, readPage } from "./page.ts";
import type { TableData } from "./tables.ts";

/** About how long a line gets at most, and how much is written at once, in bytes. */
const LINE = 1 << 18;
/** How many records the first line has at most, before it is known how long they are. */
const FEW = 64;
/** How much is written between two syncs, in bytes, so that a commit's own sync never waits for all of it. */
const SYNC = 1 << 23;
const COMMA = 0x2c;
/** How long a slice of work may keep everything else waiting, in milliseconds. */
const SLICE = 5;

/** Gives way to other work; called after every slice, told how many milliseconds it took. */
export type Pause = (worked: number) => Promise<void>;

/**
 * Writes one month of a table as JSON: an array with a page on each line. Records may change while it is being written;
 * each is then in it as it was or as it became, and the journal knows.
 */
export async function writePiece(
  { files, dir }: Place,
  name: string,
  { data, by, month }: { data: TableData; by: string; month: string },
  pause: Pause,
): Promise<Pick<Piece, "lines" | "bytes" | "crc">> {
  const sum = { lines: 0, bytes: 0, crc: 0 };
  const file = await files.open(join(dir, `${name}.tmp`), "new");
  try {
    let synced = 0;
    let start = performance.now();
    for (const bytes of chunksOf(linesOf(data, by, month), sum)) {
      sum.bytes += bytes.length;
      sum.crc = crc32(bytes, sum.crc);
      const worked = performance.now() - start;
      if (bytes.length > 0) await file.append(bytes);
      if (sum.bytes - synced > SYNC) {
        await file.sync();
        synced = sum.bytes;
      }
      await pause(worked);
      start = performance.now();
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await files.rename(join(dir, `${name}.tmp`), join(dir, name));
  return sum;
}

/** Throws Damage when the file is gone or does not hold what was written. */
export async function checkPiece(place: Place, { file: name, bytes, crc }: Piece, pause: Pause): Promise<void> {
  const read = { bytes: 0, crc: 0 };
  const file = await openPiece(place, name);
  try {
    for await (const piece of readPieces(file)) {
      const start = performance.now();
      read.bytes += piece.length;
      read.crc = crc32(piece, read.crc);
      await pause(performance.now() - start);
    }
  } finally {
    await file.close();
  }
  if (read.bytes !== bytes || read.crc !== crc) throw new Damage(`${name} does not read as it was written`);
}

/** Whether the file holds what was written. */
export async function isWhole(place: Place, piece: Piece): Promise<boolean> {
  try {
    await checkPiece(place, piece, async () => {});
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** The pages of a file that has been checked. */
export async function* readPagesOf(place: Place, { file: name, month }: Piece): AsyncGenerator<Page> {
  const file = await openPiece(place, name);
  try {
    for await (const lines of readLines(file)) {
      for (const line of lines) {
        // Between `[` and `]` each line ends with the next one's comma, but the last.
        const end = line.at(-2) === COMMA ? -2 : -1;
        if (line.length > 2) yield readPage(Buffer.from(line.subarray(0, end)), month);
      }
    }
  } finally {
    await file.close();
  }
}

async function openPiece({ files, dir }: Place, name: string): Promise<OpenFile> {
  try {
    return await files.open(join(dir, name), "read");
  } catch (error) {
    throw isMissing(error) ? new Damage(`${name} is missing`) : error;
  }
}

/** A month's pages, those nobody has read as they came; null where time is up. */
function* linesOf({ shelves }: TableData, by: string, month: string): Generator<Buffer | null> {
  let enough = FEW;
  const line = (org: string, front: string, rows: readonly Row[]) => {
    const bytes = Buffer.from(encodePage(org, front, rows));
    enough = Math.ceil((LINE * rows.length) / bytes.length);
    return bytes;
  };
  for (const [org, { rows }] of shelves) {
    const { pages, parts } = rows.contents();
    for (const page of pages) if (page.month === month) yield page.json;
    for (const [front, part] of parts) {
      let some: Row[] = [];
      for (const row of firstOf(part)) {
        if (monthOf(row, by) === month) some.push(row);
        if (some.length < enough) continue;
        yield line(org, front, some);
        some = [];
      }
      if (some.length > 0) yield line(org, front, some);
      else yield null;
    }
  }
}

/** Those that are there now, without those that come meanwhile, so that it ends however many come. */
function* firstOf(part: ReadonlyMap<string, Row>): Generator<Row> {
  let left = part.size;
  for (const row of part.values()) {
    if (left-- === 0) return;
    yield row;
  }
}

/** The file's bytes, some lines at a time; empty ones where nothing was found for a while. */
function* chunksOf(lines: Iterable<Buffer | null>, sum: { lines: number }): Generator<Buffer> {
  let some: Buffer[] = [];
  let length = 0;
  let start = performance.now();
  for (const line of lines) {
    if (line) {
      some.push(Buffer.from(sum.lines === 0 ? "[\n" : ",\n"), line);
      length += line.length;
      sum.lines++;
    }
    if (length < LINE && performance.now() - start < SLICE) continue;
    yield Buffer.concat(some);
    [some, length, start] = [[], 0, performance.now()];
  }
  some.push(Buffer.from(sum.lines === 0 ? "[\n]\n" : "\n]\n"));
  yield Buffer.concat(some);
}
