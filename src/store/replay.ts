import { join } from "node:path";
import { OperatorError } from "../core/errors.ts";
import { keepBytes } from "./damage.ts";
import type { OpenFile, Place } from "./files.ts";
import { Header, type Past } from "./journal.ts";
import { decodeLine, readLines } from "./lines.ts";
import { journalName } from "./names.ts";

/** What becomes of what is read, in the order in which it was written. */
export interface Replaying {
  /** A journal begins that was written under this schema. */
  schema(schema: number): void;
  commit(body: unknown): void;
}

/** A journal that has been opened; its header is null when it cannot be read. */
interface Opened {
  readonly number: number;
  readonly file: OpenFile;
  readonly header: Header | null;
}

/**
 * Reads the journals from number `from` on. A torn last line is cut off; other lines that cannot be read are kept
 * beside the journal and reported. Throws OperatorError when a journal is missing.
 */
export async function replay(
  place: Place,
  numbers: readonly number[],
  from: number,
  into: Replaying,
): Promise<Pick<Past, "previous" | "length"> & { damaged: boolean }> {
  const journals: Opened[] = [];
  try {
    for (const number of numbers) if (number >= from) journals.push(await openJournal(place, number));
    refuseMissing(place, journals, from);
    let previous: Past["previous"] = null;
    let length = 0;
    let damaged = false;
    for (const [at, journal] of journals.entries()) {
      if (journal.header) into.schema(journal.header.schema);
      const bytes = journals[at + 1]?.header?.previous?.bytes ?? (await cutOff(place, journal));
      damaged = !(await readJournal(place, journal, bytes, into)) || damaged;
      // After a kill its last lines may be in the memory of the system only, and others are about to build on them.
      await journal.file.sync();
      previous = { journal: journal.number, bytes };
      length += bytes;
    }
    return { previous, length, damaged };
  } finally {
    for (const { file } of journals) await file.close();
  }
}

async function openJournal({ files, dir }: Place, number: number): Promise<Opened> {
  const file = await files.open(join(dir, journalName(number)), "change");
  for await (const [line] of readLines(file)) {
    const header = Header.safeParse(line && decodeLine(line)?.body);
    return { number, file, header: header.data ?? null };
  }
  return { number, file, header: null };
}

function refuseMissing({ dir }: Place, journals: readonly Opened[], from: number): void {
  let before: number | null = null;
  for (const { number, header } of journals) {
    const previous = header?.previous?.journal ?? null;
    if (previous !== null && previous >= from && previous !== before) {
      throw new OperatorError(`${journalName(previous)} is missing in ${dir}: restore the whole folder from a backup.`);
    }
    before = number;
  }
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
 */
async function cutOff(place: Place, { number, file }: Opened): Promise<number> {
  let end = 0;
  const torn: Buffer[] = [];
  for await (const lines of readLines(file)) {
    for (const line of lines) {
      const read = decodeLine(line);
      if (read?.first || (read && torn.length === 0)) {
        for (const each of torn.splice(0)) end += each.length;
        end += line.length;
      } else torn.push(Buffer.from(line));
    }
  }
  const [first, ...others] = torn;
  if (!first) return end;
  // Half a line is what a crash leaves; anything else may be worth a look.
  if (others.length > 0 || first.at(-1) === 10) await keepBytes(place, journalName(number), torn, "the end is damaged");
  await file.truncate(end);
  place.log.warn({ file: journalName(number), bytes: end }, "cut off what was never confirmed");
  return end;
}
