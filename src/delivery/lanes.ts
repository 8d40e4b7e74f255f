import PQueue from "p-queue";
import { type AccountId, nativeId } from "../core/ids.ts";
import type { Pace, Sender } from "../core/outbox.ts";
import type { Millis } from "../core/time.ts";

/** How many calls to one organisation are under way at once, so that slow answers hold up only some. */
const AT_ONCE = 32;

export interface Lanes {
  /** Runs tasks about one address one after the other, no more of them than its conversation takes. */
  inTurn(to: AccountId, pace: Sender["pace"], task: () => Promise<void>): Promise<void>;
  /** Runs the call when the address's organisation may take one more. */
  call(to: AccountId, pace: Sender["pace"], call: () => Promise<void>): Promise<void>;
  /** Nothing begins in the address's organisation for so long, because the platform said so. */
  pause(to: AccountId, time: Millis): void;
  /** Drops what waits, which rejects, and resolves when what is under way has come to its end. */
  close(): Promise<void>;
}

interface Lane {
  queue: PQueue;
  timer?: NodeJS.Timeout;
  /** When a pause ends. */
  until: number;
}

/**
 * Keeps each conversation's pace and each organisation's.
 *
 * @param pauses how long which organisation takes nothing, as it had said before
 */
export function newLanes(pauses: ReadonlyMap<string, Millis> = new Map()): Lanes {
  const talks = new Map<AccountId, Lane>();
  const houses = new Map<string, Lane>();
  const running = new Set<Promise<void>>();
  const closing = new AbortController();
  const began = performance.now();

  const laneOf = (lanes: Map<string, Lane>, name: string, { count, per }: Pace, concurrency: number): Lane => {
    const options = { concurrency, intervalCap: count, interval: per, strict: true };
    const known = lanes.get(name);
    if (known) return known;
    const lane = { queue: new PQueue(options), until: 0 };
    lanes.set(name, lane);
    const left = lanes === houses ? pauses.get(name) : undefined;
    if (left !== undefined && performance.now() < began + left) halt(lane, began + left - performance.now());
    return lane;
  };

  const halt = (lane: Lane, time: Millis): void => {
    lane.until = performance.now() + time;
    lane.queue.pause();
    clearTimeout(lane.timer);
    lane.timer = setTimeout(() => lane.queue.start(), time);
  };

  const add = ({ queue }: Lane, task: () => Promise<void>): Promise<void> => {
    const begin = (): Promise<void> => {
      const run = task().finally(() => running.delete(run));
      running.add(run);
      return run;
    };
    return queue.add(begin, { signal: closing.signal });
  };

  /** A lane that nobody used for as long as its pace reaches says nothing any more. */
  const forgetLater = (to: AccountId, lane: Lane, per: Millis): void => {
    clearTimeout(lane.timer);
    const forget = () => {
      if (lane.queue.size === 0 && lane.queue.pending === 0) talks.delete(to);
    };
    lane.timer = setTimeout(forget, per).unref();
  };

  return {
    inTurn: async (to, { conversation }, task) => {
      const lane = laneOf(talks, to, conversation, 1);
      clearTimeout(lane.timer);
      await add(lane, task);
      forgetLater(to, lane, conversation.per);
    },
    call: (to, { all }, call) => add(laneOf(houses, homeOf(to), all, AT_ONCE), call),
    pause: (to, time) => {
      const lane = houses.get(homeOf(to));
      if (lane && performance.now() + time > lane.until && !closing.signal.aborted) halt(lane, time);
    },
    close: async () => {
      closing.abort();
      for (const { timer } of [...talks.values(), ...houses.values()]) clearTimeout(timer);
      await Promise.allSettled(running);
    },
  };
}

/** The platform's organisation that an address belongs to: `slack:T1` of `slack:T1:U5`. */
export function homeOf(to: AccountId): string {
  return to.slice(0, -nativeId(to).length - 1);
}
