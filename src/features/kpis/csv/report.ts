import { stringify } from "csv-stringify/sync";
import type { Text } from "../../../text/text.ts";

/** A row that was not taken, with why in somebody's language. */
export interface ToldRow {
  line: number;
  why: string;
  cells: readonly string[];
}

/**
 * The rows that were not taken as a file of their own: each with its line and why, and under the same headings, so that
 * it can be mended and sent again. What a spreadsheet would run as a formula is marked as text.
 */
export function badRowsCsv(t: Text, heading: readonly string[], rows: readonly ToldRow[]): string {
  const says = t.feeds.file;
  const head = [says.lineHeading, says.why, ...heading];
  const lines = rows.map(({ line, why, cells }) => [String(line), why, ...cells]);
  return asCsv([head, ...lines]);
}

/** With a byte order mark, without which spreadsheets take UTF-8 for something older. */
export function asCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, bom: true },
  );
}

/** What was marked as text comes back as it was. */
export function unmarked(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
