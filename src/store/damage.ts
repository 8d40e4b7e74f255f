import { join } from "node:path";
import type { Place } from "./files.ts";

/** A file that is not what was written: a checksum differs, or it is gone. */
export class Damage extends Error {
  override readonly name = "Damage";
}

/** A disk that cannot read a file any more has damaged it as well. */
export function isDamage(error: unknown): boolean {
  return error instanceof Damage || (error as NodeJS.ErrnoException).code === "EIO";
}

export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}

/** Gives a damaged file another name, under which nothing reads or removes it. */
export async function setAside({ files, dir, log }: Place, name: string, reason: string): Promise<void> {
  const names = await files.list(dir);
  const aside = freeName(names, name);
  if (names.includes(name)) await files.rename(join(dir, name), join(dir, aside));
  await files.syncFolder(dir);
  log.error({ file: name, kept: names.includes(name) ? aside : null, reason }, "a damaged file was set aside");
}

/** Keeps bytes that could not be read, beside the file they are from. */
export async function keepBytes(place: Place, name: string, bytes: readonly Buffer[], reason: string): Promise<void> {
  const { files, dir, log } = place;
  const aside = freeName(await files.list(dir), name);
  await writeWhole(place, aside, bytes);
  log.error({ file: name, kept: aside, reason }, "damaged lines were set aside");
}

/** Writes under a passing name first, so that the name never stands for half a file. */
export async function writeWhole({ files, dir }: Place, name: string, pieces: readonly Buffer[]): Promise<void> {
  const path = join(dir, name);
  const file = await files.open(`${path}.tmp`, "new");
  try {
    for (const piece of pieces) await file.append(piece);
    await file.sync();
  } finally {
    await file.close();
  }
  await files.rename(`${path}.tmp`, path);
  await files.syncFolder(dir);
}

function freeName(names: readonly string[], name: string): string {
  for (let n = 1; ; n++) {
    const aside = n === 1 ? `${name}.damaged` : `${name}.damaged-${n}`;
    if (!names.includes(aside)) return aside;
  }
}
