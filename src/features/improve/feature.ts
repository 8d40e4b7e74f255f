import type { Feature } from "../../core/feature.ts";
import { actions } from "./actions/action.ts";
import * as acting from "./actions/handlers.ts";
import { actionsJob } from "./actions/jobs.ts";
import * as learning from "./actions/learn.ts";
import { learned } from "./actions/learned.ts";
import * as listing from "./actions/list.ts";
import * as planning from "./actions/save.ts";
import { cycles } from "./cycle/cycle.ts";
import * as ideaChanging from "./ideas/change-handlers.ts";
import * as ideaCommands from "./ideas/commands.ts";
import * as ideaDeciding from "./ideas/decide-handlers.ts";
import { home as ideasHome } from "./ideas/home.ts";
import { ideas, ideaWays } from "./ideas/idea.ts";
import { ideasJob } from "./ideas/jobs.ts";
import * as ideaLearning from "./ideas/learn.ts";
import * as ideaLists from "./ideas/list-handlers.ts";
import * as ideaResults from "./ideas/result-handlers.ts";
import * as ideaWriting from "./ideas/write-handlers.ts";
import * as answering from "./retro/answer-handlers.ts";
import * as closing from "./retro/close-handlers.ts";
import * as retro from "./retro/commands.ts";
import { home as retroHome } from "./retro/home.ts";
import { publishJob, weeklyJob } from "./retro/jobs.ts";
import { answers, marks, retros, retroWays, votes } from "./retro/retro.ts";
import * as reading from "./retro/said-handlers.ts";
import * as setup from "./retro/setup.ts";
import * as leading from "./retro/stage-handlers.ts";
import * as drafting from "./retro/words/handlers.ts";
import { groupsTask, summaryTask } from "./retro/words/tasks.ts";
import { samples } from "./samples.ts";
import { signals } from "./signals.ts";

/** Improving together: cycles, the weekly retro, actions with their effect, and ideas. */
export const improveFeature: Feature = {
  name: "improve",
  tables: [cycles, actions, learned, retroWays, retros, answers, marks, votes, ideas, ideaWays],
  commands: [retro.command, listing.command, ideaCommands.command],
  presses: {
    ...{ ...answering.presses, ...leading.presses, ...reading.presses, ...closing.presses, ...setup.presses },
    ...drafting.presses,
    ...{ ...planning.presses, ...acting.presses, ...learning.presses },
    ...{
      ...ideaWriting.presses,
      ...ideaChanging.presses,
      ...ideaDeciding.presses,
      ...ideaResults.presses,
      ...ideaLearning.presses,
      ...ideaLists.presses,
    },
  },
  opens: [
    ...["idea.new", "idea.solve", "idea.edit", "idea.adopt", "idea.try", "idea.later", "idea.no", "idea.ask"],
    ...["idea.result", "idea.learn", "idea.setup"],
    ...["retro.answer", "retro.vote", "retro.start", "retro.close", "retro.setup.change", "retro.act"],
    ...["action.add", "action.review", "action.replan", "action.worked", "action.drop", "action.learn"],
  ],
  submits: {
    ...{ ...answering.submits, ...leading.submits, ...closing.submits, ...setup.submits },
    ...{ ...planning.submits, ...acting.submits, ...learning.submits },
    ...{
      ...ideaWriting.submits,
      ...ideaDeciding.submits,
      ...ideaResults.submits,
      ...ideaLearning.submits,
      ...ideaLists.submits,
    },
  },
  jobs: [weeklyJob, publishJob, actionsJob, ideasJob],
  tasks: [groupsTask, summaryTask],
  sentence: async (text, context) =>
    (await retro.joinedRetro(text, context)) ??
    (await listing.joinedActions(text, context)) ??
    ideaCommands.toldIdea(text, context),
  home: async (context) => [
    ...(await retroHome(context)),
    ...(await listing.home(context)),
    ...(await ideasHome(context)),
  ],
  signals,
  samples,
};
