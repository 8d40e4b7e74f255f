import type { ZodType } from "zod";
import type { Coach } from "./coach.ts";
import type { Millis } from "./time.ts";
import type { Records } from "./work.ts";

/** What a program that calls is given: its organisation's records, committed together when the answer is made. */
export interface Call {
  readonly org: string;
  /** The id of the token it came with. */
  readonly by: string;
  readonly now: Millis;
  readonly records: Records;
  readonly coach: Coach;
}

/** Something other programs may ask for over HTTP, as plain data: what it is called, what it needs, and what it does. */
export interface Endpoint<T = unknown> {
  readonly method: "post";
  /** Behind `/api/v1`: `/readings`. */
  readonly path: string;
  /** What a token must allow: `readings`. */
  readonly scope: string;
  readonly summary: string;
  readonly body: ZodType<T>;
  /** May run twice, like a handler. The answer is JSON. */
  run(body: T, call: Call): Promise<unknown>;
}

/** Keeps the body's type between the schema and the handler. */
export function endpoint<T>(declared: Endpoint<T>): Endpoint {
  return declared as unknown as Endpoint;
}
