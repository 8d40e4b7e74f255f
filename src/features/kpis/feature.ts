import type { Feature } from "../../core/feature.ts";
import { alerts } from "./alerts/alert.ts";
import { causesTask } from "./alerts/causes/task.ts";
import { commands as alertCommands, joinedAlerts } from "./alerts/commands.ts";
import { presses as alertPresses, submits as alertSubmits } from "./alerts/handlers.ts";
import { alertsJob } from "./alerts/jobs.ts";
import { home } from "./alerts/list.ts";
import { alertsPart } from "./alerts/page.ts";
import { alertRules } from "./alerts/rule.ts";
import { joinedWords, newCommands } from "./commands.ts";
import { csvPresses, leftovers, takeFile } from "./csv/file.ts";
import type { Others } from "./digest/besides.ts";
import { digests } from "./digest/gather.ts";
import { presses as digestPresses } from "./digest/handlers.ts";
import { newDigestJob, newFollowJob } from "./digest/jobs.ts";
import { commentTask } from "./digest/words/task.ts";
import { endpoints } from "./doors/endpoints.ts";
import { presses, submits } from "./handlers.ts";
import { readings, series } from "./kpi.ts";
import { ownPresses, ownSubmits } from "./own/handlers.ts";
import { ownKpis } from "./own/own.ts";
import { kpisPart } from "./page.ts";
import { pullErrand } from "./pull/errand.ts";
import { pullPresses, pullSubmits } from "./pull/handlers.ts";
import { pullJob } from "./pull/job.ts";
import { pulls } from "./pull/pull.ts";
import { samples } from "./samples.ts";
import { askedKpi, toldReading } from "./sentence/handler.ts";
import { signals } from "./signals.ts";
import { aims } from "./watch/aims.ts";
import { aimsPresses, aimsSubmits } from "./watch/handlers.ts";

/** @param others what else has something to say in the digest */
export const newKpisFeature = (others: Others): Feature => ({
  name: "kpis",
  tables: [series, readings, ownKpis, leftovers, pulls, aims, digests, alerts, alertRules],
  commands: [...newCommands(others), ...alertCommands],
  presses: {
    ...presses,
    ...ownPresses,
    ...csvPresses,
    ...pullPresses,
    ...digestPresses,
    ...aimsPresses,
    ...alertPresses,
  },
  opens: [
    ...["kpi.log", "kpi.correct", "kpi.held.edit", "kpi.own.add", "kpi.own.edit", "kpi.pull.add", "kpi.pull.edit"],
    ...[
      "kpi.aims",
      "kpi.alert.close",
      "kpi.alert.cause",
      "kpi.alert.causes.pick",
      "kpi.alert.help",
      "kpi.alert.report",
      "kpi.alert.rule",
    ],
  ],
  submits: { ...submits, ...ownSubmits, ...pullSubmits, ...aimsSubmits, ...alertSubmits },
  pages: [alertsPart, kpisPart],
  home,
  jobs: [newDigestJob(others), newFollowJob(others), alertsJob, pullJob],
  errands: [pullErrand],
  // A command without its space comes first; then what tells of a number, which is kept only after a yes,
  // and what asks for one by its name.
  sentence: async (text, context) =>
    (await joinedWords(text, others, context)) ??
    (await joinedAlerts(text, context)) ??
    (await toldReading(text, context)) ??
    askedKpi(text, others, context),
  tasks: [commentTask, causesTask],
  endpoints,
  file: takeFile,
  signals,
  samples,
});
