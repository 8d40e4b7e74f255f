import { setImmediate as giveWay, setTimeout as sleep } from "node:timers/promises";
import { Low } from "lowdb";
import { OperatorError } from "../core/errors.ts";
import type { Log } from "../core/log.ts";
import type { Row, Table, WholeStore } from "../core/store.ts";
import { catchUp } from "./catch-up.ts";
import { JOURNAL, newCheckpoints } from "./checkpoint.ts";
import { type Commits, newCommits } from "./commits.ts";
import { type Files, nodeFiles, type Place } from "./files.ts";
import { newGenerations } from "./generations.ts";
import { newJournal } from "./journal.ts";
import type { Lock } from "./lock.ts";
import { MIGRATIONS, type Migration } from "./schema.ts";
import { divide, findRow, listRows, readPages, type Tables } from "./tables.ts";
import { removals } from "./versions.ts";
import { walkTables } from "./walk.ts";

/** How much longer than it worked a slice of a snapshot rests, so that commits keep most of the time. */
const REST = 9;

/** What to do about the failures that an operator can mend. */
const ADVICE: Readonly<Record<string, string>> = {
  EACCES: "let the user that runs Beacon read and write this folder",
  EPERM: "let the user that runs Beacon read and write this folder",
  EROFS: "it is on a read-only disk, choose another folder",
  ENOSPC: "make room on the disk",
  EDQUOT: "make room on the disk",
  EEXIST: "a file is in the way, choose another folder",
  ENOTDIR: "a file is in the way, choose another folder",
};

export interface StoreOptions {
  readonly dir: string;
  readonly log: Log;
  /** Where the folder was written, for whoever has to mend it. */
  readonly named?: string;
  readonly files?: Files;
  readonly migrations?: readonly Migration[];
  readonly journalBytes?: number;
}

/**
 * The store in a folder: lowdb holds the tables and writes them as JSON, a journal in front of it makes every commit
 * durable before it resolves. Throws OperatorError when the folder cannot be used.
 */
export async function openStore(options: StoreOptions): Promise<WholeStore> {
  const { dir, log, named = "BEACON_DATA_DIR", files = nodeFiles } = options;
  const place: Place = { dir, log, files };
  let lock: Lock | null = null;
  try {
    await files.makeFolder(dir);
    lock = await files.lock(dir);
    return await open(place, lock, options);
  } catch (error) {
    await lock?.release();
    throw explain(named, dir, error);
  }
}

async function open(place: Place, lock: Lock, options: StoreOptions): Promise<WholeStore> {
  const { migrations = MIGRATIONS, journalBytes = JOURNAL } = options;
  let hurry = true; // nobody is waiting for commits yet
  const generations = newGenerations(place, {
    schema: migrations.length,
    pause: (worked) => (hurry ? giveWay() : sleep(worked * REST)),
    turn: (then) =>
      commits.between(async () => {
        const turned = await journal.turn();
        then();
        return turned;
      }),
  });
  const db = new Low<Tables>(generations, new Map());
  await db.read();
  const { past, writes } = await catchUp(place, generations, db.data, migrations);
  const journal = newJournal(place, past);
  const checkpoints = newCheckpoints(place, db, generations, journal, journalBytes);
  const commits = newCommits(place, db.data, journal, checkpoints.whenLong);
  if (writes === 0) await generations.sweep();
  for (let n = 0; n < writes; n++) await checkpoints.write();
  hurry = false;

  const close = async () => {
    hurry = true;
    await commits.settled();
    await checkpoints.finish();
    await journal.close();
    await lock.release();
  };
  return newStore(place, db.data, lock, commits, close);
}

function newStore(
  { dir }: Place,
  tables: Tables,
  lock: Lock,
  commits: Commits,
  close: () => Promise<void>,
): WholeStore {
  let closed: Promise<void> | null = null;
  const write = (task: () => Promise<void>): Promise<void> => {
    if (closed) return Promise.reject(new Error(`The store in ${dir} is closed.`));
    if (lock.held()) return task();
    return Promise.reject(new Error(`Another process has taken the store in ${dir}: this one must stop.`));
  };
  return {
    get: async <T extends Row>(table: Table<T>, org: string, id: string) => {
      divide(tables, table);
      return findRow(tables, table.name, org, id) as T | undefined;
    },
    list: async (table, org, match = {}) => {
      divide(tables, table);
      await readPages(tables, table.name, org);
      return listRows(tables, table, org, match);
    },
    commit: (changes) => write(() => commits.commit(changes)),
    walk: () => walkTables(tables),
    clear: async () => {
      for await (const portion of walkTables(tables)) await write(() => commits.commit(removals(portion)));
    },
    load: (portion) => write(() => commits.load(portion)),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

/** A failure of the file system, as a sentence for whoever starts Beacon. */
function explain(named: string, dir: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof OperatorError || code === undefined) return error;
  const advice = ADVICE[code] ?? "look at the disk";
  return new OperatorError(`${named} leads to ${dir}, which cannot be opened (${message}): ${advice}.`, {
    cause: error,
  });
}
