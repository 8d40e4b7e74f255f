import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Log } from "../core/log.ts";
import type { Outbox } from "../core/outbox.ts";
import type { WholeStore } from "../core/store.ts";
import { type Clock, type Day, dayIn, HOUR, type Millis } from "../core/time.ts";
import { newWork } from "../core/work.ts";
import { orgIds, people } from "../features/people/person.ts";
import { backupCard } from "../features/privacy/views.ts";
import { textFor } from "../text/text.ts";
import { dayOf, fileOf, superfluous } from "./backup/kept.ts";
import { openExport } from "./export/read.ts";
import { writeExport } from "./export/write.ts";

export interface BackupParts {
  store: WholeStore;
  outbox: Pick<Outbox, "book" | "send">;
  clock: Clock;
  log: Log;
  /** Where the nights are counted. */
  zone: string;
  /** A folder that is there: one that is made by itself may lie where a disk was to be. */
  dir: string;
  /** Whether it is this process that makes them. */
  leads(): boolean;
}

/** From this hour of the day on: nobody writes, and nothing is due. */
const QUIET_HOUR = 3;
/** How long it is waited after one that did not work, in millis. */
const AGAIN = HOUR;

/** Makes the day's backup where it is due and there is none; to be called every minute, never twice at once. */
export function newBackups({ store, outbox, clock, log, zone, dir, leads }: BackupParts): () => Promise<void> {
  let next: Millis = 0;
  return async () => {
    const now = clock();
    if (!leads() || now < next) return;
    const day = dayIn(zone, now - QUIET_HOUR * HOUR);
    try {
      if ((await backupsIn(dir)).includes(day)) return;
      const path = join(dir, fileOf(day));
      const { records } = await writeExport(store, path, { org: null, now });
      await checkOrRemove(path);
      const old = superfluous(await backupsIn(dir));
      for (const one of old) await rm(join(dir, fileOf(one)), { force: true });
      log.info({ records, day, removed: old.length }, "a backup was made");
    } catch (err) {
      next = now + AGAIN;
      log.error({ err, day }, "the backup could not be made; it is tried again in an hour");
      await tellAdmins({ store, outbox, now, last: (await backupsIn(dir).catch(() => [])).at(-1) ?? null });
    }
  };
}

/** The days of the backups in the folder, oldest first. */
export async function backupsIn(dir: string): Promise<Day[]> {
  return (await readdir(dir)).flatMap((name) => dayOf(name) ?? []).toSorted();
}

/** One that cannot be read back would only look like a backup. */
async function checkOrRemove(path: string): Promise<void> {
  try {
    await openExport(path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Once, until one has worked again. @param last the day of the last one that worked */
async function tellAdmins({
  store,
  outbox,
  now,
  last,
}: Pick<BackupParts, "store" | "outbox"> & { now: Millis; last: Day | null }): Promise<void> {
  for (const org of await orgIds(store)) {
    const work = newWork(store);
    const records = work.of(org);
    const admins = (await records.list(people)).filter(({ admin }) => admin);
    const sendings = admins.map(({ id, lang }) => ({
      ...{ kind: "post" as const, to: { person: id }, key: `backup.failed:${last ?? "never"}:${id}` },
      ...{ card: backupCard(textFor(lang), last), why: "backup.failed" },
    }));
    const keys = await outbox.book(records, sendings, now);
    await store.commit(work.changes(null, now));
    if (keys.length > 0) void outbox.send(org, keys);
  }
}
