import type { Feature } from "../../core/feature.ts";
import { commands, joinedWords } from "./commands.ts";
import { presses, submits } from "./handlers.ts";
import { readings, series } from "./kpi.ts";
import { samples } from "./samples.ts";

export const kpisFeature: Feature = {
  name: "kpis",
  tables: [series, readings],
  commands,
  presses,
  submits,
  sentence: joinedWords,
  samples,
};
