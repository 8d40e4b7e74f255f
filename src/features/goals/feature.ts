import type { Feature } from "../../core/feature.ts";
import * as agreement from "./agreement/handlers.ts";
import { answerJob } from "./agreement/jobs.ts";
import * as calibration from "./calibration/handlers.ts";
import * as follow from "./cascade/follow-handlers.ts";
import * as hand from "./cascade/hand-handlers.ts";
import * as cascade from "./cascade/handlers.ts";
import { goalsPart } from "./cascade/page.ts";
import { commands, joinedWords, loneNumber } from "./commands.ts";
import { digest } from "./digest.ts";
import { endpoints } from "./doors/endpoints.ts";
import { startDraft } from "./draft/draft.ts";
import * as drafting from "./draft/handlers.ts";
import { typedAnswer } from "./draft/typed-answer.ts";
import * as examples from "./examples/handlers.ts";
import { goals } from "./goal.ts";
import * as guard from "./guard/handlers.ts";
import { home } from "./home.ts";
import * as leavers from "./leavers/handlers.ts";
import { leaverJob } from "./leavers/jobs.ts";
import * as levels from "./levels/handlers.ts";
import { levelsTask } from "./levels/task.ts";
import * as life from "./life-handlers.ts";
import * as milestones from "./milestones/handlers.ts";
import * as override from "./override-handlers.ts";
import { dueJob, mondayJob } from "./reminders/jobs.ts";
import { reminders } from "./reminders/reminders.ts";
import { samples } from "./samples.ts";
import * as second from "./second/handlers.ts";
import { reviewTask } from "./second/task.ts";
import { signals } from "./signals.ts";
import { offerProblem } from "./ways/begin.ts";
import * as ways from "./ways/handlers.ts";
import * as wording from "./wording/handlers.ts";
import { wordingTask } from "./wording/task.ts";

export const goalsFeature: Feature = {
  name: "goals",
  tables: [goals, reminders],
  commands,
  presses: {
    ...{ ...drafting.presses, ...calibration.presses, ...guard.presses, ...cascade.presses },
    ...{
      ...hand.presses,
      ...follow.presses,
      ...ways.presses,
      ...wording.presses,
      ...second.presses,
      ...levels.presses,
      ...override.presses,
    },
    ...{ ...life.presses, ...examples.presses, ...agreement.presses, ...leavers.presses, ...milestones.presses },
  },
  opens: [
    ...["goal.new", "goal.all", "goal.correct", "goal.take", "goal.templates.search", "goal.resources", "goal.bounds"],
    ...[
      "goal.ask.S",
      "goal.ask.M",
      "goal.ask.T",
      "goal.ask.R",
      "goal.ask.A",
      "goal.guard.counters",
      "goal.guard.answer",
    ],
    ...["goal.serves.how", "goal.serves.none", "goal.hand", "goal.hand.edit", "goal.hand.ask"],
    ...["goal.follow.keep", "goal.follow.retire", "goal.follow.adjust"],
    ...["goal.way.begin", "goal.way.words", "goal.way.form", "goal.way.size", "goal.way.able"],
    ...["goal.override", "goal.left.give", "goal.note", "goal.close", "goal.give", "goal.answer", "goal.question"],
    ...["goal.revise", "goal.revise.decline", "goal.milestones"],
  ],
  submits: {
    ...{ ...drafting.submits, ...calibration.submits, ...guard.submits, ...cascade.submits },
    ...{ ...hand.submits, ...follow.submits, ...ways.submits, ...override.submits },
    ...{ ...life.submits, ...examples.submits, ...agreement.submits, ...leavers.submits, ...milestones.submits },
  },
  endpoints,
  tasks: [wordingTask, reviewTask, levelsTask],
  pages: [goalsPart],
  jobs: [dueJob, mondayJob, answerJob, leaverJob],
  // Chinese joins words; a goal starts a draft; a number or a date answers an open one; a problem may become a goal. The
  // rest is the next feature's.
  sentence: async (text, context) => {
    for (const take of [joinedWords, startDraft, typedAnswer, loneNumber, offerProblem]) {
      const replies = await take(text, context);
      if (replies) return replies;
    }
    return null;
  },
  home,
  digest,
  signals,
  samples,
};
