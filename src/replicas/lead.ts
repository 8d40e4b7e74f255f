import type { Log } from "../core/log.ts";
import { HOUSE, type Row, type Store, table } from "../core/store.ts";
import { unlessMet } from "../core/work.ts";

/** Who deals with time; null where whoever did has given it back. */
interface Lease extends Row {
  readonly owner: string | null;
}
export const leases = table<Lease>("leases");
const TIME = "time";

/** What comes with leading, and what goes with it. */
export interface Turns {
  /** Before it begins. What fails is tried again. */
  takeOver(): Promise<void>;
  begun(): void;
  /** Begins nothing more; resolves when what was begun has ended. */
  lost(): Promise<void>;
}

export interface Lead {
  leads(): boolean;
  contend(turns: Turns): void;
  /** Takes the lease where nobody alive has it. */
  look(me: string, isAlive: (name: string) => Promise<boolean>): Promise<void>;
  lose(): void;
  resign(me: () => string): Promise<void>;
}

/** Which of the replicas deals with time: whoever has the one lease, as long as others see them alive. */
export function newLead(store: Store, log: Log): Lead {
  let turns: Turns | null = null;
  let mine = false;
  let leading = false;
  let resigned = false;
  let taking: Promise<void> | null = null;

  const takeOver = async (of: Turns): Promise<void> => {
    await of.takeOver();
    if (!mine || resigned) return;
    leading = true;
    log.info({}, "this replica sends what is due from now on");
    of.begun();
  };

  const begin = (): void => {
    if (leading || taking || !turns || resigned) return;
    taking = takeOver(turns)
      .catch((err) => log.error({ err }, "what another replica had left could not be taken over; it is tried again"))
      .finally(() => {
        taking = null;
      });
  };

  const end = async (): Promise<void> => {
    mine = false;
    await taking;
    if (!leading) return;
    leading = false;
    await turns?.lost();
  };

  return {
    leads: () => leading && !resigned,
    contend(wanted) {
      turns = wanted;
    },
    async look(me, isAlive) {
      if (!turns || resigned) return;
      const lease = await store.get(leases, HOUSE, TIME);
      const owner = lease?.owner ?? null;
      const isFree = owner === null || (owner !== me && !(await isAlive(owner)));
      mine = isFree ? await put(store, lease, me) : owner === me;
      if (mine) begin();
      else if (leading) lose();
    },
    lose,
    async resign(me) {
      resigned = true;
      await end();
      const lease = await store.get(leases, HOUSE, TIME);
      if (lease?.owner === me()) await put(store, lease, null);
    },
  };

  function lose(): void {
    end().catch((err) => log.error({ err }, "what was being sent could not be ended"));
  }
}

/** Whether it was this one that changed the lease. */
async function put(store: Store, before: Lease | undefined, owner: string | null): Promise<boolean> {
  const seen = before?.rev ?? 0;
  const row: Lease = { id: TIME, org: HOUSE, rev: seen + 1, owner };
  return unlessMet(store.commit([{ table: leases.name, org: HOUSE, id: TIME, seen, row }]));
}
