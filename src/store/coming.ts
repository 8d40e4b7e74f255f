import type { Change } from "../core/store.ts";

/** The newest version of each record that is on its way to the disk. */
export interface Coming {
  find(change: Change): Change | undefined;
  add(changes: readonly Change[]): void;
  /** These have arrived; what came after them stays. */
  drop(changes: readonly Change[]): void;
  clear(): void;
}

export function newComing(): Coming {
  // By id alone: hardly ever do two records share one, and a key put together would cost more than all the rest.
  const byId = new Map<string, Change[]>();
  return {
    find: (change) => byId.get(change.id)?.findLast((each) => each.org === change.org && each.table === change.table),
    add: (changes) => {
      for (const change of changes) {
        const known = byId.get(change.id);
        if (known) known.push(change);
        else byId.set(change.id, [change]);
      }
    },
    drop: (changes) => {
      for (const change of changes) {
        const known = byId.get(change.id) ?? [];
        const rest = known.length > 1 ? known.filter((each) => each !== change) : [];
        if (rest.length > 0) byId.set(change.id, rest);
        else byId.delete(change.id);
      }
    },
    clear: () => byId.clear(),
  };
}
