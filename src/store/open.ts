import type { Log } from "../core/log.ts";
import type { WholeStore } from "../core/store.ts";
import { placeOf } from "./postgres/place.ts";

/** Where the records are: in a PostgreSQL database, or else in a folder. */
export interface StorePlace {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Where the address or the folder was written, unless it is DATABASE_URL or BEACON_DATA_DIR. */
  readonly named?: string;
}

/**
 * Opens the store that is configured; only what it needs is read from disk.
 *
 * @param alone nobody else may have it open, as is always so in a folder
 */
export async function openStore(place: StorePlace, log: Log, alone = false): Promise<WholeStore> {
  const { dataDir: dir, databaseUrl: url } = place;
  const named = place.named && { named: place.named };
  if (url === null) return (await import("./lowdb.ts")).openStore({ dir, log, ...named });
  return (await import("./postgres/postgres.ts")).openPostgres({ url, log, alone, ...named });
}

/** What an operator calls it; never with a password. */
export function nameOf({ dataDir, databaseUrl }: StorePlace): string {
  return databaseUrl === null ? dataDir : placeOf(databaseUrl);
}
