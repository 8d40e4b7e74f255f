import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import type { Lang } from "../../../core/lang.ts";
import { HOUR } from "../../../core/time.ts";
import type { Sample, View } from "../../../core/view.ts";
import type { Draft } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import type { Reading } from "../kpi.ts";
import { standOn } from "../watch/standing.ts";
import type { Watched } from "../watch/team.ts";
import { type Alert, FRESH, type Help, type Incident, moved } from "./alert.ts";
import { alertCard } from "./card.ts";
import { causesSamples } from "./causes/samples.ts";
import { causeForm, closeForm, helpForm, reportForm, ruleForm } from "./forms.ts";
import { helpCard } from "./help-card.ts";
import type { Finding, Grade } from "./judge.ts";
import { alertsCard } from "./list-view.ts";
import { repeatedCard } from "./repeated.ts";
import { USUAL } from "./rule.ts";
import type { ShownAlert } from "./shown.ts";

/** Plainly invented. */
const WORDS = {
  en: {
    mo: "Mo Tower",
    lea: "Lea Harbour",
    cause: "Two queues hide each other.",
    act: "One queue for both",
    note: "Callers no longer land twice.",
    need: "The new menu is hard to read.",
    down: "The till is down",
  },
  "zh-Hans": {
    mo: "白小塔",
    lea: "林小灯",
    cause: "两个队列互相看不见。",
    act: "合成一个队列",
    note: "客户不再打两次。",
    need: "新菜单看不懂。",
    down: "收银系统打不开",
  },
  "zh-Hant": {
    mo: "塔明明",
    lea: "光燈燈",
    cause: "兩個佇列互相看不到。",
    act: "合成一個佇列",
    note: "顧客不用再打兩次。",
    need: "新選單看不懂。",
    down: "收銀系統打不開",
  },
} as const;
const TODAY = "2026-11-20";
const NOW = Date.parse(`${TODAY}T02:00:00Z`);
/** When each grade has to be taken on, in hours from then: at the end of the third, the second and the same day. */
const ENDS: Readonly<Record<Grade, number>> = { 1: 110, 2: 86, 3: 14 };
const HOSTILE = "<!channel> *Bo* <b>Tower</b>";

/** @param weekly a week's reading of the KPI, so many weeks back */
export function alertSamples(
  lang: Lang,
  team: Team,
  weekly: (kpi: Kpi, value: number, back: number, note: string) => Reading,
): Sample[] {
  const t = textFor(lang);
  const w = WORDS[lang];
  const watched = (key: string, values: readonly number[], target: number, floor: number | null): Watched => {
    const kpi = findKpi(key) as Kpi;
    const series = values.map((value, at) => weekly(kpi, value, values.length - 1 - at, ""));
    const standing = standOn(TODAY, { kpi, series, target, floor, path: null, beside: [] });
    return { kpi, aims: null, goal: null, standing };
  };
  const fcr = watched("fcr", [81, 79, 77, 74, 70], 80, 65);
  const csat = watched("csat_score", [4.1, 4.2, 4.4], 4.3, 4);
  const last = fcr.standing?.series.at(-1) as Reading;
  const raised = (finding: Finding): Draft<Alert> => ({
    ...{ ...FRESH, id: "a1", team: team.id, kpi: "fcr", finding, incident: null, gauge: last.gauge },
    ...{ grade: finding.grade, state: "open", raisedAt: NOW, dueBy: NOW + ENDS[finding.grade] * HOUR },
  });
  const names = { p1: w.mo, p2: w.lea };
  const shown = (alert: Draft<Alert>): ShownAlert => ({
    ...{ alert, team, kpi: fcr.kpi, watched: fcr, names, today: TODAY },
    beside: [
      { kpi: csat.kpi, watched: csat },
      { kpi: findKpi("nps") as Kpi, watched: undefined },
    ],
  });
  const off = (grade: Grade, miss: number) => raised({ kind: "path", grade, reading: last, should: 80, miss });
  const warning = off(2, 0.125);
  const step = { by: "p1", at: NOW };
  const acked = moved(warning, { state: "acked", dueBy: null, acked: step }, { why: "acked", ...step });
  const help: Help = { kind: "coach", note: w.need, ...step, to: ["p2"], taken: "p2" };
  const action = { what: w.act, owner: "p1", due: "2026-12-04", before: 70 };
  const acting: Draft<Alert> = {
    ...{ ...acked, state: "acting", helps: [help], action },
    cause: { code: "process", text: w.cause, by: "p1" },
  };
  const effect = { note: w.note, before: 70, after: 81, by: "p1" };
  const closed: Draft<Alert> = { ...acting, state: "closed", closedAt: NOW, effect };
  const incident: Incident = {
    kind: "outage",
    text: `${w.down} ${HOSTILE}`,
    by: "p1",
    at: NOW,
    limit: NOW + 7_200_000,
  };
  const waiting: Draft<Alert> = {
    ...warning,
    kpi: null,
    finding: null,
    gauge: null,
    grade: 3,
    incident,
    state: "waiting",
  };
  const of = (alert: Draft<Alert>): ShownAlert =>
    alert.incident ? { ...shown(alert), kpi: null, watched: undefined, beside: [] } : shown(alert);
  const about = (alert: Draft<Alert>) => alertCard(t, of(alert));
  const listed = (n: number) =>
    Array.from({ length: n }, (_, at) => of(at % 3 === 0 ? { ...waiting, state: "open" } : warning));
  const cards: Record<string, View> = {
    "alert, notice": about(off(1, 0.06)),
    "alert, warning": about(warning),
    "alert, critical": about(raised({ kind: "floor", grade: 3, reading: last, floor: 72, twice: true })),
    "alert, worsening": about(raised({ kind: "trend", grade: 1, reading: last })),
    "alert, unusual": about(raised({ kind: "unusual", grade: 1, reading: last, low: 74.31, high: 85.2 })),
    "alert, missing": about(raised({ kind: "missing", grade: 1, until: TODAY })),
    "alert, taken on": about(acked),
    "alert, being worked on": about(acting),
    "alert, did it help": about({ ...acting, state: "verifying" }),
    "alert, it did not": about(moved(acked, {}, { why: "not", ...step })),
    "alert, settled": about(closed),
    "alert, recovered": about({ ...acked, state: "closed", closedAt: NOW, effect: { ...effect, note: "", by: null } }),
    "case, its limit runs": alertCard(t, of(waiting), t.alerts.report.noted("12:00")),
    "case, beyond its limit": about({ ...waiting, state: "open" }),
    "case, never to happen": about({ ...waiting, state: "open", incident: { ...incident, kind: "data", limit: NOW } }),
    ...causesSamples(lang, shown(acked)),
    "help, asked for": helpCard(t, shown({ ...acting, helps: [help] }), 0, w.mo, "p2"),
    "the same cause again": repeatedCard(t, fcr.kpi.name[t.locale], 3, t.alerts.cause.codes.process, {
      draft: "g1",
      team: "t1",
    }),
    "alerts, none": alertsCard(t, [], true),
    "alerts, some": alertsCard(t, listed(3), true),
    "alerts, forty": alertsCard(t, listed(40), false),
    "form, help": helpForm(t, shown(acked), { coach: w.lea, training: w.lea, resources: "", plan: w.lea }),
    "form, cause": causeForm(t, shown(acked), TODAY),
    "form, what came of it": closeForm(t, shown(acting), 70, 81),
    "form, when to be told": ruleForm(t, fcr.kpi.name[t.locale], team, {
      id: "t1:fcr",
      subject: "t1",
      kpi: "fcr",
      ...USUAL,
    }),
    "form, report a case": reportForm(t, team, { text: w.down }),
  };
  const refused: Sample[] = [
    {
      name: "form, what came of it, refused",
      view: closeForm(t, shown(acting), 70, null, {}),
      errors: { note: t.alerts.close.noEffect },
    },
    {
      name: "form, report a case, refused",
      view: reportForm(t, team, { text: HOSTILE, hours: "soon" }),
      errors: { hours: t.alerts.report.wrongHours },
    },
  ];
  return [...Object.entries(cards).map(([name, view]) => ({ name, view })), ...refused];
}
