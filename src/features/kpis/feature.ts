import type { Feature } from "../../core/feature.ts";
import { commands, joinedWords } from "./commands.ts";
import { presses, submits } from "./handlers.ts";
import { readings, series } from "./kpi.ts";
import { ownPresses, ownSubmits } from "./own/handlers.ts";
import { ownKpis } from "./own/own.ts";
import { samples } from "./samples.ts";
import { toldReading } from "./sentence/handler.ts";

export const kpisFeature: Feature = {
  name: "kpis",
  tables: [series, readings, ownKpis],
  commands,
  presses: { ...presses, ...ownPresses },
  submits: { ...submits, ...ownSubmits },
  // A command without its space comes first; then what tells of a number, which is kept only after a yes.
  sentence: async (text, context) => (await joinedWords(text, context)) ?? toldReading(text, context),
  samples,
};
