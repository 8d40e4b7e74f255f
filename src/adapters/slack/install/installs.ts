import { Conflict } from "../../../core/errors.ts";
import type { Log } from "../../../core/log.ts";
import { HOUSE, type Row, type Store, table } from "../../../core/store.ts";
import type { Millis } from "../../../core/time.ts";
import type { Sealed, Vault } from "../../../core/vault.ts";
import type { Kept } from "./kept.ts";

/** Beacon in one workspace, or in a whole enterprise; its id is Slack's of either. */
export interface Install extends Row {
  /** What Slack gave, where only the vault can read it; null where there is nothing any more. */
  readonly sealed: Sealed | null;
  /** When it was installed, or ended. */
  readonly at: Millis;
  /** Slack has said that it is over; to be looked at. */
  readonly doubted?: true;
  /** A workspace with an organisation of its own that is reached by its enterprise's installation. */
  readonly via?: string;
  /** Until when somebody exchanges its token: nobody else may. */
  readonly exchanging?: Millis;
}

export const installsTable = table<Install>("slackInstalls");

export type Found =
  | { kind: "live"; row: Install; kept: Kept }
  /** Was there, and is no longer. */
  | { kind: "ended"; row: Install }
  /** Nobody has installed it, or what is kept cannot be read. */
  | { kind: "none" }
  | { kind: "locked" | "damaged"; row: Install };

/** What is kept of installations. Every read asks the store, because another replica may have written. */
export interface Installs {
  find(id: string): Promise<Found>;
  /** The row itself. */
  row(id: string): Promise<Install | undefined>;
  all(): Promise<Install[]>;
  /** Puts another version in the row's place, sealed where there is something to keep. Null when somebody was faster. */
  put(row: Install | { id: string; rev: 0 }, next: Next): Promise<Install | null>;
  open(row: Install): Found;
}
export type Next = Omit<Install, "id" | "org" | "rev" | "sealed"> & { kept: Kept | Sealed | null };

export function newInstalls(store: Store, vault: Vault, log: Log): Installs {
  /** What was opened, by the version of its row. */
  const opened = new Map<string, { rev: number; kept: Kept }>();

  const open = (row: Install): Found => {
    if (!row.sealed) return { kind: "ended", row };
    const known = opened.get(row.id);
    if (known?.rev === row.rev) return { kind: "live", row, kept: known.kept };
    const found = vault.open(row.id, row.sealed);
    if (found.kind !== "open") return { kind: found.kind, row };
    const kept = JSON.parse(found.text) as Kept; // authentic: only Beacon can have sealed it
    opened.set(row.id, { rev: row.rev, kept });
    if (found.stale) void reseal(row, kept);
    return { kind: "live", row, kept };
  };

  const reseal = async (row: Install, kept: Kept): Promise<void> => {
    const { id: _, org: __, rev: ___, sealed: ____, ...rest } = row;
    await put(row, { ...rest, kept }).catch((err: unknown) => log.warn({ err }, "a token could not be sealed anew"));
  };

  const put: Installs["put"] = async ({ id, rev }, { kept, ...next }) => {
    const sealed = kept === null || "nonce" in kept ? kept : vault.seal(id, JSON.stringify(kept));
    const row: Install = { ...next, id, org: HOUSE, rev: rev + 1, sealed };
    try {
      await store.commit([{ table: installsTable.name, org: HOUSE, id, seen: rev, row }]);
      return row;
    } catch (error) {
      if (error instanceof Conflict) return null;
      throw error;
    }
  };

  const row: Installs["row"] = (id) => store.get(installsTable, HOUSE, id);

  return {
    open,
    put,
    row,
    all: () => store.list(installsTable, HOUSE),
    async find(id) {
      const own = await row(id);
      const found = own?.via !== undefined && !own.sealed ? await row(own.via) : own;
      return found ? open(found) : { kind: "none" };
    },
  };
}
