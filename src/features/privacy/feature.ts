import type { Feature } from "../../core/feature.ts";
import type { TableShape } from "../../core/store.ts";
import { newSentence, privacyCommand } from "./commands.ts";
import { erasures } from "./erasure.ts";
import { newEraser } from "./errand.ts";
import { newPresses, submits } from "./handlers.ts";
import { retention } from "./retention.ts";
import { samples } from "./samples.ts";
import { newSweep } from "./sweep.ts";

/** @param tables everything that is kept of an organisation; asked for when it is gathered, deleted or over */
export function newPrivacyFeature(tables: () => readonly TableShape[]): Feature {
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
