import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { decode, NotText } from "./decode.ts";
import { LONGEST, readRecords, type Written } from "./records.ts";

/** One row of a file, by the number of the line that it begins on. */
export interface Row {
  line: number;
  cells: readonly string[];
}
/** What is no row: its quotes do not fit, or it is too long. */
export type Broken = Extract<Written, { broken: string }>;

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * The rows of a CSV file in UTF-8, however long it is, a few at a time in memory. Comma, semicolon and tab are told
 * apart by the first line. Throws NotText for any other file, after the rows before.
 */
export async function* readRows(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Row | Broken> {
  const texts = decode(pieces);
  const head = await untilLine(texts);
  const delimiter = delimiterOf(head.text);
  const found: Written[] = [];
  let trouble = head.trouble;
  const wellFormed = async function* (): AsyncGenerator<string> {
    try {
      for await (const one of readRecords(joined(head.text, texts), delimiter)) {
        found.push(one);
        if ("text" in one) yield one.text;
      }
    } catch (error) {
      trouble = error; // said when the rows before it are through
    }
  };
  const parser = parse({ delimiter, relax_column_count: true, trim: true });
  const source = Readable.from(wellFormed());
  source.pipe(parser);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const { line, before } = next(found);
      yield* before;
      yield { line, cells };
    }
  } finally {
    source.destroy();
  }
  yield* found.filter((one): one is Broken => "broken" in one);
  if (trouble !== null) throw trouble;
}

/** What the parser has just given out, and what was broken before it: the parser runs ahead of whoever reads. */
function next(found: Written[]): { line: number; before: Broken[] } {
  const at = found.findIndex((one) => "text" in one);
  const before = found.splice(0, at + 1);
  return { line: before.at(-1)?.line ?? 0, before: before.filter((one): one is Broken => "broken" in one) };
}

/** The beginning, with the first line whole. */
async function untilLine(texts: AsyncGenerator<string>): Promise<{ text: string; trouble: unknown }> {
  let text = "";
  try {
    for (let next = await texts.next(); !next.done; next = await texts.next()) {
      text += next.value;
      if (text.includes("\n") || text.length > LONGEST) break;
    }
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    return { text, trouble: error };
  }
  return { text, trouble: null };
}

function delimiterOf(head: string): string {
  const line = head.split(/[\r\n]/, 1)[0] ?? "";
  const counted = DELIMITERS.map((one) => ({ one, many: line.split(one).length }));
  return counted.toSorted((a, b) => b.many - a.many)[0]?.one ?? ",";
}

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}
