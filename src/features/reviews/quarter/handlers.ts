import type { Context, PagePart, PressHandler } from "../../../core/feature.ts";
import { type Job, WORKING_DAY } from "../../../core/job.ts";
import { LANGS } from "../../../core/lang.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import { card, text } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { type Team, teams } from "../../people/person.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";
import { readableTeam, says, teamHere } from "../access.ts";
import { lastQuarter, quarterOf, quarterSpan, readQuarter } from "../period.ts";
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
  const quarter = readQuarter(asked) ?? latestOf(team, context);
  const report = await reportOf(team, quarter, context.now, context.records);
  const t = says(context);
  if (!report) return [{ kind: "whisper", card: card(t.reviews.quarter.empty) }];
  const pages = kind === "pdf" ? { pages: reportCards(t, report) } : {};
  return [{ kind: "file", name: t.reviews.quarter.file(quarter, kind), text: reportCsv(t, report), ...pages }];
}

/** The quarter's report in the channel, early in the next one. */
export const quarterlyJob: Job = {
  name: "review.quarterly",
  about: "team",
  usual: {
    at: "09:30",
    rule: { kind: "quarterly", month: 1, day: { nth: 2, weekday: 2 } },
    workdaysOnly: true,
    grace: WORKING_DAY,
  },

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

/** The quarter on a page of its own, to look at and to print. */
export const reportPart: PagePart = {
  path: "/report",
  title: (lang) => textFor(lang).reviews.quarter.section,
  cards: async (context) => {
    if (context.team === null) return [];
    const { team } = await readableTeam(context.team, context);
    const report = await latestReport(team, context);
    const t = says(context);
    return report ? reportCards(t, report) : [card(team.name, text(t.reviews.quarter.empty))];
  },
};

/** `quarter`, `quarter 2026-Q3`, `2026-Q3`: which quarter is meant, `""` for the latest; null for anything else. */
export function quarterAsked(typed: string): string | null {
  const said = typed.trim().normalize("NFKC").toLowerCase();
  const words = LANGS.flatMap((lang) => textFor(lang).reviews.quarter.words);
  const word = words.toSorted((a, b) => b.length - a.length).find((one) => said.startsWith(one));
  const rest = word === undefined ? said : said.slice(word.length).trim();
  if (rest === "") return word === undefined ? null : "";
  return readQuarter(rest);
}

export async function showQuarter(asked: string, context: Context): Promise<Reply[]> {
  const { team } = await readableTeam((await teamHere(context)).id, context);
  const { records, now } = context;
  const t = says(context);
  if (asked !== "" && quarterSpan(asked).start > dayIn(team.zone, now)) {
    return [{ kind: "whisper", card: card(t.reviews.quarter.notBegun) }];
  }
  await ensureSchedule(records, quarterlyJob, { team: team.id }, team.zone, now);
  const report = asked === "" ? await latestReport(team, context) : await reportOf(team, asked, now, records);
  return [{ kind: "whisper", card: report ? reportCard(t, report) : card(t.reviews.quarter.empty) }];
}

/** The last quarter; while that one has nothing to tell, the one under way. */
async function latestReport(team: Team, context: Context): Promise<Report | null> {
  const { records, now } = context;
  const current = quarterOf(dayIn(team.zone, now));
  return (await reportOf(team, latestOf(team, context), now, records)) ?? reportOf(team, current, now, records);
}

const latestOf = ({ zone }: Team, { now }: Pick<Context, "now">): string => lastQuarter(dayIn(zone, now));
