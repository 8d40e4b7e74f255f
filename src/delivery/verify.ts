import { platformOf } from "../core/ids.ts";
import type { Log } from "../core/log.ts";
import type { Sender } from "../core/outbox.ts";
import { type Clock, HOUR, MINUTE } from "../core/time.ts";
import { card } from "../core/view.ts";
import type { Delivery } from "./ledger.ts";
import type { Moves } from "./moves.ts";

/** Further off than any clock goes: nobody will be able to tell. */
const NEVER = Number.MAX_SAFE_INTEGER;
/** When to ask again where the platform could not tell just now, and for how long. */
const AGAIN = 10 * MINUTE;
const PATIENCE = 24 * HOUR;

export interface VerifyParts {
  senders: ReadonlyMap<string, Sender>;
  clock: Clock;
  log: Log;
  moves: Moves;
}

/**
 * Asks the platform whether a message of unknown fate is there. Where it is, it was sent; where it surely is not, it is
 * due again; where nobody can tell it stays as it is, for an admin to decide.
 */
export function newVerify({ senders, clock, log, moves }: VerifyParts) {
  return async ({ org, id, account, at, next }: Delivery): Promise<void> => {
    if (next > clock()) return;
    const sender = account === null ? undefined : senders.get(platformOf(account));
    if (account === null || !sender) return;
    const found = (await sender.find?.(account, id, at)) ?? null;
    const patient = found !== null && clock() - at < PATIENCE;
    const after = await moves.change(org, id, "unknown", (row) => {
      if (found === null || found === "unclear") return { ...row, next: patient ? clock() + AGAIN : NEVER };
      if (found === "absent") return { ...row, state: "due", reason: null, next: clock() };
      return { ...row, state: "sent", ref: found.ref, reason: null, card: card(row.card.title) };
    });
    log.info({ delivery: id, state: after?.state }, "looked for a message of unknown fate");
  };
}
