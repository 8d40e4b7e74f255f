import type { Context, PressHandler } from "../../../core/feature.ts";
import type { Job } from "../../../core/job.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import { card } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { type Team, teams } from "../../people/person.ts";
import { readableTeam, says, teamHere } from "../access.ts";
import { type Asked, periodAsked } from "../asked.ts";
import { isQuarter, lastQuarter, quarterOf, quarterSpan } from "../period.ts";
import { lookBack, QUARTERLY } from "../schedules.ts";
import { reportCsv } from "./csv.ts";
import { type Report, reportOf } from "./report.ts";
import { reportCard, reportCards } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "review.csv": async (value, context) => handOut(value, "csv", context),
  "review.pdf": async (value, context) => handOut(value, "pdf", context),
};

async function handOut(value: string, kind: "csv" | "pdf", context: Context): Promise<Reply[]> {
  const [id = "", asked = ""] = value.split(" ");
  const { team } = await readableTeam(id, context);
  const quarter = isQuarter(asked) ? asked : latestOf(team, context);
  const report = await reportOf(team, quarter, context.now, context.records);
  const t = says(context);
  if (!report) return [{ kind: "whisper", card: card(t.reviews.quarter.empty) }];
  const pages = kind === "pdf" ? { pages: reportCards(t, report) } : {};
  return [{ kind: "file", name: t.reviews.quarter.file(quarter, kind), text: reportCsv(t, report), ...pages }];
}

/** The quarter's report in the channel. */
export const quarterlyJob: Job = {
  ...QUARTERLY,
  about: "team",

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const quarter = lastQuarter(day);
    const report = await reportOf(team, quarter, now, records);
    if (!report) return { nothing: "review-empty" };
    const drawn = reportCard(textFor(team.lang), report);
    const key = `review.quarter:${id}:${quarter}`;
    return { send: [{ kind: "post", to: { team: id }, key, card: drawn, why: "review.quarter" }] };
  },
};

export async function showQuarter(asked: Asked, context: Context): Promise<Reply[]> {
  const { team } = await readableTeam((await teamHere(context)).id, context);
  const { records, now } = context;
  const t = says(context);
  const today = dayIn(team.zone, now);
  const quarter = periodAsked(asked, today);
  if (quarterSpan(quarter).start > today) return [{ kind: "whisper", card: card(t.reviews.quarter.notBegun) }];
  await lookBack(team, records, now);
  const report = asked.n === null ? await latestReport(team, context) : await reportOf(team, quarter, now, records);
  return [{ kind: "whisper", card: report ? reportCard(t, report) : card(t.reviews.quarter.empty) }];
}

/** The last quarter; while that one has nothing to tell, the one under way. */
export async function latestReport(team: Team, context: Context): Promise<Report | null> {
  const { records, now } = context;
  const current = quarterOf(dayIn(team.zone, now));
  return (await reportOf(team, latestOf(team, context), now, records)) ?? reportOf(team, current, now, records);
}

const latestOf = ({ zone }: Team, { now }: Pick<Context, "now">): string => lastQuarter(dayIn(zone, now));
