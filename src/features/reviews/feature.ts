import type { Feature } from "../../core/feature.ts";
import * as answering from "./answer-handlers.ts";
import { command, toldReview } from "./commands.ts";
import * as deciding from "./decide-handlers.ts";
import { meetingJob, monthlyJob } from "./jobs.ts";
import * as reading from "./part-handlers.ts";
import * as quarter from "./quarter/handlers.ts";
import { reportPart } from "./quarter/page.ts";
import { answers, marks, reviews } from "./review.ts";
import { samples } from "./samples.ts";
import * as signing from "./sign-handlers.ts";
import { signals } from "./signals.ts";

/** Looking back on a month together, deciding about goals, signing it off; and what a quarter tells. */
export const reviewsFeature: Feature = {
  name: "reviews",
  tables: [reviews, answers, marks],
  commands: [command],
  presses: { ...answering.presses, ...signing.presses, ...deciding.presses, ...reading.presses, ...quarter.presses },
  opens: ["review.answer", "review.sign", "review.correct", "review.analyse", "review.decide"],
  submits: { ...answering.submits, ...signing.submits, ...deciding.submits },
  jobs: [monthlyJob, meetingJob, quarter.quarterlyJob],
  pages: [reportPart],
  sentence: toldReview,
  signals,
  samples,
};
