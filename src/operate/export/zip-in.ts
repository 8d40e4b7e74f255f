import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { LONG, LONG_FIELD, MARK } from "./zip-marks.ts";

/** Something is wrong with the file itself. */
export class BadZip extends Error {
  override readonly name = "BadZip";
}

const END_SIZE = 22;
/** Before the end stands where its long form is, if there is one. */
const WHERE_SIZE = 20;
/** The end may be followed by a remark as long as this. */
const REMARK = 2 ** 16;

/** Where an entry's bytes stand. */
interface Spot {
  method: number;
  length: number;
  offset: number;
}

/** The entries of a zip by name, as its list at the end says; the bytes stay where they are. */
export async function readZip(path: string): Promise<ReadonlyMap<string, Spot>> {
  const file = await open(path, "r");
  try {
    return await listIn(file);
  } catch (error) {
    throw error instanceof RangeError ? new BadZip("its list of files cannot be read") : error;
  } finally {
    await file.close();
  }
}

async function listIn(file: FileHandle): Promise<Map<string, Spot>> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - END_SIZE - REMARK), size);
  const at = lastOf(tail, MARK.end);
  if (at < 0) throw new BadZip("it has no end");
  const plain = {
    count: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    from: tail.readUInt32LE(at + 16),
  };
  const { count, size: length, from } = plain.from === LONG ? await longEndOf(file, tail, at) : plain;
  const list = await bytesAt(file, from, from + length);
  const spots = new Map<string, Spot>();
  for (let n = 0, pos = 0; n < count; n++) {
    if (list.readUInt32LE(pos) !== MARK.central) throw new BadZip("its list of files cannot be read");
    const [name, extra, remark] = [28, 30, 32].map((field) => list.readUInt16LE(pos + field)) as [
      number,
      number,
      number,
    ];
    const spot = { method: list.readUInt16LE(pos + 10), length: list.readUInt32LE(pos + 20) };
    const plainly = list.readUInt32LE(pos + 42);
    const offset = plainly === LONG ? longOffsetIn(list.subarray(pos + 46 + name, pos + 46 + name + extra)) : plainly;
    spots.set(list.toString("utf8", pos + 46, pos + 46 + name), { ...spot, offset });
    pos += 46 + name + extra + remark;
  }
  return spots;
}

/** The same as the end says, of a file in which places are longer than the end has room for. */
async function longEndOf(
  file: FileHandle,
  tail: Buffer,
  at: number,
): Promise<{ count: number; size: number; from: number }> {
  if (tail.readUInt32LE(at - WHERE_SIZE) !== MARK.longWhere) throw new BadZip("its list of files cannot be found");
  const where = numberAt(tail, at - WHERE_SIZE + 8);
  const end = await bytesAt(file, where, where + 56);
  if (end.readUInt32LE(0) !== MARK.longEnd) throw new BadZip("its list of files cannot be found");
  return { count: numberAt(end, 32), size: numberAt(end, 40), from: numberAt(end, 48) };
}

/** Of what Beacon writes only the place is ever long: no file in an export is. */
function longOffsetIn(extra: Buffer): number {
  for (let pos = 0; pos < extra.length; pos += 4 + extra.readUInt16LE(pos + 2)) {
    if (extra.readUInt16LE(pos) === LONG_FIELD) return numberAt(extra, pos + 4);
  }
  throw new BadZip("its list of files cannot be read");
}

const numberAt = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at));

/** What an entry holds, unpacked. */
export async function* entryOf(path: string, { method, length, offset }: Spot): AsyncGenerator<Buffer> {
  const file = await open(path, "r");
  const head = await bytesAt(file, offset, offset + 30).finally(() => file.close());
  if (head.length < 30 || head.readUInt32LE(0) !== MARK.local)
    throw new BadZip("a file in it is not where it should be");
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (length === 0) return;
  const packed = createReadStream(path, { start, end: start + length - 1 });
  if (method === 0) return void (yield* packed as AsyncIterable<Buffer>);
  // The error comes out of the reading as well.
  const unpacked = pipeline(packed, createInflateRaw(), () => {});
  try {
    for await (const bytes of Readable.from(unpacked)) yield bytes as Buffer;
  } catch {
    throw new BadZip("a file in it cannot be unpacked");
  }
}

/** The lines of an entry, and at its end what it came to. */
export async function* linesOf(
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<string[], { bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let length = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of bytes) {
    hash.update(piece);
    length += piece.length;
    const whole = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const end = whole.lastIndexOf(0x0a);
    rest = whole.subarray(end + 1);
    if (end >= 0) yield whole.toString("utf8", 0, end).split("\n");
  }
  if (rest.length > 0) yield [rest.toString("utf8")];
  return { bytes: length, sha256: hash.digest("hex") };
}

async function bytesAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, to - from));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
  return bytes.subarray(0, bytesRead);
}

function lastOf(bytes: Buffer, mark: number): number {
  for (let at = bytes.length - END_SIZE; at >= 0; at--) if (bytes.readUInt32LE(at) === mark) return at;
  return -1;
}
