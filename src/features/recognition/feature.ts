import type { Feature } from "../../core/feature.ts";
import { choices } from "./choices.ts";
import { commands, sentence } from "./commands.ts";
import * as consent from "./consent/handlers.ts";
import { samples } from "./samples.ts";
import { wins } from "./win.ts";
import * as logging from "./wins/handlers.ts";

export const recognitionFeature: Feature = {
  name: "recognition",
  tables: [wins, choices],
  commands,
  presses: { ...logging.presses, ...consent.presses },
  submits: { ...logging.submits, ...consent.submits },
  sentence,
  samples,
};
