import type { Row, Table } from "../../../src/core/store.ts";
import { unreachable } from "../../../src/delivery/ledger.ts";
import { deliveryTables } from "../../../src/delivery/tables.ts";
import { features } from "../../../src/features/all.ts";
import { type Idea, ideas } from "../../../src/features/improve/ideas/idea.ts";
import type { Desk } from "../../support/desk.ts";
import { orgOf } from "../../support/ledger.ts";
import type { Actor, Seen } from "../../support/world.ts";
import { personOf, withRecords } from "../goals/plans.ts";

export const LABEL = { change: "Put the return label into the parcel", problem: "Customers call us for a label" };

/** Writes an idea down. */
export async function write(who: Actor, said: Record<string, string> = {}): Promise<Seen> {
  return who.fill(await who.say("idea"), { ...LABEL, ...said });
}

export const allIdeas = (w: Desk): Promise<Idea[]> => withRecords(w, (records) => records.list(ideas));

export async function ideaOf(w: Desk): Promise<Idea> {
  const last = (await allIdeas(w)).at(-1);
  if (!last) throw new Error("there is no idea");
  return last;
}

/** The newest message to somebody. */
export async function inbox(w: Desk, account: string) {
  await w.settle();
  const found = w.sent.findLast(({ to }) => to === account);
  if (!found) throw new Error(`${account} was sent nothing`);
  return found;
}

/** What was sent to somebody, by its titles. */
export async function titles(w: Desk, account: string): Promise<string[]> {
  await w.settle();
  return w.sent.filter(({ to }) => to === account).map(({ card }) => card.title);
}

/** Nothing reaches them any more, because they have left. */
export async function leave(w: Desk, name: string, account: string): Promise<void> {
  const { id } = await personOf(w, name);
  await withRecords(w, async (records) => records.put(unreachable, { id: account, of: id, since: 0, reason: "left" }));
}

export const LEA = "test:T:lea";
export const MO = "test:T:mo";

/** Every record that there is, as it is kept. */
export async function everything(w: Desk): Promise<Set<string>> {
  const tables = [...features.flatMap((feature) => feature.tables), ...deliveryTables] as Table<Row>[];
  const org = await orgOf(w.store);
  const rows = await Promise.all(tables.map((table) => w.store.list(table, org)));
  return new Set(rows.flat().map((row) => JSON.stringify(row)));
}
