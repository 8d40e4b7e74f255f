import { newTickIndex, type TickIndex } from "../calendar/tick-index.ts";
import type { Log } from "../core/log.ts";
import { type Schedule, schedules } from "../core/schedule.ts";
import { HOUSE, type Store } from "../core/store.ts";
import { isZone } from "../core/time.ts";
import { accounts } from "../features/people/person.ts";

export interface Watched {
  /** The store, which tells the index of every schedule that is written through it. */
  store: Store;
  index: TickIndex;
}

/** Reads every organisation's schedules, and follows them from then on. */
export async function watchSchedules(store: Store, log: Log): Promise<Watched> {
  const index = newTickIndex([]);
  const put = (schedule: Schedule): void => {
    if (isZone(schedule.zone)) index.put(schedule);
    else refuse(schedule);
  };
  const refuse = (schedule: Schedule): void => {
    index.remove(schedule);
    log.error({ schedule: schedule.id, zone: schedule.zone }, "this machine does not know the schedule's time zone");
  };
  const orgs = new Set((await store.list(accounts, HOUSE)).map(({ of }) => of));
  for (const org of orgs) for (const schedule of await store.list(schedules, org)) put(schedule);

  const commit: Store["commit"] = async (changes) => {
    await store.commit(changes);
    for (const { table, org, id, row } of changes) {
      if (table !== schedules.name) continue;
      if (row) put(row as Schedule);
      else index.remove({ org, id });
    }
  };
  return { store: { ...store, commit }, index };
}
