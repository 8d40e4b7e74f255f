import type { Feature } from "../../core/feature.ts";
import { actions } from "./actions/action.ts";
import * as acting from "./actions/handlers.ts";
import { actionsJob } from "./actions/jobs.ts";
import * as learning from "./actions/learn.ts";
import { learned } from "./actions/learned.ts";
import * as listing from "./actions/list.ts";
import * as planning from "./actions/save.ts";
import { cycles } from "./cycle/cycle.ts";
import * as answering from "./retro/answer-handlers.ts";
import * as closing from "./retro/close-handlers.ts";
import * as retro from "./retro/commands.ts";
import { home as retroHome } from "./retro/home.ts";
import { publishJob, weeklyJob } from "./retro/jobs.ts";
import { answers, marks, retros, retroWays, votes } from "./retro/retro.ts";
import * as reading from "./retro/said-handlers.ts";
import * as setup from "./retro/setup.ts";
import * as leading from "./retro/stage-handlers.ts";
import { samples } from "./samples.ts";

/** Improving together: cycles, the weekly retro, and actions with their effect. */
export const improveFeature: Feature = {
  name: "improve",
  tables: [cycles, actions, learned, retroWays, retros, answers, marks, votes],
  commands: [retro.command, listing.command],
  presses: {
    ...{ ...answering.presses, ...leading.presses, ...reading.presses, ...closing.presses, ...setup.presses },
    ...{ ...planning.presses, ...acting.presses, ...learning.presses },
  },
  submits: {
    ...{ ...answering.submits, ...leading.submits, ...closing.submits, ...setup.submits },
    ...{ ...planning.submits, ...acting.submits, ...learning.submits },
  },
  jobs: [weeklyJob, publishJob, actionsJob],
  sentence: retro.joinedRetro,
  home: async (context) => [...(await retroHome(context)), ...(await listing.home(context))],
  samples,
};
