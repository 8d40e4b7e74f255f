import type { Feature } from "../../core/feature.ts";
import { actions } from "./actions/action.ts";
import { learned } from "./actions/learned.ts";
import { cycles } from "./cycle/cycle.ts";

export const improveFeature: Feature = {
  name: "improve",
  tables: [cycles, actions, learned],
  commands: [],
  presses: {},
  submits: {},
  samples: () => [],
};
