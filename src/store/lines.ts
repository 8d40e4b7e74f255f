import { crc32 } from "node:zlib";
import type { OpenFile } from "./files.ts";

/** How much is read at once, in bytes: little at first, as most files are small. */
const [FIRST_PIECE, PIECE] = [1 << 14, 1 << 20];
const NEWLINE = 10;
/** Marks the first line of those that were written and synced together. */
const FIRST = "+";
const FOLLOWING = " ";

/** A journal's line as it was written. */
export interface Line {
  /** Whether the lines before it had reached the disk when it was written. */
  readonly first: boolean;
  readonly body: unknown;
}

/** `2761492379+{"some":"json"}` and a newline; `first` when its group begins with it. */
export function encodeLine(json: string, first: boolean): string {
  return `${sumOf(json, first)}${first ? FIRST : FOLLOWING}${json}\n`;
}

/** Null when it is not, or not wholly, what was written. */
export function decodeLine(bytes: Buffer): Line | null {
  const parts = partsOf(bytes);
  return parts && { first: parts.first, body: JSON.parse(parts.json.toString()) };
}

/** Whether it is what was written; quicker than decoding it. */
export function isWholeLine(bytes: Buffer): boolean {
  return partsOf(bytes) !== null;
}

function partsOf(bytes: Buffer): { first: boolean; json: Buffer } | null {
  const [front = "", sum, mark] = /^(\d+)([+ ])/.exec(bytes.toString("latin1", 0, 11)) ?? [];
  if (bytes.at(-1) !== NEWLINE || front === "") return null;
  const json = bytes.subarray(front.length, -1);
  const first = mark === FIRST;
  return sumOf(json, first) === Number(sum) ? { first, json } : null;
}

/** The checksum starts from another number in the first line of a group, so that the mark is under it as well. */
function sumOf(json: string | Buffer, first: boolean): number {
  return crc32(json, first ? 1 : 0);
}

/**
 * A file's lines up to a position, each with its newline; the last may come without. They are good until the next are
 * asked for: whoever keeps one copies it.
 */
export async function* readLines(file: OpenFile, end = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer[]> {
  let buffer = Buffer.allocUnsafe(FIRST_PIECE);
  let rest = 0;
  for (let position = 0; position < end; ) {
    const length = await file.read(buffer.subarray(rest, rest + end - position), position);
    if (length === 0) break;
    position += length;
    const bytes = buffer.subarray(0, rest + length);
    const lines: Buffer[] = [];
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      lines.push(bytes.subarray(from, at + 1));
      from = at + 1;
    }
    yield lines;
    rest = bytes.length - from;
    buffer.copyWithin(0, from, bytes.length);
    // What fills it is a long file, or a line that needs more.
    const size = Math.max(PIECE, 2 * rest);
    if (bytes.length === buffer.length && size > buffer.length) buffer = Buffer.concat([buffer], size);
  }
  if (rest > 0) yield [buffer.subarray(0, rest)];
}

/** A file's bytes, piece by piece; each is good until the next is asked for. */
export async function* readPieces(file: OpenFile): AsyncGenerator<Buffer> {
  let buffer = Buffer.allocUnsafe(FIRST_PIECE);
  for (let position = 0; ; ) {
    const length = await file.read(buffer, position);
    if (length === 0) return;
    yield buffer.subarray(0, length);
    position += length;
    if (length === FIRST_PIECE) buffer = Buffer.allocUnsafe(PIECE);
  }
}
