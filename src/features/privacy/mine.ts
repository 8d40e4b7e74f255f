import type { Row, TableShape } from "../../core/store.ts";
import type { Records } from "../../core/work.ts";
import type { Person } from "../people/person.ts";
import { idsOf, isTheirs, peopled, placesIn, textsIn } from "./about.ts";
import { KINDS, type Kind } from "./holding.ts";

/** One record of somebody's; of a record that is others', only where they stand in it and what they wrote there. */
export type Mine = { table: string } & (Row | { id: string; named: readonly string[]; wrote: readonly object[] });

/** Everything that is kept of a person, by kind. */
export async function mineOf(
  person: Person,
  tables: readonly TableShape[],
  records: Records,
): Promise<ReadonlyMap<Kind, readonly Mine[]>> {
  const ids = idsOf(person);
  const found = new Map<Kind, Mine[]>(KINDS.map((kind) => [kind, []]));
  for (const { holding, rows } of peopled(tables)) {
    if (!holding.kind) continue;
    const own = found.get(holding.kind);
    for (const row of await rows(records, person)) {
      const named = placesIn(row, holding, ids);
      if (isTheirs(row, holding, ids)) own?.push({ table: holding.table, ...row });
      else if (named.length > 0) {
        own?.push({ table: holding.table, id: row.id, named, wrote: textsIn(row, holding, ids) });
      }
    }
  }
  return new Map([...found].filter(([, all]) => all.length > 0));
}
