import { type Opened, withChain } from "./chain.ts";
import { isDamage } from "./damage.ts";
import type { Place } from "./files.ts";
import { isWholeLine, readLines } from "./lines.ts";
import type { Manifest } from "./manifest.ts";
import { journalName } from "./names.ts";
import { isWhole } from "./snapshot.ts";

/**
 * The names of files that do not read as they were written, of those that would be needed if the newer generation could
 * not be read. To be asked while it can: when it cannot it is too late.
 */
export async function damagedSpares(place: Place, older: Manifest, newer: Manifest): Promise<string[]> {
  const names: string[] = [];
  for (const piece of older.pieces) if (!(await isWhole(place, piece))) names.push(piece.file);
  return [...names, ...(await damagedJournals(place, older, newer))];
}

/** Of the journals that bring the older generation up to the newer one. */
async function damagedJournals(place: Place, older: Manifest, newer: Manifest): Promise<string[]> {
  const between = { from: older.generation, to: newer.generation, ended: newer.previous };
  return withChain(place, "read", between, async ({ journals, ends, missing }) => {
    const names = [...missing];
    for (const journal of journals) {
      // Nothing counts of one that none of those after it tells of.
      if (!(await isWholeUpTo(journal, ends.get(journal.number) ?? 0))) names.push(journalName(journal.number));
    }
    return names;
  });
}

async function isWholeUpTo({ file }: Opened, end: number): Promise<boolean> {
  let length = 0;
  try {
    for await (const lines of readLines(file, end)) {
      if (!lines.every(isWholeLine)) return false;
      for (const line of lines) length += line.length;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return length === end;
}
