import type { Feature } from "../../core/feature.ts";
import type { Job } from "../../core/job.ts";
import { schedules } from "../../core/schedule.ts";
import { changePresses, changeSubmits } from "./change-handlers.ts";
import { meCommand, mePresses } from "./me-handlers.ts";
import { meSubmits } from "./me-submits.ts";
import { personTimes, teamTimes } from "./rhythm.ts";
import { samples } from "./samples.ts";
import { teamPresses, teamSubmits } from "./team-handlers.ts";
import { weekPresses, weekSubmits } from "./week-handlers.ts";

/** @param jobs every feature's, whose schedules people set here */
export function newRhythmFeature(jobs: readonly Job[]): Feature {
  const ours = jobs.filter(({ about }) => about === "team");
  const mine = jobs.filter(({ about }) => about === "person");
  return {
    name: "rhythm",
    tables: [schedules, teamTimes, personTimes],
    commands: [meCommand(mine)],
    presses: { ...mePresses(mine), ...teamPresses(ours), ...changePresses(ours), ...weekPresses(ours) },
    opens: [
      ...["me.when", "me.leave", "me.time"],
      ...["rhythm.pause", "rhythm.change", "rhythm.revise", "rhythm.week", "rhythm.except"],
    ],
    submits: { ...meSubmits(mine), ...teamSubmits(ours), ...changeSubmits(ours), ...weekSubmits(ours) },
    samples,
  };
}
