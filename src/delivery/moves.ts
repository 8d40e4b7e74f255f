import { type AccountId, platformOf } from "../core/ids.ts";
import type { Lang } from "../core/lang.ts";
import type { Sender } from "../core/outbox.ts";
import type { Subject } from "../core/schedule.ts";
import type { Store } from "../core/store.ts";
import type { Clock } from "../core/time.ts";
import { newWork, type Records, uncontested } from "../core/work.ts";
import { people, teams } from "../features/people/person.ts";
import { type Delivery, deliveries, restOf } from "./ledger.ts";

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
  /**
   * Where a person was seen last, or where nothing arrives there any more, where they were before. `none` where the person
   * or team has no address at all, `closed` where its platform is not connected.
   *
   * @param but an address that is not to be taken
   */
  wayOf(row: Delivery, but?: AccountId): Promise<Way | "none" | "closed">;
}

export interface MovesParts {
  store: Store;
  /** By platform: `slack`, `teams`, `web`. */
  senders: ReadonlyMap<string, Sender>;
  clock: Clock;
}

export function newMoves({ store, senders, clock }: MovesParts): Moves {
  const change: Moves["change"] = (org, key, from, to, also) =>
    uncontested(async () => {
      const work = newWork(store);
      const records = work.of(org);
      const row = await records.get(deliveries, key);
      if (row?.state !== from) return null;
      await also?.(records, row);
      const next = to(row);
      const moved = next.state === row.state ? row.moved : clock();
      const after = records.put(deliveries, { ...next, moved });
      await store.commit(work.changes(null, clock()));
      return after;
    });

  const wayOf: Moves["wayOf"] = async ({ org, to }, but) => {
    const { accounts, lang } = await addressesOf(org, to);
    if (accounts.length === 0) return "none";
    const ways = accounts.flatMap((account): Way[] => {
      const sender = senders.get(platformOf(account));
      return sender && account !== but ? [{ account, sender, lang }] : [];
    });
    const [first, ...others] = ways;
    if (!first) return "closed";
    if (others.length === 0 && but === undefined) return first; // whoever sends looks whether it is open
    for (const way of ways) {
      if ((await restOf(store, { org, account: way.account, now: clock() })) === null) return way;
    }
    return but === undefined ? first : "closed";
  };

  const addressesOf = async (org: string, to: Subject): Promise<{ accounts: readonly AccountId[]; lang: Lang }> => {
    if ("team" in to) {
      const team = await store.get(teams, org, to.team);
      return { accounts: team ? [team.channel] : [], lang: team?.lang ?? "en" };
    }
    const person = await store.get(people, org, to.person);
    return { accounts: person?.accounts ?? [], lang: person?.lang ?? "en" };
  };

  return { change, wayOf };
}
