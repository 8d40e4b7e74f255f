import type { TickIndex } from "./calendar/tick-index.ts";
import type { Log } from "./core/log.ts";
import type { Store } from "./core/store.ts";
import { type Clock, SECOND } from "./core/time.ts";
import type { RunningOutbox } from "./delivery/outbox.ts";
import { newTick } from "./delivery/tick.ts";
import { features } from "./features/all.ts";

export interface RhythmParts {
  store: Store;
  index: TickIndex;
  outbox: RunningOutbox;
  clock: Clock;
  log: Log;
}

/** What was due while nobody was there can wait so long after a start; the first people who write cannot. */
const SETTLE = SECOND;

/** Deals with what is due, and sends what waits. */
export function newBeat({ outbox, ...parts }: RhythmParts): () => Promise<number> {
  const jobs = features.flatMap((feature) => feature.jobs ?? []);
  const tick = newTick({ ...parts, outbox, jobs });
  return async () => {
    const due = await tick();
    await outbox.sweep();
    return due;
  };
}

/** Beats once after the start and then every minute. Answers how to stop. */
export function startRhythm(parts: RhythmParts): () => Promise<void> {
  const beat = newBeat(parts);
  let stopped = false;
  let stop = async () => {};
  const begin = async () => {
    const { everyMinute } = await import("./delivery/cron.ts");
    await beat().catch((err) => parts.log.error({ err }, "a tick failed; the next one goes on"));
    if (!stopped) stop = await everyMinute(beat, parts.log);
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
