import { chain } from "./core/audit-chain.ts";
import type { Coach } from "./core/coach.ts";
import type { Log } from "./core/log.ts";
import type { Crew } from "./core/replica.ts";
import type { Seal } from "./core/seal.ts";
import type { Store } from "./core/store.ts";
import { type Clock, SECOND } from "./core/time.ts";
import type { RunningOutbox } from "./delivery/outbox.ts";
import type { Watched } from "./delivery/watch.ts";
import { orgIds } from "./features/people/person.ts";

export interface RhythmParts {
  store: Store;
  /** The schedules, read when they are first needed. */
  index: Watched["index"];
  outbox: RunningOutbox;
  coach: Coach;
  seal: Seal;
  clock: Clock;
  log: Log;
}

/** What was due while nobody was there can wait so long after a start; the first people who write cannot. */
const SETTLE = SECOND;

/** Deals with what is due, sends what waits, and fetches what is to be fetched. */
export async function newBeat({ outbox, ...parts }: RhythmParts): Promise<() => Promise<number>> {
  const [{ features }, { newTick }, { newErrands }, { newFetchJson }, { newPost }] = await Promise.all([
    ...([import("./features/all.ts"), import("./delivery/tick.ts"), import("./delivery/errands.ts")] as const),
    import("./adapters/outside/json.ts"),
    import("./adapters/outside/post.ts"),
  ]);
  const jobs = features.flatMap((feature) => feature.jobs ?? []);
  const errands = features.flatMap((feature) => feature.errands ?? []);
  const sealLog = async () => {
    const moved = await chain(parts.store, await orgIds(parts.store));
    for (const head of moved) parts.log.info(head, "the log of changes was sealed");
  };
  const goErrands = newErrands({ ...parts, outbox, errands, fetchJson: newFetchJson(), post: newPost() });
  return async () => {
    // Asked for each time: where others write, all schedules may have been read anew.
    const tick = newTick({ ...parts, index: await parts.index(), outbox, jobs });
    const due = await tick();
    await outbox.sweep();
    await sealLog();
    // Last: an address may take its time, and nobody's message shall wait for it.
    await goErrands();
    return due;
  };
}

export interface Rhythm {
  /** Beats at once, unless it just does. */
  now(): Promise<void>;
  stop(): Promise<void>;
}

/** Beats once after the start and then every minute, as long as this process leads. */
export function startRhythm(parts: RhythmParts & { crew: Pick<Crew, "leads"> }): Rhythm {
  let stopped = false;
  let stop = async () => {};
  let made: ReturnType<typeof newBeat> | null = null;
  let running: Promise<void> | null = null;
  const beat = async () => {
    if (!parts.crew.leads()) return;
    made ??= newBeat(parts);
    try {
      await (await made)();
    } catch (err) {
      made = null; // not everything may have been read
      parts.log.error({ err }, "a tick failed; the next one goes on");
    }
  };
  const now = () => {
    running ??= beat().finally(() => {
      running = null;
    });
    return running;
  };
  const begin = async () => {
    const { everyMinute } = await import("./delivery/cron.ts");
    await now();
    if (!stopped) stop = everyMinute(now, parts.log);
  };
  let begun = Promise.resolve();
  const timer = setTimeout(() => {
    begun = begin();
  }, SETTLE);
  return {
    now,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await begun;
      await stop();
      await running;
    },
  };
}
