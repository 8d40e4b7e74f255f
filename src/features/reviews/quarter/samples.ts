import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import type { Lang } from "../../../core/lang.ts";
import { addDays } from "../../../core/time.ts";
import { card, type Sample, type View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Goal } from "../../goals/goal.ts";
import { values } from "../../goals/values.ts";
import type { Learned } from "../../improve/actions/learned.ts";
import type { Reading } from "../../kpis/kpi.ts";
import { HOSTILE, invented } from "../invented.ts";
import { quarterSpan } from "../period.ts";
import type { Report } from "./report.ts";
import type { Line, Strand } from "./trend.ts";
import { reportCard, reportCards } from "./views.ts";

const QUARTER = "2026-Q3";

/** A plainly invented quarter with all that is drawn of it. */
export function inventedReport(lang: Lang): Report {
  const { w, shown } = invented(lang);
  const goals = [...shown.goals.values()];
  const line = (strand: Strand, key: string, numbers: readonly number[]): Line => {
    const kpi = findKpi(key) as Kpi;
    const scale = kpi.scales?.[0] ?? null;
    const gauge = { unit: kpi.unit, scale, direction: "up" } as Reading["gauge"];
    const series = numbers.map((value, n) => {
      const end = addDays("2026-06-30", n * 31);
      return { kpi: key, value, gauge, period: "month", start: end, end, n: null, history: [] } as unknown as Reading;
    });
    const [first, last] = [series[0] as Reading, series.at(-1) as Reading];
    return { strand, kpi, series, before: numbers.length > 1 ? first : null, after: last };
  };
  const group = (key: string, n: number) => ({ key, goals: n, well: 0, behind: n, share: n > 0 ? 0.4 : null });
  return {
    ...{ team: { id: "t1", name: "chat-desk" }, quarter: QUARTER, span: quarterSpan(QUARTER), signed: 2 },
    lines: [
      line("voice", "csat_score", [4.1, 4.2, 4.2, 4.4]),
      line("voice", "nps", [31]),
      line("training", "training_participation", [60, 72, 80, 80]),
      line("performance", "fcr", [78, 76, 75, 74]),
    ],
    levels: [group("person", 3), group("team", 1), group("department", 0), group("enterprise", 0)],
    tiers: [group("basic", 3), group("differentiating", 0), group("innovative", 0), { ...group("", 1), key: null }],
    values: values.map(({ id }, n) => ({ value: id, goals: n === 4 ? 0 : 1, wins: n === 4 ? 0 : n })),
    unvalued: 1,
    learned: [
      { id: "l1", kind: "standard", text: shown.actions[0]?.text ?? "" } as Learned,
      { id: "l2", kind: "lesson", text: HOSTILE } as Learned,
    ],
    stale: goals.slice(0, 1).map((goal: Goal) => ({ goal: { ...goal, what: w.goal }, last: "2026-09-01" })),
    ideas: { received: 7, due: 6, inTime: 5, tried: 2, adopted: 1, known: 1 },
  };
}

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const report = inventedReport(lang);
  const bare: Report = {
    ...{ ...report, lines: [], learned: [], stale: [], signed: 3, unvalued: 0 },
    levels: report.levels.map((one) => ({ ...one, goals: 1 })),
    tiers: report.tiers.slice(0, 3).map((one) => ({ ...one, goals: 1 })),
    values: report.values.map((one) => ({ ...one, goals: 1 })),
    ideas: { received: 0, due: 0, inTime: 0, tried: 0, adopted: 0, known: 0 },
  };
  const unsaid = { ...bare, tiers: report.tiers.map((one) => ({ ...one, goals: one.key === null ? 4 : 0 })) };
  const { which, empty } = t.reviews.quarter;
  const views: Record<string, View> = {
    quarter: reportCard(t, report),
    "quarter, nothing read": reportCard(t, bare),
    "quarter, no kind said": reportCard(t, unsaid),
    "quarter, empty": card(empty),
    "which look back": card(which.title, { kind: "list", items: which.ways.map((way) => ({ text: way })) }),
    ...Object.fromEntries(reportCards(t, report).map((one, n) => [`quarter, page ${n + 1}`, one])),
  };
  return Object.entries(views).map(([name, view]) => ({ name, view }));
}
