import type { AccountId } from "../../core/ids.ts";
import { HOUSE, type Row, type Store, table } from "../../core/store.ts";
import { uncontested } from "../../core/work.ts";
import { account, orgAccount, withoutThread } from "./names.ts";
import type { Visit } from "./visit.ts";

/** How to reach a person, a channel, or in the tenant's own row anybody else of it. Its id is the account. */
export interface Place extends Row {
  readonly serviceUrl: string;
  /** Null where there is none yet: a person who has never written, and the tenant itself. */
  readonly conversation: string | null;
  /** Of a channel: what Teams calls it. */
  readonly name?: string;
  /** Beacon was taken out: nothing arrives until it is back. */
  readonly gone?: true;
}
export const placesTable = table<Place>("teamsPlaces");

type Known = Pick<Place, "serviceUrl" | "conversation" | "name" | "gone">;

const FIELDS = ["serviceUrl", "conversation", "name", "gone"] as const;

export interface Places {
  find(of: AccountId): Promise<Place | undefined>;
  /** Learns from what somebody did how they and the place are reached. Answers whether the place is new. */
  learn(visit: Visit): Promise<boolean>;
  /** Beacon was taken out of the place. */
  lose(visit: Visit): Promise<void>;
  /** A conversation was opened with the person, or is no longer there. Whoever took Beacon out meanwhile stays out. */
  keep(of: AccountId, known: Known): Promise<void>;
}

export function newPlaces(store: Store): Places {
  const find = (of: AccountId) => store.get(placesTable, HOUSE, of);
  const same = (row: Place | undefined, known: Known): boolean =>
    FIELDS.every((field) => row?.[field] === known[field]);

  const put = async (of: AccountId, known: Known): Promise<void> =>
    uncontested(async () => {
      const before = await find(of);
      if (same(before, known)) return; // nearly always: what is the same is not written
      const row: Place = { ...known, id: of, org: HOUSE, rev: (before?.rev ?? 0) + 1 };
      await store.commit([{ table: placesTable.name, org: HOUSE, id: of, seen: before?.rev ?? 0, row }]);
    });

  return {
    find,
    async keep(of, known) {
      if (!(await find(of))?.gone) await put(of, known);
    },
    async learn({ tenant, user, serviceUrl, conversation: whole, direct }) {
      await put(orgAccount(tenant), { serviceUrl, conversation: null });
      if (whole === null) return false;
      const conversation = withoutThread(whole);
      const of = account(tenant, direct ? user : conversation);
      const before = await find(of);
      await put(of, { serviceUrl, conversation, ...(before?.name && { name: before.name }) });
      return before?.conversation !== conversation || before.gone === true;
    },
    async lose({ tenant, user, serviceUrl, conversation: whole, direct }) {
      if (whole === null) return;
      const conversation = withoutThread(whole);
      await put(account(tenant, direct ? user : conversation), { serviceUrl, conversation, gone: true });
    },
  };
}
