import { Conflict } from "../core/errors.ts";
import type { Figures } from "../core/figures.ts";
import type { Change, Store } from "../core/store.ts";
import { SECOND } from "../core/time.ts";
import { type Delivery, deliveries } from "../delivery/ledger.ts";

/** The same store, with what is saved through it counted and timed. */
export function observed<T extends Store>(store: T, figures: Figures): T {
  const commit: Store["commit"] = async (changes) => {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / SECOND;
    try {
      await store.commit(changes);
    } catch (error) {
      figures.committed(error instanceof Conflict ? "conflict" : "failed", seconds());
      throw error;
    }
    figures.committed("saved", seconds());
    for (const [state, rows] of Map.groupBy(changes.filter(isDelivery), stateOf)) figures.delivered(state, rows.length);
  };
  return { ...store, commit };
}

const isDelivery = ({ table, row }: Change): boolean => table === deliveries.name && row !== null;
const stateOf = ({ row }: Change): string => (row as Delivery).state;
