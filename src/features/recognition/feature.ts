import type { Feature } from "../../core/feature.ts";
import { choices } from "./choices.ts";
import { commands, sentence } from "./commands.ts";
import * as consent from "./consent/handlers.ts";
import { digest } from "./digest.ts";
import * as fairness from "./fairness/handlers.ts";
import { samples } from "./samples.ts";
import * as shoutouts from "./shoutouts/handlers.ts";
import { weeklyJob } from "./shoutouts/jobs.ts";
import * as second from "./shoutouts/second.ts";
import * as settings from "./shoutouts/settings-handlers.ts";
import { teamWays } from "./teams.ts";
import * as thanks from "./thanks/handlers.ts";
import { wins } from "./win.ts";
import * as logging from "./wins/handlers.ts";
import { ownMonth } from "./wins/mine.ts";

export const recognitionFeature: Feature = {
  name: "recognition",
  tables: [wins, choices, teamWays],
  commands,
  presses: {
    ...{ ...logging.presses, ...consent.presses, ...thanks.presses },
    ...{ ...shoutouts.presses, ...settings.presses, ...second.presses, ...fairness.presses },
  },
  opens: [
    ...["win.new", "win.edit", "win.reword", "thanks.new", "thanks.more"],
    ...["shout.edit", "shout.settings", "shout.pause"],
  ],
  submits: { ...logging.submits, ...consent.submits, ...thanks.submits, ...shoutouts.submits, ...settings.submits },
  jobs: [weeklyJob, fairness.monthlyJob],
  sentence,
  home: ownMonth,
  digest,
  samples,
};
