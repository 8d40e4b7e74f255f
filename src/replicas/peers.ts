import { type Row, table } from "../core/store.ts";

/** A process that has the store open. It counts `rev` up as long as it lives; its clock does not matter. */
export interface Replica extends Row {
  /** The same for all that have the same secret. */
  readonly mark: string;
}
export const replicas = table<Replica>("replicas");

/** After so many looks at a row that stays as it is, its process is taken for dead. */
export const LOOKS = 10;

export interface Peers {
  /** Takes a look. Answers whose rows have stayed as they were for too long, and whether one that was there is gone. */
  look(rows: readonly Replica[]): { lapsed: Replica[]; gone: boolean };
  has(name: string): boolean;
}

/**
 * Tells the living from the dead by looking, and not by anybody's clock: a look that failed, or that came late because
 * this process stood still, counts for nothing.
 */
export function newPeers(): Peers {
  let seen = new Map<string, { rev: number; still: number }>();
  return {
    look(rows) {
      const before = seen;
      seen = new Map(
        rows.map(({ id, rev }) => {
          const last = before.get(id);
          return [id, { rev, still: last?.rev === rev ? last.still + 1 : 0 }];
        }),
      );
      return {
        lapsed: rows.filter(({ id }) => (seen.get(id)?.still ?? 0) >= LOOKS),
        gone: [...before.keys()].some((id) => !seen.has(id)),
      };
    },
    has: (name) => seen.has(name),
  };
}
