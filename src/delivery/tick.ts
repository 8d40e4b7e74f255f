import type { TickIndex } from "../calendar/tick-index.ts";
import { Conflict } from "../core/errors.ts";
import type { Job } from "../core/job.ts";
import type { Log } from "../core/log.ts";
import type { Outbox } from "../core/outbox.ts";
import { HOUSE, type Row, type Store, table } from "../core/store.ts";
import { type Clock, DAY, type Millis } from "../core/time.ts";
import { newWork } from "../core/work.ts";
import { newClaim } from "./claim.ts";

/** Up to when everything that was due has been dealt with. */
interface Ticked extends Row {
  until: Millis;
}

const ticks = table<Ticked>("ticks");
const ROW = "minute";

/** Up to when everything that was due has been dealt with; null before the first tick. */
export const tickedUntil = async (store: Store): Promise<Millis | null> =>
  (await store.get(ticks, HOUSE, ROW))?.until ?? null;

/** How far a look back goes after a long stop: nothing has a longer grace. */
const LOOK_BACK = 7 * DAY;
/** How many occurrences are dealt with at once, so that they share the disk's syncs. */
const AT_ONCE = 32;

export interface TickParts {
  store: Store;
  index: Pick<TickIndex, "due">;
  jobs: readonly Job[];
  outbox: Pick<Outbox, "book" | "send">;
  clock: Clock;
  log: Log;
}

/** Deals with everything that has come due since the last tick; answers how many occurrences there were. */
export type Tick = () => Promise<number>;

export function newTick({ store, index, jobs, outbox, clock, log }: TickParts): Tick {
  const claim = newClaim({ store, jobs, outbox, clock, log });

  /** The first instant not dealt with when the tick begins; at the very first tick nothing is owed. */
  const begin = async (now: Millis): Promise<Millis> => {
    const last = (await store.get(ticks, HOUSE, ROW))?.until ?? now;
    // A clock that was set back goes over the same hours again, and finds what it then did already claimed.
    return Math.min(Math.max(last, now - LOOK_BACK), now);
  };

  const save = async (until: Millis): Promise<void> => {
    const work = newWork(store);
    const row = await work.of(HOUSE).get(ticks, ROW);
    if (row?.until === until) return;
    work.of(HOUSE).put(ticks, { id: ROW, until });
    try {
      await store.commit(work.changes(null, until));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      // Another tick at the same time: what either could not deal with comes again.
      const other = (await store.get(ticks, HOUSE, ROW))?.until ?? until;
      await save(Math.min(until, other));
    }
  };

  return async () => {
    const now = clock();
    const due = index.due(await begin(now), now);
    let until = now;
    for (let at = 0; at < due.length; at += AT_ONCE) {
      const some = due.slice(at, at + AT_ONCE);
      const ended = await Promise.allSettled(some.map(claim));
      for (const [place, end] of ended.entries()) {
        if (end.status === "fulfilled") continue;
        const { key, due: instant } = some[place] as (typeof some)[number];
        log.error({ err: end.reason, occurrence: key }, "an occurrence could not be dealt with; it comes again");
        until = Math.min(until, instant - 1);
      }
    }
    await save(until);
    return due.length;
  };
}
