import { waiting } from "../../core/audit.ts";
import { links } from "../../core/audit-chain.ts";
import type { Feature } from "../../core/feature.ts";
import type { TableShape } from "../../core/store.ts";
import { newSentence, privacyCommand } from "./commands.ts";
import { erasures } from "./erasure.ts";
import { newEraser } from "./errand.ts";
import { newPresses, submits } from "./handlers.ts";
import { retention } from "./retention.ts";
import { samples } from "./samples.ts";
import { newSweep } from "./sweep.ts";

/** @param ofFeatures everything that is kept of an organisation but the log of changes; asked for when it is gathered, deleted or over */
export function newPrivacyFeature(ofFeatures: () => readonly TableShape[]): Feature {
  const tables = () => [...ofFeatures(), waiting, links];
  return {
    name: "privacy",
    tables: [erasures, retention],
    commands: [privacyCommand],
    presses: newPresses(tables),
    opens: ["privacy.periods"],
    submits,
    errands: [newEraser(tables), newSweep(tables)],
    sentence: newSentence(tables),
    samples,
  };
}
