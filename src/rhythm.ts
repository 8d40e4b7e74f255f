import type { Coach } from "./core/coach.ts";
import type { Log } from "./core/log.ts";
import type { Store } from "./core/store.ts";
import { type Clock, SECOND } from "./core/time.ts";
import type { RunningOutbox } from "./delivery/outbox.ts";
import type { Watched } from "./delivery/watch.ts";

export interface RhythmParts {
  store: Store;
  /** The schedules, read when they are first needed. */
  index: Watched["index"];
  outbox: RunningOutbox;
  coach: Coach;
  clock: Clock;
  log: Log;
}

/** What was due while nobody was there can wait so long after a start; the first people who write cannot. */
const SETTLE = SECOND;

/** Deals with what is due, sends what waits, and fetches what is to be fetched. */
export async function newBeat({ outbox, ...parts }: RhythmParts): Promise<() => Promise<number>> {
  const [{ features }, { newTick }, { newErrands }, { newFetchJson }] = await Promise.all([
    ...([import("./features/all.ts"), import("./delivery/tick.ts"), import("./delivery/errands.ts")] as const),
    import("./adapters/outside/json.ts"),
  ]);
  const jobs = features.flatMap((feature) => feature.jobs ?? []);
  const tick = newTick({ ...parts, index: await parts.index(), outbox, jobs });
  const errands = features.flatMap((feature) => feature.errands ?? []);
  const goErrands = newErrands({ ...parts, outbox, errands, fetchJson: newFetchJson() });
  return async () => {
    const due = await tick();
    await outbox.sweep();
    // Last: an address may take its time, and nobody's message shall wait for it.
    await goErrands();
    return due;
  };
}

/** Beats once after the start and then every minute. Answers how to stop. */
export function startRhythm(parts: RhythmParts): () => Promise<void> {
  let stopped = false;
  let stop = async () => {};
  let made: ReturnType<typeof newBeat> | null = null;
  const beat = async () => {
    made ??= newBeat(parts);
    try {
      return await (await made)();
    } catch (error) {
      made = null; // the schedules may not have been read
      throw error;
    }
  };
  const begin = async () => {
    const { everyMinute } = await import("./delivery/cron.ts");
    await beat().catch((err) => parts.log.error({ err }, "a tick failed; the next one goes on"));
    if (!stopped) stop = everyMinute(beat, parts.log);
  };
  let begun = Promise.resolve();
  const timer = setTimeout(() => {
    begun = begin();
  }, SETTLE);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await begun;
    await stop();
  };
}
