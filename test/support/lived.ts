import type { Portion, WholeStore } from "../../src/core/store.ts";
import { rest } from "./lived/rest.ts";
import { work } from "./lived/work.ts";

export { ADA, AT, BO, DAY_OF_IT, ORG, TEAM } from "./lived/who.ts";

/** A small organisation in which every feature has left records. */
export const livedIn = (): Portion[] => [...rest(), ...work()];

/** Fills a store with it. */
export async function liveIn(store: WholeStore): Promise<void> {
  for (const portion of livedIn()) await store.load(portion);
}
