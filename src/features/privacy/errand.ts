import type { Errand, ErrandContext } from "../../core/errand.ts";
import type { TableShape } from "../../core/store.ts";
import { people } from "../people/person.ts";
import { erase } from "./erase.ts";
import { type Erasure, erasures, hasGone } from "./erasure.ts";

/** Deletes what was to be deleted, once the day to think better of it is over. */
export function newEraser(tables: () => readonly TableShape[]): Errand {
  return {
    name: "privacy.erase",
    async run(context) {
      const all = await context.read((records) => records.list(erasures));
      for (const erasure of all) if (erasure.done === null && erasure.due <= context.now) await go(erasure, context);
    },
  };

  async function go(erasure: Erasure, context: ErrandContext): Promise<void> {
    const person = await context.read(async (records) => {
      const found = await records.get(people, erasure.id);
      // Somebody who was thought to have left has come back meanwhile.
      return found && (erasure.by === found.id || (await hasGone(found, records))) ? found : null;
    });
    if (person) return erase(erasure, person, tables(), context);
    await context.finish(async (records) => {
      const still = await records.get(erasures, erasure.id);
      if (still) records.remove(erasures, still);
      return [];
    });
  }
}
