import { platformOf } from "../core/ids.ts";
import type { Log } from "../core/log.ts";
import type { Sender } from "../core/outbox.ts";
import { type Clock, DAY, MINUTE, type Millis } from "../core/time.ts";
import { card } from "../core/view.ts";
import type { Delivery } from "./ledger.ts";
import type { Moves } from "./moves.ts";

/** Further off than any clock goes: nobody will be able to tell. */
const NEVER = Number.MAX_SAFE_INTEGER;
/** A message that surely is not there goes out again, but less and less soon: something is wrong. */
const waitAfter = (tries: number): Millis => (tries <= 1 ? 0 : Math.min(2 ** tries, 30) * MINUTE);
/** When to ask again where the platform could not tell just now, and for how long. */
const AGAIN = 10 * MINUTE;
const PATIENCE = DAY;

export interface VerifyParts {
  senders: ReadonlyMap<string, Sender>;
  clock: Clock;
  log: Log;
  moves: Moves;
}

/**
 * Asks the platform whether a message of unknown fate is there. Where it is, it was sent; where it surely is not, it is
 * due again, and the answer is when; where nobody can tell it stays as it is, for an admin to decide.
 */
export function newVerify({ senders, clock, log, moves }: VerifyParts) {
  return async ({ org, id, account, since, next, tries }: Delivery): Promise<Millis | null> => {
    if (next > clock()) return null;
    const sender = account === null ? undefined : senders.get(platformOf(account));
    if (account === null || !sender) return null;
    const found = (await sender.find?.(account, id, since)) ?? null;
    const patient = found !== null && clock() - since < PATIENCE;
    const after = await moves.change(org, id, "unknown", (row) => {
      if (found === null || found === "unclear") return { ...row, next: patient ? clock() + AGAIN : NEVER };
      if (found === "absent" && !patient) return { ...row, state: "failed" };
      if (found === "absent") return { ...row, state: "due", next: clock() + waitAfter(tries) };
      return { ...row, state: "sent", ref: found.ref, reason: null, card: card(row.card.title) };
    });
    log.info({ delivery: id, state: after?.state }, "looked for a message of unknown fate");
    return after?.state === "due" ? after.next : null;
  };
}
