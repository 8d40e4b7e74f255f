import { type Change, HOUSE, type Row, type Store } from "../../src/core/store.ts";
import { THEIRS, toldOf } from "./sides.ts";

export interface Watched {
  store: Store;
  /** What was read or written of the others', each way once. */
  reached: Set<string>;
  /** The records that were there and would be others now, by table and id. */
  changed: Set<string>;
}

/**
 * The store in front of one organisation's people: whatever they do, it notes what they reach of the others. Nothing
 * that they change is kept unless `keeps`, so that each of their tries finds everything as it was.
 */
export function watch(store: Store, keeps = false): Watched {
  const reached = new Set<string>();
  const changed = new Set<string>();
  const note = (how: string, table: string, org: string, rows: readonly (Row | null | undefined)[]) => {
    const isReached = org === THEIRS.org || (org === HOUSE && rows.some((row) => row && isTheirs(row)));
    if (isReached) reached.add(`${how} ${table}`);
  };
  const noteChange = ({ table, org, id, row }: Change) => note("write", table, org, [row ?? ({ id } as Row)]);
  return {
    ...{ reached, changed },
    store: {
      ...store,
      async get(table, org, id) {
        const row = await store.get(table, org, id);
        note("get", table.name, org, [row]);
        return row;
      },
      async list(table, org, match) {
        const rows = await store.list(table, org, match);
        note("list", table.name, org, rows);
        return rows;
      },
      async commit(changes) {
        for (const change of changes) noteChange(change);
        for (const { table, id, seen } of changes) if (seen > 0) changed.add(`${table} ${id}`);
        if (keeps) await store.commit(changes);
      },
    },
  };
}

const isTheirs = (row: Row): boolean => toldOf(JSON.stringify(row)).length > 0;
