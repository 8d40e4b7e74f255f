import { Conflict } from "../core/errors.ts";
import type { Change, Portion } from "../core/store.ts";

/** Throws unless each row is what its change says: somebody has mixed something up. */
export function checkRows(changes: readonly Change[]): void {
  for (const { table, org, id, seen, row } of changes) {
    if (row && (row.id !== id || row.org !== org || row.rev !== seen + 1)) {
      throw new Error(`${table} ${id}: the row does not carry the change's id and org and the version after ${seen}`);
    }
  }
}

/** Throws Conflict unless each change has seen the newest version; `revOf` is 0 where there is no record. */
export function checkVersions(changes: readonly Change[], revOf: (change: Change) => number): void {
  const own = changes.length > 1 ? new Map<string, number>() : null;
  for (const change of changes) {
    const { table, id, seen, row } = change;
    const newest = own?.get(keyOf(change)) ?? revOf(change);
    if (newest !== seen) throw new Conflict(`${table} ${id} is at version ${newest}, not ${seen}`);
    own?.set(keyOf(change), row?.rev ?? 0);
  }
}

function keyOf({ table, org, id }: Change): string {
  return `${table}\n${org}\n${id}`;
}

/** The removal of records as they are. */
export function removals({ table, rows }: Portion): Change[] {
  return rows.map(({ org, id, rev }) => ({ table, org, id, seen: rev, row: null }));
}

/** Records that are new here, at whatever version they have reached elsewhere. */
export function arrivals({ table, rows }: Portion): Change[] {
  return rows.map((row) => ({ table, org: row.org, id: row.id, seen: 0, row }));
}
