import { stringify } from "csv-stringify/sync";

/**
 * A table as a file for spreadsheets: with a byte order mark, without which they take UTF-8 for something older, and with
 * whatever they would run as a formula marked as text. Numbers stay numbers, below zero as well.
 *
 * @param more the rows go on with a file that has begun
 */
export function asCsv(rows: readonly (readonly (string | number)[])[], more = false): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, bom: !more },
  );
}
