import type { Schedule } from "../../src/core/schedule.ts";
import { HOUSE, type Row, type Store, type Table } from "../../src/core/store.ts";
import { card } from "../../src/core/view.ts";
import { type Draft, newWork, type Records } from "../../src/core/work.ts";
import type { Delivery, Occurred } from "../../src/delivery/ledger.ts";
import { accounts } from "../../src/features/people/person.ts";

/** The id of the only organisation. */
export async function orgOf(store: Store): Promise<string> {
  return (await store.list(accounts, HOUSE))[0]?.of ?? "";
}

/** The id of the person or team that an account belongs to. */
export async function idOf(store: Store, account: string): Promise<string> {
  const found = await store.get(accounts, await orgOf(store), account);
  if (!found) throw new Error(`nobody has the account ${account}`);
  return found.of;
}

export async function put<T extends Row>(store: Store, table: Table<T>, ...rows: Draft<T>[]): Promise<void> {
  const work = newWork(store);
  const records = work.of(await orgOf(store));
  for (const row of rows) {
    await records.get(table, row.id);
    records.put(table, row);
  }
  await store.commit(work.changes({ kind: "job", id: "test" }, 0));
}

export async function recordsOf(store: Store): Promise<Records> {
  return newWork(store).of(await orgOf(store));
}

/** A message in the ledger, sent unless it says otherwise. */
export function message(id: string, to: Delivery["to"], at: number, other: Partial<Delivery> = {}): Draft<Delivery> {
  const of = "person" in to ? to.person : to.team;
  const open = {
    account: null,
    urgent: false,
    tries: 1,
    since: 0,
    moved: at,
    until: null,
    next: at,
    ref: "1",
    reason: null,
    into: null,
  };
  return { id, to, of, at, why: "goal-started", card: card(`Message ${id}`), state: "sent", ...open, ...other };
}

/** A time that a schedule came round and was left out. */
export function skipped(id: string, subject: Occurred["subject"], due: number, reason: string): Draft<Occurred> {
  const of = "person" in subject ? subject.person : subject.team;
  const day = new Date(due).toISOString().slice(0, 10);
  return { id, kind: "goals.monday", subject, of, day, due, state: "skipped", reason, at: due };
}

export function daily(id: string, subject: Schedule["subject"], zone: string, at = "09:00"): Draft<Schedule> {
  const usual = { at, rule: { kind: "daily" as const }, workdaysOnly: false, grace: 60, pausedUntil: null, since: 0 };
  return { id, kind: "test.daily", subject, zone, ...usual };
}
