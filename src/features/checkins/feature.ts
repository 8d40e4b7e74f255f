import type { Feature } from "../../core/feature.ts";
import { blockers, checkIns, practices, rounds } from "./checkin.ts";
import { command, joinedWords } from "./commands.ts";
import { digest } from "./digest.ts";
import { endpoints } from "./endpoints.ts";
import * as checking from "./handlers.ts";
import * as help from "./help/handlers.ts";
import { home } from "./home.ts";
import { dailyJob, reminderJob } from "./jobs.ts";
import { samples } from "./samples.ts";
import * as setup from "./setup/handlers.ts";
import { signals } from "./signals.ts";
import { summaryJob } from "./summary/job.ts";
import * as team from "./team/handlers.ts";

export const checkInsFeature: Feature = {
  name: "checkins",
  tables: [practices, checkIns, blockers, rounds],
  commands: [command],
  presses: { ...checking.presses, ...help.presses, ...setup.presses, ...team.presses },
  opens: ["checkin.open", "checkin.again", "checkin.skip", "checkin.suggest", "checkin.practice"],
  submits: { ...checking.submits, ...help.submits, ...setup.submits },
  jobs: [dailyJob, reminderJob, summaryJob],
  endpoints,
  sentence: joinedWords,
  home,
  digest,
  signals,
  samples,
};
