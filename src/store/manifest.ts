import { join } from "node:path";
import { crc32 } from "node:zlib";
import { z } from "zod";
import { Damage, writeWhole } from "./damage.ts";
import type { Place } from "./files.ts";
import { Ended } from "./journal.ts";
import { readPieces } from "./lines.ts";
import { manifestName } from "./names.ts";
import { refuseNewer } from "./schema.ts";

/** One month of one table as it was written. */
const Piece = z.object({
  table: z.string(),
  /** The field the month is from; both "" when the table is one piece. */
  by: z.string(),
  month: z.string(),
  file: z.string(),
  lines: z.number(),
  bytes: z.number(),
  crc: z.number(),
});
export type Piece = z.infer<typeof Piece>;

/** What a generation consists of. The journals from `generation` on tell what has happened since `previous` ended. */
const Manifest = z.object({
  schema: z.number(),
  generation: z.number(),
  previous: Ended.nullable(),
  pieces: z.array(Piece),
});
export type Manifest = z.infer<typeof Manifest>;

/** Only the schema is known of a manifest that a newer version has written. */
const Sealed = z.object({ crc: z.number(), manifest: z.looseObject({ schema: z.number() }) });

export async function writeManifest(place: Place, manifest: Manifest): Promise<void> {
  const text = JSON.stringify({ crc: crc32(JSON.stringify(manifest)), manifest });
  await writeWhole(place, manifestName(manifest.generation), [Buffer.from(text)]);
}

/** Throws Damage when it is not what was written, OperatorError when it is newer than the schema known. */
export async function readManifest({ files, dir }: Place, generation: number, known: number): Promise<Manifest> {
  const file = await files.open(join(dir, manifestName(generation)), "read");
  try {
    const pieces: Buffer[] = [];
    for await (const piece of readPieces(file)) pieces.push(Buffer.from(piece));
    const manifest = unseal(Buffer.concat(pieces).toString());
    refuseNewer(dir, manifest.schema, known);
    return Manifest.parse(manifest);
  } finally {
    await file.close();
  }
}

function unseal(text: string): z.infer<typeof Sealed>["manifest"] {
  try {
    const { crc, manifest } = Sealed.parse(JSON.parse(text));
    if (crc32(JSON.stringify(manifest)) === crc) return manifest;
  } catch {
    // neither JSON nor of this shape: damaged as well
  }
  throw new Damage("the checksum does not match");
}
