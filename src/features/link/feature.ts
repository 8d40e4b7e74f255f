import type { Feature } from "../../core/feature.ts";
import type { TableShape } from "../../core/store.ts";
import { commands, newPresses } from "./commands.ts";
import { offers } from "./link.ts";
import { samples } from "./samples.ts";

/** @param tables everything that is kept of an organisation; asked for when something has to move */
export function newLinkFeature(tables: () => readonly TableShape[]): Feature {
  return { name: "link", tables: [offers], commands, presses: newPresses(tables), submits: {}, samples };
}
