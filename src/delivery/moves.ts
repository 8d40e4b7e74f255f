import { Conflict } from "../core/errors.ts";
import { type AccountId, platformOf } from "../core/ids.ts";
import type { Lang } from "../core/lang.ts";
import type { Sender } from "../core/outbox.ts";
import type { Store } from "../core/store.ts";
import { newWork, type Records } from "../core/work.ts";
import { people, teams } from "../features/people/person.ts";
import { type Delivery, deliveries } from "./ledger.ts";

/** Where a message goes, how, and in which language. */
export interface Way {
  account: AccountId;
  sender: Sender;
  lang: Lang;
}

export interface Moves {
  /**
   * Changes one row with nobody else in between, together with what `also` writes; null when it is not in the state
   * that was expected.
   */
  change(
    org: string,
    key: string,
    from: Delivery["state"],
    to: (row: Delivery) => Delivery,
    also?: (records: Records, row: Delivery) => Promise<void>,
  ): Promise<Delivery | null>;
  /** Null where no platform that is connected reaches the person or team. */
  wayOf(row: Delivery): Promise<Way | null>;
}

/** How often a change is tried again because somebody else wrote one of its records at the same moment. */
const ATTEMPTS = 20;

export function newMoves({ store, senders }: { store: Store; senders: ReadonlyMap<string, Sender> }): Moves {
  const change: Moves["change"] = async (org, key, from, to, also) => {
    for (let tries = 1; ; tries++) {
      const work = newWork(store);
      const records = work.of(org);
      const row = await records.get(deliveries, key);
      if (row?.state !== from) return null;
      await also?.(records, row);
      const after = records.put(deliveries, to(row));
      try {
        await store.commit(work.changes());
        return after;
      } catch (error) {
        if (!(error instanceof Conflict) || tries === ATTEMPTS) throw error;
      }
    }
  };

  const wayOf = async ({ org, to }: Delivery): Promise<Way | null> => {
    const found = await addressOf(org, to);
    const sender = found && senders.get(platformOf(found.account));
    return found && sender ? { ...found, sender } : null;
  };

  const addressOf = async (org: string, to: Delivery["to"]): Promise<Omit<Way, "sender"> | null> => {
    if ("team" in to) {
      const team = await store.get(teams, org, to.team);
      return team ? { account: team.channel, lang: team.lang } : null;
    }
    const person = await store.get(people, org, to.person);
    const account = person?.accounts.find((one) => senders.has(platformOf(one)));
    return person && account ? { account, lang: person.lang } : null;
  };

  return { change, wayOf };
}
