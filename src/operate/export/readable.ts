import { asCsv } from "../../core/csv.ts";
import type { Portion, Row, Store } from "../../core/store.ts";
import { orgIds, people, teams } from "../../features/people/person.ts";
import { holdingOf } from "../../features/privacy/holdings.ts";
import type { Entry } from "./manifest.ts";
import type { Spool } from "./spool.ts";
import type { ZipOut } from "./zip-out.ts";

/** The tables that people read, with names where there are ids; gathered first, because a zip takes one file at a time. */
export function newReadable(spool: Spool, names: ReadonlyMap<string, string>, most: number) {
  const counts = new Map<string, number>();
  /** The file of each table that is being written, and how long it is. */
  const last = new Map<string, { file: string; letters: number; nth: number }>();
  const fileOf = (table: string) => {
    const known = last.get(table);
    if (known && known.letters <= most) return known;
    const nth = (known?.nth ?? 0) + 1;
    const next = { file: `${table}${nth > 1 ? `-${nth}` : ""}.csv`, letters: 0, nth };
    last.set(table, next);
    return next;
  };
  return {
    async add({ table, rows }: Portion): Promise<void> {
      const columns = holdingOf(table)?.columns;
      if (!columns) return;
      const at = fileOf(table);
      const { file } = at;
      const before = counts.get(file);
      counts.set(file, (before ?? 0) + rows.length);
      const lines = rows.map((row) => columns.map((column) => cell(fieldOf(row, column), names)));
      const begun = before !== undefined;
      const text = asCsv(begun ? lines : [columns, ...lines], begun);
      at.letters += text.length;
      await spool.add(file, text);
    },
    async writeInto(zip: ZipOut): Promise<Entry[]> {
      const entries: Entry[] = [];
      for await (const { name, pieces } of spool.read()) {
        const entry = zip.begin(`readable/${name}`);
        for await (const piece of pieces) await entry.write(piece);
        entries.push({ ...(await entry.end()), table: null, records: counts.get(name) ?? 0 });
      }
      return entries;
    },
  };
}

/** What people and teams are called, by their ids. */
export async function namesIn(store: Store): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const org of await orgIds(store)) {
    const named = [...(await store.list(people, org)), ...(await store.list(teams, org))];
    for (const { id, name } of named) names.set(id, name);
  }
  return names;
}

const fieldOf = (row: Row, column: string): unknown => (row as unknown as Record<string, unknown>)[column];

function cell(value: unknown, names: ReadonlyMap<string, string>): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) {
    return value.map((each) => names.get(each) ?? each).join(", ");
  }
  return value === null || value === undefined ? "" : JSON.stringify(value);
}
