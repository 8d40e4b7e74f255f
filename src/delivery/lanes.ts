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
  /** Drops what waits. Calls under way come to their end. */
  close(): void;
}

/** Keeps each conversation's pace and each organisation's. */
export function newLanes(): Lanes {
  const talks = new Map<AccountId, PQueue>();
  const houses = new Map<string, PQueue>();
  const pauses = new Map<string, NodeJS.Timeout>();

  const talkOf = (to: AccountId, pace: Pace): PQueue => {
    const known = talks.get(to) ?? lane(pace, 1);
    talks.set(to, known);
    return known;
  };
  const houseOf = (to: AccountId, pace: Pace): PQueue => {
    const known = houses.get(homeOf(to)) ?? lane(pace, AT_ONCE);
    houses.set(homeOf(to), known);
    return known;
  };
  /** An empty lane is of no use once its pace says nothing any more. */
  const forget = (to: AccountId): void => {
    const queue = talks.get(to);
    if (queue?.size === 0 && queue.pending === 0) talks.delete(to);
  };

  return {
    inTurn: async (to, { conversation }, task) => {
      await talkOf(to, conversation).add(task);
      setTimeout(() => forget(to), conversation.per).unref();
    },
    call: (to, { all }, call) => houseOf(to, all).add(call),
    pause: (to, time) => {
      const house = houses.get(homeOf(to));
      house?.pause();
      clearTimeout(pauses.get(homeOf(to)));
      pauses.set(homeOf(to), setTimeout(() => house?.start(), time).unref());
    },
    close: () => {
      for (const timer of pauses.values()) clearTimeout(timer);
      for (const queue of [...talks.values(), ...houses.values()]) queue.clear();
    },
  };
}

const lane = ({ count, per }: Pace, concurrency: number): PQueue =>
  new PQueue({ concurrency, intervalCap: count, interval: per, strict: true });

/** The platform's organisation that an address belongs to: `slack:T1` of `slack:T1:U5`. */
function homeOf(to: AccountId): string {
  return to.slice(0, -nativeId(to).length - 1);
}
