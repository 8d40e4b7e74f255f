import { setTimeout as sleep } from "node:timers/promises";
import { Conflict, OperatorError } from "../core/errors.ts";
import { newId } from "../core/ids.ts";
import type { Log } from "../core/log.ts";
import type { Crew } from "../core/replica.ts";
import { HOUSE, type Store } from "../core/store.ts";
import { type Millis, SECOND } from "../core/time.ts";
import { unlessMet } from "../core/work.ts";
import { newLead, type Turns } from "./lead.ts";
import { LOOKS, newPeers, type Replica, replicas } from "./peers.ts";

export interface RunningCrew extends Crew {
  /** From now on this process leads when nobody else does. */
  contend(turns: Turns): void;
  /** Leads no more, whoever asks; when what it had begun has ended, somebody else may. */
  resign(): Promise<void>;
  /** What it still has in hand is everybody's. */
  leave(): Promise<void>;
}

export interface CrewParts {
  store: Store;
  log: Log;
  /** The same for all that have the same secret. */
  mark: string;
  /** How often each tells that it lives, and looks at the others. */
  pulse?: Millis;
}

/**
 * One of several processes on one store. Each has a row that it counts up; whose row stays still is removed by whoever
 * saw it, and whoever finds their own row removed begins anew under another name. So what is done under a name, by
 * comparing versions, is never done by two.
 */
export async function joinCrew({ store, log, mark, pulse = SECOND }: CrewParts): Promise<RunningCrew> {
  const peers = newPeers();
  const gone: (() => void)[] = [];
  const lead = newLead(store, log);
  let me = await enter(store, mark);
  /** Until then nobody can have taken this process for dead: others look longer than this lasts. */
  let sure = 0;
  let left = false;
  let timer: NodeJS.Timeout | undefined;

  const beat = async (): Promise<void> => {
    const began = performance.now();
    const next = await step(store, me);
    if (next === null) {
      log.warn({ replica: me.id }, "the other replicas took this one for dead; it begins anew");
      lead.lose();
      me = await enter(store, mark);
    } else me = next;
    sure = began + (LOOKS - 1) * pulse;
  };

  const round = async (): Promise<void> => {
    await beat();
    const others = (await store.list(replicas, HOUSE)).filter(({ id }) => id !== me.id);
    const { lapsed, gone: some } = peers.look(others);
    for (const one of lapsed) await bury(store, one, log);
    await lead.look(me.id, async (name) => (await store.get(replicas, HOUSE, name)) !== undefined);
    if (some) for (const call of gone) call();
  };

  let failed = false;
  let running = Promise.resolve();
  const go = (): void => {
    running = round()
      .then(
        () => {
          failed = false;
        },
        (err) => {
          if (!failed && !left) log.warn({ err }, "the other replicas cannot be seen");
          failed = true;
        },
      )
      .then(() => {
        if (!left) timer = setTimeout(go, pulse);
      });
  };

  const halt = async (): Promise<void> => {
    left = true;
    clearTimeout(timer);
    await running;
  };
  try {
    await refuseStrangers(store, me, pulse);
    peers.look((await store.list(replicas, HOUSE)).filter(({ id }) => id !== me.id));
  } catch (error) {
    await remove(store, me);
    throw error;
  }
  go();
  return {
    name: () => me.id,
    isElsewhere: (name) => name !== me.id && peers.has(name),
    leads: () => lead.leads() && performance.now() < sure,
    onGone: (call) => void gone.push(call),
    contend: (turns) => lead.contend(turns),
    resign: () => lead.resign(() => me.id),
    async leave() {
      await halt();
      await remove(store, me).catch((err) => log.warn({ err }, "the other replicas will find out by themselves"));
    },
  };
}

async function enter(store: Store, mark: string): Promise<Replica> {
  const row: Replica = { id: newId(), org: HOUSE, rev: 1, mark };
  await store.commit([{ table: replicas.name, org: HOUSE, id: row.id, seen: 0, row }]);
  return row;
}

/** Null where somebody has removed the row. */
async function step(store: Store, me: Replica): Promise<Replica | null> {
  const next = { ...me, rev: me.rev + 1 };
  try {
    await store.commit([{ table: replicas.name, org: HOUSE, id: me.id, seen: me.rev, row: next }]);
    return next;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Nobody else counts it up: a step whose answer was lost had been taken after all.
    const now = await store.get(replicas, HOUSE, me.id);
    return now ? step(store, now) : null;
  }
}

async function bury(store: Store, one: Replica, log: Log): Promise<void> {
  await remove(store, one);
  log.warn({ replica: one.id }, "a replica is gone; the others go on with what it had in hand");
}

/** Nothing happens where it has counted on, or is gone already. */
async function remove(store: Store, { id, rev }: Replica): Promise<void> {
  await unlessMet(store.commit([{ table: replicas.name, org: HOUSE, id, seen: rev, row: null }]));
}

/** Another secret would make another mark of the same person. Those that only died with it do not count. */
async function refuseStrangers(store: Store, me: Replica, pulse: Millis): Promise<void> {
  const strangers = (await store.list(replicas, HOUSE)).filter(({ mark }) => mark !== me.mark);
  if (strangers.length === 0) return;
  await sleep(LOOKS * pulse);
  for (const { id, rev } of strangers) {
    const now = await store.get(replicas, HOUSE, id);
    if (!now || now.rev === rev) continue;
    throw new OperatorError(
      "BEACON_SECRET is not that of the Beacon that already runs on this database: set the same one for all of them, " +
        "such as the output of openssl rand -base64 32.",
    );
  }
}
