import { asCsv } from "../../../core/csv.ts";
import type { Text } from "../../../text/text.ts";

/** A row that was not taken, with why in somebody's language. */
export interface ToldRow {
  line: number;
  why: string;
  cells: readonly string[];
}

/**
 * The rows that were not taken as a file of their own: each with its line and why, and under the same headings, so that
 * it can be mended and sent again.
 */
export function badRowsCsv(t: Text, heading: readonly string[], rows: readonly ToldRow[]): string {
  const says = t.feeds.file;
  const head = [says.lineHeading, says.why, ...heading];
  const lines = rows.map(({ line, why, cells }) => [String(line), why, ...cells]);
  return asCsv([head, ...lines]);
}

/** What was marked as text comes back as it was. */
export function unmarked(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
