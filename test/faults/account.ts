import { cpSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Store } from "../../src/core/store.ts";
import { type Delivery, deliveries, type Occurred, occurrences } from "../../src/delivery/ledger.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { dmOf, type FakeSlack } from "../support/fake-slack.ts";
import { silent } from "../support/world.ts";
import { ORG, personOf, userOf } from "./due.ts";

export interface Ledger {
  deliveries: Delivery[];
  occurrences: Occurred[];
}

export async function ledgerOf(store: Store): Promise<Ledger> {
  return { deliveries: await store.list(deliveries, ORG), occurrences: await store.list(occurrences, ORG) };
}

/** What the ledger of a process says that is gone, or still at work; its folder stays as it is. */
export async function readLedger(dir: string): Promise<Ledger> {
  const copy = join(dir, "copy");
  // The copy is nobody's: whoever holds the lock works on.
  cpSync(join(dir, "store"), copy, { recursive: true, filter: (path) => !basename(path).startsWith("lock") });
  try {
    const store = await openStore({ dir: copy, log: silent });
    const ledger = await ledgerOf(store);
    await store.close();
    return ledger;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** What is wrong between what people have received and what the ledger says; `size` people are due one message each. */
export function complaints(ledger: Ledger, slack: FakeSlack, size: number): string[] {
  const rows = Map.groupBy(ledger.deliveries, ({ of }) => of);
  const arrived = Map.groupBy(slack.world.messages, ({ channel }) => channel);
  return Array.from({ length: size }, (_, n) => {
    const [row, ...more] = rows.get(personOf(n)) ?? [];
    const got = (arrived.get(dmOf(userOf(n))) ?? []).map(({ channel, ts }) => `${channel}/${ts}`);
    const problem = row && more.length === 0 ? problemOf(row, got) : `has ${row ? more.length + 1 : 0} rows`;
    return problem && `${userOf(n)} ${problem}`;
  }).filter((complaint) => complaint !== null);
}

function problemOf({ state, reason, ref }: Delivery, got: readonly string[]): string | null {
  if (got.length > 1) return `was sent the same ${got.length} times; the row says ${state}`;
  if (state === "unknown") return null;
  if (state !== "sent") return `is left ${state} (${reason})`;
  if (got.length === 0) return "was lost: the row says sent";
  return ref === got[0] ? null : `is said to have ${ref} and has ${got[0]}`;
}

/** How many rows there are in each state, for the terminal. */
export function counts({ deliveries }: Ledger): string {
  const states = Map.groupBy(deliveries, ({ state, reason }) => (state === "sent" ? state : `${state} (${reason})`));
  return [...states].map(([state, rows]) => `${rows.length} ${state}`).join(", ");
}
