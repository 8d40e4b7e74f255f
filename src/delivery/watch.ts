import type { TickIndex } from "../calendar/tick-index.ts";
import type { Log } from "../core/log.ts";
import { type Schedule, schedules } from "../core/schedule.ts";
import type { Store } from "../core/store.ts";
import { isZone } from "../core/time.ts";
import { orgIds } from "../features/people/person.ts";

export interface Watched {
  /** The store, which tells the index of every schedule that is written through it. */
  store: Store;
  /** Every organisation's schedules, read when first asked for and followed from then on. */
  index(): Promise<TickIndex>;
  /** Looks again at a schedule that another process has changed. */
  heard(of: Pick<Schedule, "org" | "id">): Promise<void>;
  /** Anything may have changed: all are read again when they are next asked for. */
  forget(): void;
}

export function watchSchedules(store: Store, log: Log): Watched {
  let index: TickIndex | null = null;
  let reading: Promise<TickIndex> | null = null;

  const put = (to: TickIndex, schedule: Schedule): void => {
    if (isZone(schedule.zone)) return void to.put(schedule);
    to.remove(schedule);
    log.error({ schedule: schedule.id, zone: schedule.zone }, "this machine does not know the schedule's time zone");
  };

  const read = async (): Promise<TickIndex> => {
    const { newTickIndex } = await import("../calendar/tick-index.ts");
    // Written to from here on, so that nothing that changes while the lists are read is missed.
    const fresh = newTickIndex([]);
    index = fresh;
    for (const org of await orgIds(store))
      for (const { id } of await store.list(schedules, org)) await refresh(fresh, org, id);
    return fresh;
  };
  const refresh = async (to: TickIndex, org: string, id: string): Promise<void> => {
    const schedule = await store.get(schedules, org, id);
    if (schedule) put(to, schedule);
    else to.remove({ org, id });
  };

  const commit: Store["commit"] = async (changes) => {
    await store.commit(changes);
    if (index === null) return;
    for (const { table, org, id, row } of changes) {
      if (table !== schedules.name) continue;
      if (row) put(index, row as Schedule);
      else index.remove({ org, id });
    }
  };
  const forget = (): void => {
    index = null;
    reading = null;
  };
  return {
    store: { ...store, commit },
    index: () => {
      if (reading) return reading;
      const mine = read().catch((error) => {
        // A store that could not be asked is asked again with the next tick.
        if (reading === mine) forget();
        throw error;
      });
      reading = mine;
      return mine;
    },
    heard: async ({ org, id }) => {
      if (index) await refresh(index, org, id);
    },
    forget,
  };
}
