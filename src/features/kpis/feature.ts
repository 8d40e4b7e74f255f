import type { Feature } from "../../core/feature.ts";
import { commands, joinedWords } from "./commands.ts";
import { presses, submits } from "./handlers.ts";
import { readings, series } from "./kpi.ts";
import { ownPresses, ownSubmits } from "./own/handlers.ts";
import { ownKpis } from "./own/own.ts";
import { samples } from "./samples.ts";

export const kpisFeature: Feature = {
  name: "kpis",
  tables: [series, readings, ownKpis],
  commands,
  presses: { ...presses, ...ownPresses },
  submits: { ...submits, ...ownSubmits },
  sentence: joinedWords,
  samples,
};
