import type { WholeStore } from "../core/store.ts";
import { newLog } from "../log.ts";
import { openStore, type StorePlace } from "../store/open.ts";

/**
 * What a command does in a store itself, which is closed again whatever comes of it.
 *
 * @param alone nobody else may have it open meanwhile
 */
export async function opened<T>(place: StorePlace, task: (store: WholeStore) => Promise<T>, alone = false): Promise<T> {
  const store = await openStore(place, newLog({ logLevel: "warn" }), alone);
  try {
    return await task(store);
  } finally {
    await store.close();
  }
}
