import type { Context, PagePart } from "../../../core/feature.ts";
import { addMonths, type Day, dayIn } from "../../../core/time.ts";
import { card, text } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { learned } from "../../improve/actions/learned.ts";
import { ideas } from "../../improve/ideas/idea.ts";
import { seriesOf } from "../../kpis/kpi.ts";
import type { Team } from "../../people/person.ts";
import { wins } from "../../recognition/win.ts";
import { dayOfTeam, readableTeam, says } from "../access.ts";
import { teamGoals } from "../goal-figures.ts";
import { isQuarter, quarterOf, quarterSpan } from "../period.ts";
import { latestReport } from "./handlers.ts";
import { reportOf } from "./report.ts";
import { quarterInWords, reportCards } from "./views.ts";

/** How many quarters there is room for; any other one is a command away. */
const MOST = 12;

/** A quarter on a page of its own, to look at and to print. */
export const reportPart: PagePart = {
  path: "/report",
  title: (lang) => textFor(lang).reviews.quarter.section,

  periods: async (context) => {
    if (context.team === null) return null;
    const { team } = await readableTeam(context.team, context);
    const current = quarterOf(dayIn(team.zone, context.now));
    const usual = (await latestReport(team, context))?.quarter ?? current;
    const first = await firstOf(team, usual, context);
    const options = backFrom(current, first).map((value) => {
      return { value, label: quarterInWords(says(context), { span: quarterSpan(value) }) };
    });
    return { options, usual };
  },

  cards: async (context) => {
    const { team: id, period, records, now } = context;
    if (id === null || period === null || !isQuarter(period)) return [];
    const { team } = await readableTeam(id, context);
    const report = await reportOf(team, period, now, records);
    const t = says(context);
    return report ? reportCards(t, report) : [card(team.name, text(t.reviews.quarter.empty))];
  },
};

/** The first quarter of which there is anything, as far as it is before another one. */
async function firstOf(team: Team, other: string, { records }: Pick<Context, "records">): Promise<string> {
  const dayOf = dayOfTeam(team);
  const readings = [...(await seriesOf(records, team.id)).values()].flat();
  const days: Day[] = [
    ...readings.map(({ end }) => end),
    ...(await teamGoals(team.id, records)).flatMap(({ activeSince }) =>
      activeSince === null ? [] : dayOf(activeSince),
    ),
    ...(await records.list(wins, { team: team.id })).map(({ day }) => day),
    ...(await records.list(ideas, { team: team.id })).map(({ day }) => day),
    ...(await records.list(learned, { team: team.id })).map(({ at }) => dayOf(at)),
  ];
  return days.reduce((least, day) => (quarterOf(day) < least ? quarterOf(day) : least), other);
}

function backFrom(current: string, first: string): string[] {
  const back = Array.from({ length: MOST }, (_, n) => quarterOf(addMonths(quarterSpan(current).start, -3 * n)));
  return back.filter((quarter) => quarter >= first);
}
