import type { Feature } from "../../core/feature.ts";
import type { TableShape } from "../../core/store.ts";
import { commands, newPresses } from "./commands.ts";
import { offers } from "./link.ts";
import { samples } from "./samples.ts";
import { newUnlinkPresses, unlinkCommand } from "./unlink.ts";

/** @param tables everything that is kept of an organisation; asked for when something has to move */
export function newLinkFeature(tables: () => readonly TableShape[]): Feature {
  const presses = { ...newPresses(tables), ...newUnlinkPresses(tables) };
  return { name: "link", tables: [offers], commands: [...commands, unlinkCommand], presses, submits: {}, samples };
}
