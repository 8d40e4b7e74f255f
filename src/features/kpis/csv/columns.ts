import { fold } from "../../../catalog/fold.ts";
import { LANGS } from "../../../core/lang.ts";
import { textFor } from "../../../text/text.ts";

/** What a file of readings may say of each. */
export const COLUMNS = ["kpi", "team", "period", "date", "value", "n", "source", "note", "sure"] as const;
export type Column = (typeof COLUMNS)[number];
/** Where each column stands; absent where the file has none. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

/** The columns by their headings in any language, or what is missing. A period or a date is enough. */
export function findColumns(headings: readonly string[]): Columns | { missing: readonly Column[] } {
  const folded = headings.map(fold);
  const found = COLUMNS.flatMap((column) => {
    const names = [column, ...LANGS.flatMap((lang) => textFor(lang).feeds.columns[column])].map(fold);
    const at = folded.findIndex((heading) => names.includes(heading));
    return at === -1 ? [] : [[column, at] as const];
  });
  const columns: Columns = Object.fromEntries(found);
  const needed = ["kpi", "value", ...(columns.period === undefined ? (["date"] as const) : [])] as const;
  const missing = needed.filter((column) => columns[column] === undefined);
  return missing.length > 0 ? { missing } : columns;
}
