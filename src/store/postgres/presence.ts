import { setTimeout as sleep } from "node:timers/promises";
import type { ClientBase } from "pg";
import { OperatorError } from "../../core/errors.ts";
import { SECOND } from "../../core/time.ts";
import { placeOf } from "./place.ts";

/** The server gives a connection's lock back a moment after its client has gone, in milliseconds. */
const PATIENCE = 2 * SECOND;

/**
 * Every connection holds a lock as long as it lives, shared where Beacon serves, and alone where the whole store is
 * moved: so neither begins while the other is there. When a process dies, its connections and their locks end.
 */
export async function enter(client: ClientBase, url: string, alone: boolean): Promise<void> {
  const lock = alone ? "pg_try_advisory_lock" : "pg_try_advisory_lock_shared";
  const tried = performance.now();
  do {
    const { rows } = await client.query<{ held: boolean }>(`select ${lock}(hashtext('beacon'), 1) as held`);
    if (rows[0]?.held) return;
    await sleep(50);
  } while (performance.now() - tried < PATIENCE);
  throw new OperatorError(
    alone
      ? `A Beacon runs on ${placeOf(url)}: stop it first.`
      : `The whole of ${placeOf(url)} is being worked on by a command: start again when it is done.`,
  );
}
