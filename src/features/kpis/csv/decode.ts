/** What a file is that cannot be read as text in UTF-8. */
export class NotText extends Error {
  readonly kind: "utf16" | "encoding" | "binary";
  constructor(kind: NotText["kind"]) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * The text of a file that comes in pieces, as UTF-8 with or without a byte order mark. Throws NotText where it is
 * anything else: the usual ones are Excel's own format, "Unicode text", and the old Chinese encodings.
 */
export async function* decode(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  for await (const piece of pieces) {
    if (first) refuse(piece);
    first = false;
    yield asUtf8(() => decoder.decode(piece, { stream: true }));
  }
  yield asUtf8(() => decoder.decode());
}

function refuse(piece: Uint8Array): void {
  const [a, b] = piece;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) throw new NotText("utf16");
  // "PK": a zip, and so a workbook.
  if (a === 0x50 && b === 0x4b && piece[2] === 3) throw new NotText("binary");
  const zeros = piece.subarray(0, 1_000).filter((byte) => byte === 0).length;
  if (zeros > 0) throw new NotText(zeros > 100 ? "utf16" : "binary");
}

function asUtf8(read: () => string): string {
  try {
    return read();
  } catch {
    throw new NotText("encoding");
  }
}
