import { OperatorError } from "../core/errors.ts";
import { type Opened, withChain } from "./chain.ts";
import { keepBytes } from "./damage.ts";
import type { Place } from "./files.ts";
import type { Ended, Past } from "./journal.ts";
import { decodeLine, readLines } from "./lines.ts";
import { journalName } from "./names.ts";

/** What becomes of what is read, in the order in which it was written. */
export interface Replaying {
  /** A journal begins that was written under this schema. */
  schema(schema: number): void;
  commit(body: unknown): void;
}

/**
 * Reads the journals from number `from` on. A torn last line is cut off; other lines that cannot be read are kept
 * beside the journal and reported. Throws OperatorError when a journal is missing.
 */
export async function replay(
  place: Place,
  { from, ended }: { from: number; ended: Ended | null },
  into: Replaying,
): Promise<Pick<Past, "previous" | "length"> & { damaged: boolean }> {
  return withChain(place, "change", { from, ended }, async ({ journals, ends, missing: [missing] }) => {
    if (missing) {
      throw new OperatorError(`${missing} is missing in ${place.dir}: restore the whole folder from a backup.`);
    }
    const read = { previous: null as Past["previous"], length: 0, damaged: false };
    for (const journal of journals) {
      if (journal.header) into.schema(journal.header.schema);
      const bytes = ends.get(journal.number) ?? (await cutOff(place, journal));
      if (!(await readJournal(place, journal, bytes, into))) read.damaged = true;
      // After a kill its last lines may be in the memory of the system only, and others are about to build on them.
      await journal.file.sync();
      // Whatever is left of one that could not be begun, the next one tells of the one before it.
      if (bytes > 0) read.previous = { journal: journal.number, bytes };
      read.length += bytes;
    }
    return read;
  });
}

/**
 * Does again what the first `end` bytes tell, and answers whether all of them could be read: they had reached the disk,
 * so what cannot be read is damaged.
 */
async function readJournal(place: Place, { number, file }: Opened, end: number, into: Replaying): Promise<boolean> {
  const damaged: Buffer[] = [];
  let length = 0;
  for await (const lines of readLines(file, end)) {
    for (const line of lines) {
      const read = decodeLine(line);
      if (!read) damaged.push(Buffer.from(line));
      else if (Array.isArray(read.body)) into.commit(read.body);
      length += line.length;
    }
  }
  const name = journalName(number);
  if (damaged.length > 0) await keepBytes(place, name, damaged, "lines do not read as they were written");
  if (length < end) place.log.error({ file: name, bytes: length, confirmed: end }, "a journal is shorter than it was");
  return damaged.length === 0 && length === end;
}

/**
 * Where the last journal ends. Lines are written in groups, the next one after the last was synced, so a group's first
 * line vouches for all before it; behind a line that cannot be read with none of those after it nothing was confirmed.
 * Room that was not used yet is cut off as well.
 */
async function cutOff(place: Place, { number, file }: Opened): Promise<number> {
  let [end, length] = [0, 0];
  const torn: Buffer[] = [];
  for await (const lines of readLines(file)) {
    for (const line of lines) {
      length += line.length;
      const read = decodeLine(line);
      if (read?.first || (read && torn.length === 0)) {
        for (const each of torn.splice(0)) end += each.length;
        end += line.length;
      } else torn.push(Buffer.from(withoutRoom(line)));
    }
  }
  if (length > end) await file.truncate(end);
  const [first, ...others] = torn.filter((line) => line.length > 0);
  if (!first) return end;
  // Half a line is what a crash leaves; anything else may be worth a look.
  if (others.length > 0 || first.at(-1) === 10) await keepBytes(place, journalName(number), torn, "the end is damaged");
  place.log.warn({ file: journalName(number), bytes: end }, "cut off what was never confirmed");
  return end;
}

/** A line without the zeros that were to be written over. */
function withoutRoom(line: Buffer): Buffer {
  let end = line.length;
  while (end > 0 && line[end - 1] === 0) end--;
  return line.subarray(0, end);
}
