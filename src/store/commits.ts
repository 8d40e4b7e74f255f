import { setImmediate as giveWay } from "node:timers/promises";
import { Conflict, NotSaved } from "../core/errors.ts";
import type { Change, Portion } from "../core/store.ts";
import { newComing } from "./coming.ts";
import { encodeCommit } from "./commit-line.ts";
import type { Place } from "./files.ts";
import type { Journal } from "./journal.ts";
import { encodeLine } from "./lines.ts";
import { applyChanges, findRow, type Tables } from "./tables.ts";
import { arrivals, checkRows, checkVersions } from "./versions.ts";

/** A write that is over before half a crowd is put together, in milliseconds; on a slower disk few large ones pay. */
const QUICK = 0.25;
/** How many changes are worth a write of their own on a quick disk. */
const CROWD = 32;

export interface Commits {
  commit(changes: readonly Change[]): Promise<void>;
  load(portion: Portion): Promise<void>;
  /** Runs the task between two writes: no commit is half way while it runs. */
  between<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when everything committed so far has come to its end. */
  settled(): Promise<void>;
}

/** Commits that are written and synced together, and so have one end. */
interface Group {
  readonly changes: Change[];
  text: string;
  readonly end: PromiseWithResolvers<void>;
}

/**
 * Commits wait for each other: all that arrive while one is being synced are written next, with one sync. Readers see a
 * change once it is on the disk; a version is checked against what is on its way there as well.
 */
export function newCommits({ dir }: Place, tables: Tables, journal: Journal, written: () => void): Commits {
  let waiting: Group | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let running = 0;
  let quick = true;
  const coming = newComing();

  const between = <T>(task: () => Promise<T>): Promise<T> => {
    const done = running++ === 0 ? task() : last.then(task);
    const end = () => {
      running--;
    };
    last = done.then(end, end);
    return done;
  };

  const settled = async () => {
    await giveWay(); // behind the write that may be scheduled
    await between(async () => {});
  };

  const write = async (group: Group) => {
    const start = performance.now();
    await journal.append(group.text);
    quick = performance.now() - start < QUICK;
  };

  const flush = () => {
    let group: Group | null = null;
    const done = between(async () => {
      // On a slow disk it pays to let those join who were released by the write before.
      if (!quick) await giveWay();
      group = waiting;
      waiting = null;
      if (group) await write(group);
    });
    done.then(
      () => group && succeed(group),
      (error: Error) => fail(group, error),
    );
  };

  const succeed = (group: Group) => {
    applyChanges(tables, group.changes);
    coming.drop(group.changes);
    group.end.resolve();
    written();
  };

  /** What has come meanwhile falls with it: it may build on what was not written. */
  const fail = (group: Group | null, error: Error) => {
    for (const each of [group, waiting]) each?.end.reject(notWritten(dir, error));
    waiting = null;
    coming.clear();
  };

  const revOf = (change: Change): number => {
    const next = coming.find(change);
    const row = next ? next.row : findRow(tables, change.table, change.org, change.id);
    return row?.rev ?? 0;
  };

  const begin = (): Group => {
    setImmediate(flush);
    waiting = { changes: [], text: "", end: Promise.withResolvers() };
    return waiting;
  };

  const add = (changes: readonly Change[]): Promise<void> => {
    checkVersions(changes, revOf);
    const line = encodeLine(encodeCommit(changes), waiting === null);
    const group = waiting ?? begin();
    group.text += line;
    for (const change of changes) group.changes.push(change);
    coming.add(changes);
    // The disk works while the others of a crowd are still being put together.
    if (group.changes.length === CROWD && quick && running === 0) flush();
    return group.end.promise;
  };

  const attempt = (changes: readonly Change[], check: (changes: readonly Change[]) => void): Promise<void> => {
    if (changes.length === 0) return Promise.resolve();
    try {
      check(changes);
      return add(changes);
    } catch (error) {
      // Whoever reads again must be able to see what was in the way.
      const visible = error instanceof Conflict ? settled() : Promise.resolve();
      return visible.then(() => Promise.reject(error));
    }
  };

  return {
    commit: (changes) => attempt(changes, checkRows),
    load: (portion) => attempt(arrivals(portion), () => {}),
    between,
    settled,
  };
}

function notWritten(dir: string, cause: Error): Error {
  return new NotSaved(`Nothing was saved, the store in ${dir} cannot be written: ${cause.message}`, { cause });
}
