import type { Coach } from "./coach.ts";
import type { Sending } from "./reply.ts";
import type { Seal } from "./seal.ts";
import type { Millis } from "./time.ts";
import type { Records } from "./work.ts";

/** Why nothing came from an address. */
export const FETCH_TROUBLES = [
  ...(["address", "private", "redirects", "unreachable", "slow", "large", "status", "json"] as const),
];
export type Fetched = { json: unknown } | { trouble: (typeof FETCH_TROUBLES)[number]; status?: number };
/** Asks an address for JSON; never one within the house, and never for long. Never throws. */
export type FetchJson = (url: string) => Promise<Fetched>;

/** Sends something to an address, likewise; what comes back is only looked at for its status. Redirects are not followed. */
export type Post = (
  url: string,
  sent: { headers: Readonly<Record<string, string>>; body: string },
) => Promise<{ status: number } | { trouble: (typeof FETCH_TROUBLES)[number] }>;

export interface ErrandContext {
  readonly org: string;
  readonly now: Millis;
  readonly coach: Coach;
  readonly fetchJson: FetchJson;
  readonly post: Post;
  readonly seal: Seal;
  /** Saves what the task wrote, with what it wants sent; runs it again when somebody else got in between. */
  finish(task: (records: Records) => Promise<readonly Sending[]>): Promise<void>;
  /** Reads without writing. */
  read<T>(task: (records: Records) => Promise<T>): Promise<T>;
}

/** What needs the network, and so is no handler and no job: done after each tick, for what a job has left to do. */
export interface Errand {
  readonly name: string;
  run(context: ErrandContext): Promise<void>;
}
