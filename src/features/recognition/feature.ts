import type { Feature } from "../../core/feature.ts";
import { choices, givens, platformGroups } from "./choices.ts";
import { commands, sentence } from "./commands.ts";
import * as consent from "./consent/handlers.ts";
import { digest } from "./digest.ts";
import { endpoints } from "./endpoints.ts";
import * as fairness from "./fairness/handlers.ts";
import { samples } from "./samples.ts";
import * as shoutouts from "./shoutouts/handlers.ts";
import { weeklyJob } from "./shoutouts/jobs.ts";
import * as second from "./shoutouts/second.ts";
import * as settings from "./shoutouts/settings-handlers.ts";
import { signals } from "./signals.ts";
import * as appeals from "./star/appeals.ts";
import * as starConsent from "./star/consent-handlers.ts";
import * as star from "./star/handlers.ts";
import { ownStars } from "./star/home.ts";
import { starJob } from "./star/job.ts";
import * as panel from "./star/panel-handlers.ts";
import { awards, nominations, scores } from "./star/star.ts";
import { teamWays } from "./teams.ts";
import * as thanks from "./thanks/handlers.ts";
import * as reacting from "./thanks/reacted.ts";
import { wins } from "./win.ts";
import * as fromCheckIn from "./wins/from-checkin.ts";
import * as fromIdea from "./wins/from-idea.ts";
import * as logging from "./wins/handlers.ts";
import { ownMonth } from "./wins/mine.ts";
import * as drafting from "./words/handlers.ts";
import { shoutoutTask } from "./words/task.ts";

export const recognitionFeature: Feature = {
  name: "recognition",
  tables: [wins, choices, givens, platformGroups, teamWays, awards, nominations, scores],
  commands,
  presses: {
    ...{
      ...logging.presses,
      ...fromCheckIn.presses,
      ...fromIdea.presses,
      ...consent.presses,
      ...thanks.presses,
      ...reacting.presses,
    },
    ...{ ...shoutouts.presses, ...settings.presses, ...second.presses, ...fairness.presses },
    ...drafting.presses,
    ...{ ...star.presses, ...panel.presses, ...starConsent.presses, ...appeals.presses },
  },
  opens: [
    ...["win.new", "win.edit", "win.checkin", "win.idea", "win.reword", "thanks.new", "thanks.more", "thanks.for"],
    ...["shout.edit", "shout.settings", "shout.pause", "win.words.take", "shout.words.take"],
    ...["star.begin", "star.nominate", "star.score", "star.aside", "star.standin", "star.appeal", "star.answer"],
  ],
  submits: {
    ...{ ...logging.submits, ...consent.submits, ...thanks.submits, ...shoutouts.submits, ...settings.submits },
    ...{ ...star.submits, ...panel.submits, ...appeals.submits },
  },
  jobs: [weeklyJob, fairness.monthlyJob, starJob],
  endpoints,
  tasks: [shoutoutTask],
  sentence,
  home: async (context) => [...(await ownMonth(context)), ...(await ownStars(context))],
  digest,
  signals,
  samples,
};
