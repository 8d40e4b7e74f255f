import { HOUSE, type Row, type Store, table } from "../core/store.ts";
import type { Clock, Millis } from "../core/time.ts";
import type { Records } from "../core/work.ts";

/** Until when a platform's organisation takes nothing, as it said itself. Its id is the organisation's: `slack:T1`. */
interface Pause extends Row {
  readonly until: Millis;
}
const pauses = table<Pause>("pauses");

/** For whoever sends after a restart, or in this process's place. A longer pause stays. */
export async function keepPause(records: Records, home: string, until: Millis): Promise<void> {
  const house = records.beside(HOUSE);
  const before = await house.get(pauses, home);
  if (!before || before.until < until) house.put(pauses, { id: home, until });
}

/** How long each organisation's pause still lasts. */
export async function pausesNow({ store, clock }: { store: Store; clock: Clock }): Promise<Map<string, Millis>> {
  const all = await store.list(pauses, HOUSE);
  return new Map(all.map(({ id, until }) => [id, until - clock()] as const).filter(([, left]) => left > 0));
}
