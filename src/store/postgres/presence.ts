import type { ClientBase } from "pg";
import { OperatorError } from "../../core/errors.ts";
import { placeOf } from "./place.ts";

/**
 * Every connection holds a lock as long as it lives, shared where Beacon serves, and alone where the whole store is
 * moved: so neither begins while the other is there. When a process dies, its connections and their locks end.
 */
export async function enter(client: ClientBase, url: string, alone: boolean): Promise<void> {
  const lock = alone ? "pg_try_advisory_lock" : "pg_try_advisory_lock_shared";
  const { rows } = await client.query<{ held: boolean }>(`select ${lock}(hashtext('beacon'), 1) as held`);
  if (rows[0]?.held) return;
  throw new OperatorError(
    alone
      ? `A Beacon runs on ${placeOf(url)}: stop it first.`
      : `The whole of ${placeOf(url)} is being worked on by a command: start again when it is done.`,
  );
}
