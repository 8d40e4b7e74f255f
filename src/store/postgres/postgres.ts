import { Kysely, PostgresDialect } from "kysely";
import { Pool, type PoolConfig } from "pg";
import type { Log } from "../../core/log.ts";
import type { Portion, WholeStore } from "../../core/store.ts";
import { SECOND } from "../../core/time.ts";
import { MIGRATIONS, type Migration } from "../schema.ts";
import { arrivals, checkRows } from "../versions.ts";
import { newTeller } from "./news.ts";
import { placeOf } from "./place.ts";
import { enter } from "./presence.ts";
import { newQueue } from "./queue.ts";
import {
  clearRecords,
  commitRecords,
  findRecord,
  insertRecords,
  learnRecords,
  listRecords,
  walkRecords,
} from "./records.ts";
import { reachSchema } from "./schema.ts";
import type { Database } from "./tables.ts";
import { explain, isRefused, writeFailed } from "./trouble.ts";

export interface PostgresOptions {
  readonly url: string;
  readonly log: Log;
  /** Where the address was written, for whoever has to mend it. */
  readonly named?: string;
  /** Refuses where another process has the database open, and lets none in meanwhile. */
  readonly alone?: boolean;
  readonly migrations?: readonly Migration[];
}

/**
 * The store in a PostgreSQL database, which several processes may have open. Throws OperatorError when it cannot be
 * used.
 */
export async function openPostgres(options: PostgresOptions): Promise<WholeStore> {
  const { url, log, named = "DATABASE_URL", alone = false, migrations = MIGRATIONS } = options;
  const pool = newPool(log, { connectionString: url, max: alone ? 1 : 10, onConnect: (to) => enter(to, url, alone) });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    await reachSchema(db, migrations, placeOf(url), log);
  } catch (error) {
    await db.destroy();
    throw explain(named, url, error);
  }
  return newStore(db, url, log);
}

function newPool(log: Log, more: PoolConfig): Pool {
  const limits = { min: 1, connectionTimeoutMillis: 10 * SECOND };
  const pool = new Pool({ application_name: "beacon", keepAlive: true, ...limits, ...more });
  // Without a listener, a connection that is lost while nobody uses it would end the process. The error itself carries
  // the whole connection, so only its words are logged.
  pool.on("error", ({ message }) => log.warn({ reason: message }, "a connection to the database was lost"));
  // The pool listens only while a connection is idle. Whoever uses it when it is lost is told by their own question.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

function newStore(db: Kysely<Database>, url: string, log: Log): WholeStore {
  const place = placeOf(url);
  const teller = newTeller();
  const queue = newQueue((changes) => commitRecords(db, changes, teller.telling(changes)), isRefused);
  let deaf: (() => Promise<void>) | null = null;
  let closed: Promise<void> | null = null;
  const write = async (task: () => Promise<void>) => {
    if (closed) throw new Error(`The store, ${place}, is closed.`);
    await task().catch((error) => Promise.reject(writeFailed(error)));
  };
  let loaded = false;
  const load = async (portion: Portion) => {
    loaded = true;
    await insertRecords(db, arrivals(portion));
  };
  const close = async () => {
    await Promise.all([queue.settled(), deaf?.()]);
    try {
      if (loaded) await learnRecords(db);
    } finally {
      await db.destroy();
    }
  };
  return {
    get: (table, org, id) => findRecord(db, table, org, id),
    list: (table, org, match = {}) => listRecords(db, table, org, match),
    commit: async (changes) => {
      checkRows(changes);
      if (changes.length > 0) await write(() => queue.add(changes));
    },
    walk: () => walkRecords(db),
    load: (portion) => write(() => load(portion)),
    clear: () => write(() => clearRecords(db)),
    listen: (hear) => {
      deaf = teller.listen(url, hear, log);
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}
