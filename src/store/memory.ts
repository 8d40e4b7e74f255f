import type { Change, Row, Table, WholeStore } from "../core/store.ts";
import { applyChanges, findRow, listRows, type Tables } from "./tables.ts";
import { arrivals, checkRows, checkVersions } from "./versions.ts";
import { walkTables } from "./walk.ts";

/**
 * A store for tests that forgets everything. Rows come back as JSON would bring them back after a restart, and frozen,
 * so that whoever changes one in place is found out.
 */
export function memoryStore(): WholeStore {
  const tables: Tables = new Map();
  let closed = false;
  const revOf = ({ table, org, id }: Change) => findRow(tables, table, org, id)?.rev ?? 0;
  const take = (changes: readonly Change[]) => {
    if (closed) throw new Error("The store is closed.");
    checkVersions(changes, revOf);
    applyChanges(tables, changes.map(keep));
  };
  return {
    get: async <T extends Row>(table: Table<T>, org: string, id: string) =>
      findRow(tables, table.name, org, id) as T | undefined,
    list: async (table, org, match = {}) => listRows(tables, table, org, match),
    commit: async (changes) => {
      checkRows(changes);
      take(changes);
    },
    walk: () => walkTables(tables),
    clear: async () => tables.clear(),
    load: async (portion) => take(arrivals(portion)),
    close: async () => {
      closed = true;
    },
  };
}

function keep(change: Change): Change {
  return { ...change, row: change.row && freeze(JSON.parse(JSON.stringify(change.row)) as Row) };
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
