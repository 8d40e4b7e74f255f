import type { Feature } from "../../core/feature.ts";
import { schedules } from "../../core/schedule.ts";
import { personTimes, teamTimes } from "./rhythm.ts";

export const rhythmFeature: Feature = {
  name: "rhythm",
  tables: [schedules, teamTimes, personTimes],
  commands: [],
  presses: {},
  submits: {},
  samples: () => [],
};
