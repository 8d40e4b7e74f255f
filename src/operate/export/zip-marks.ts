/** What stands in a zip beside its contents: APPNOTE.TXT 4.3, with the long form of places (zip64) where they need it. */
export const MARK = {
  ...{ local: 0x04034b50, sizes: 0x08074b50, central: 0x02014b50, end: 0x06054b50 },
  ...{ longEnd: 0x06064b50, longWhere: 0x07064b50 },
} as const;
/** The name is UTF-8; checksum and lengths stand behind the contents. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1980-01-01: an export says itself when it was made. */
const DAY = 0x21;
/** In the place of a number that stands in its long form. */
export const LONG = 0xffffffff;
/** The kind of extra field with long forms. */
export const LONG_FIELD = 1;
const [PLAIN_VERSION, LONG_VERSION] = [20, 45];

/** An entry as the list at the end has it. */
export interface Listed {
  name: string;
  /** Where it begins. */
  offset: number;
  crc: number;
  packed: number;
  bytes: number;
}

/** Stands before the contents. */
export function beginning(name: string): Buffer {
  const text = Buffer.from(name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(MARK.local, 0);
  head.writeUInt16LE(PLAIN_VERSION, 4);
  kind(head, 6);
  head.writeUInt16LE(text.length, 26);
  return Buffer.concat([head, text]);
}

/** Stands behind them. */
export function sizes(entry: Listed): Buffer {
  const behind = Buffer.alloc(16);
  behind.writeUInt32LE(MARK.sizes, 0);
  lengths(behind, 4, entry);
  return behind;
}

/** The list of entries and the end. @param plain up to which place the plain form says it */
export function ending(all: readonly Listed[], at: number, plain = LONG - 1): Buffer {
  const list = Buffer.concat(all.map((entry) => central(entry, plain)));
  const isLong = at + list.length > plain || all.length >= 0xffff;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(MARK.end, 0);
  for (const field of [8, 10]) end.writeUInt16LE(isLong ? 0xffff : all.length, field);
  end.writeUInt32LE(isLong ? LONG : list.length, 12);
  end.writeUInt32LE(isLong ? LONG : at, 16);
  return Buffer.concat([list, ...(isLong ? [longEnd(all.length, list.length, at)] : []), end]);
}

function central(entry: Listed, plain: number): Buffer {
  const text = Buffer.from(entry.name);
  const isLong = entry.offset > plain;
  const extra = Buffer.alloc(isLong ? 12 : 0);
  if (isLong) {
    extra.writeUInt16LE(LONG_FIELD, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(entry.offset), 4);
  }
  const head = Buffer.alloc(46);
  head.writeUInt32LE(MARK.central, 0);
  for (const field of [4, 6]) head.writeUInt16LE(isLong ? LONG_VERSION : PLAIN_VERSION, field);
  kind(head, 8);
  lengths(head, 16, entry);
  head.writeUInt16LE(text.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(isLong ? LONG : entry.offset, 42);
  return Buffer.concat([head, text, extra]);
}

function longEnd(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(MARK.longEnd, 0);
  end.writeBigUInt64LE(44n, 4); // of what stands behind this field
  for (const field of [12, 14]) end.writeUInt16LE(LONG_VERSION, field);
  for (const field of [24, 32]) end.writeBigUInt64LE(BigInt(count), field);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(at), 48);
  end.writeUInt32LE(MARK.longWhere, 56);
  end.writeBigUInt64LE(BigInt(at + length), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

function kind(head: Buffer, at: number): void {
  head.writeUInt16LE(FLAGS, at);
  head.writeUInt16LE(DEFLATED, at + 2);
  head.writeUInt16LE(DAY, at + 6);
}

function lengths(head: Buffer, at: number, { crc, packed, bytes }: Listed): void {
  head.writeUInt32LE(crc, at);
  head.writeUInt32LE(packed, at + 4);
  head.writeUInt32LE(bytes, at + 8);
}
