import { type Gauge, gaugesOf } from "../../catalog/gauge.ts";
import { findKpi, type Kpi } from "../../catalog/kpi.ts";
import { search } from "../../catalog/search.ts";
import type { Typed } from "../../core/fields.ts";
import type { Lang } from "../../core/lang.ts";
import { addDays } from "../../core/time.ts";
import type { Sample, View } from "../../core/view.ts";
import { type Text, textFor } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import { alertSamples } from "./alerts/samples.ts";
import { farCard, sameCard, understoodCard } from "./ask-views.ts";
import { csvSamples } from "./csv/samples.ts";
import { digestSamples } from "./digest/samples.ts";
import { areaCard, areasCard, findCard, whichCard } from "./find-views.ts";
import { correctForm, logForm, type Sheet } from "./forms.ts";
import { corrected, type Reading, startOf } from "./kpi.ts";
import { ownSamples } from "./own/samples.ts";
import { readLog } from "./parse.ts";
import { pullSamples } from "./pull/samples.ts";
import { whichReadingCard } from "./reading-views.ts";
import { errorsOf } from "./troubles.ts";
import { kpiCard, savedCard, teamCard } from "./views.ts";

/** Plainly invented; the note is hostile on purpose and must appear to the letter. */
const WORDS = {
  en: { by: "Ana Harbour", note: "two new colleagues", find: "response time", many: "satisfaction", none: "sunshine" },
  "zh-Hans": { by: "林小灯", note: "来了两位新同事", find: "响应时间", many: "满意", none: "阳光" },
  "zh-Hant": { by: "光燈燈", note: "來了兩位新同事", find: "回應時間", many: "滿意", none: "陽光" },
} as const;
const HOSTILE = "<!channel> *Bo* <b>Tower</b>";
const TODAY = "2026-11-20";
const SUNDAY = "2026-11-15";
/** Weeks of readings, so that some of them are no longer shown. */
const VALUES = [71, 72, 70.5, 74, 73, 75, 78];

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const w = WORDS[lang];
  const [fcr, csat, ces] = [kpi("fcr"), kpi("csat_score"), kpi("ces")];
  const series = VALUES.map((value, n) => weekly(fcr, value, VALUES.length - 1 - n, w.note));
  const last = series.at(-1) as Reading;
  const fixed = corrected(last, { ...last, value: 79, note: HOSTILE, at: 1 });
  const one = { kpi: fcr, team };
  const held = { form: "log" as const, about: `${team.id} fcr` };
  const rated = weekly(csat, 4.3, 0, "");
  const latest = [
    { kpi: fcr, reading: last },
    { kpi: csat, reading: rated },
    { kpi: kpi("cost_per_contact"), reading: weekly(kpi("cost_per_contact"), 12.5, 1, "") },
  ];
  const cards: Record<string, View> = {
    "KPI, without readings": kpiCard(t, { ...one, series: [] }),
    "KPI, with readings": kpiCard(t, { ...one, series }),
    "saved, a correction": savedCard(t, { ...one, series: [...series.slice(0, -1), fixed] }),
    "KPI, on a scale": kpiCard(t, { ...one, kpi: csat, series: [rated] }),
    "KPI, by the wording": kpiCard(t, { ...one, kpi: ces, series: [] }),
    "KPI, no target": kpiCard(t, { ...one, kpi: kpi("bot_coverage_rate"), series: [] }),
    "KPI, without a team": kpiCard(t, { ...one, team: null, series: [] }),
    "team, some": teamCard(t, team, latest, [], 1),
    "team, none": teamCard(t, team, [], [], 0),
    "no team": teamCard(t, null, [], [], null),
    "find, some": findCard(t, w.find, search(w.find), team),
    "find, many": findCard(t, w.many, search(w.many), team),
    "find, none": findCard(t, w.none, [], team),
    "which one": whichCard(t, w.find, search(w.find), team, "12 min"),
    areas: areasCard(t, team),
    area: areaCard(t, "finance", team),
    "which reading": whichReadingCard(t, { ...one, series }, { p1: w.by }),
    "same period": sameCard(t, fcr, last, w.by, { ...last, value: 81 }),
    "far from the usual": farCard(t, fcr, { ...last, value: 7.8 }, { lowest: 70, highest: 80 }, { ...held, typed: {} }),
    "told in a sentence": understoodCard(t, fcr, team.name, last, { ...held, typed: {}, sure: false }),
    "form, log, first": logForm(t, sheet(fcr, [])),
    "form, log, next": logForm(t, sheet(fcr, series), { value: "78%", n: "120" }),
    "form, log, on a scale": logForm(t, sheet(csat, [])),
    "form, log, by the wording": logForm(t, sheet(ces, [])),
    "form, correct": correctForm(t, fcr, last),
    "form, correct, counted": correctForm(t, fcr, { ...last, inputs: { solved_first: 78, issues: 100 } }),
  };
  const shown = Object.entries(cards).map(([name, view]) => ({ name, view }));
  return [
    ...shown,
    ...refused(t, fcr, csat, series, rated),
    ...ownSamples(lang, team),
    ...csvSamples(lang),
    ...pullSamples(lang, team),
    ...digestSamples(lang, team, weekly),
    ...alertSamples(lang, team, weekly),
  ];
}

/** Each as the real reading of the form refuses it. */
function refused(t: Text, fcr: Kpi, csat: Kpi, series: readonly Reading[], rated: Reading): Sample[] {
  const refuse = (name: string, on: Sheet, typed: Typed): Sample => {
    const all = { source: "survey", period: "week", end: SUNDAY, ...typed };
    const read = readLog(all, on, { measure: () => null });
    return { name, view: logForm(t, on, all), errors: "troubles" in read ? errorsOf(t, on.kpi, read.troubles) : {} };
  };
  const wrong = { value: "178%", n: "0", end: "2026-12-06", note: HOSTILE };
  return [
    refuse("form, log, a figure is missing", sheet(fcr, []), { "in.0": "78" }),
    refuse("form, log, nothing to divide by", sheet(fcr, []), { "in.0": "0", "in.1": "0" }),
    refuse("form, log, figures that differ", sheet(fcr, []), { value: "80%", "in.0": "78", "in.1": "100" }),
    refuse("form, log, refused", sheet(fcr, series), wrong),
    refuse("form, log, another scale", sheet(csat, [rated]), { value: "8.6", gauge: "score 1 10 up" }),
    refuse("form, log, another unit", sheet(kpi("avg_response_time"), [weekly(kpi("avg_response_time"), 15, 0, "")]), {
      value: "900 s",
    }),
  ];
}

const team: Team = {
  ...{ id: "t1", org: "o1", rev: 1, name: "chat-desk", lang: "en", zone: "Asia/Taipei" },
  ...{ channel: "slack:T1:C1", leads: ["p1"] },
};

const kpi = (key: string): Kpi => findKpi(key) as Kpi;

const sheet = (of: Kpi, series: readonly Reading[]): Sheet => {
  return { kpi: of, team, series, gauge: series.at(-1)?.gauge ?? null, today: TODAY, from: "card" };
};

function weekly(of: Kpi, value: number, weeksAgo: number, note: string): Reading {
  const end = addDays(SUNDAY, -7 * weeksAgo);
  return {
    ...{ id: `r${weeksAgo}`, org: "o1", rev: 1, kpi: of.key, about: "team", subject: "t1", period: "week" },
    ...{ start: startOf("week", end), end, gauge: gaugesOf(of)[0] as Gauge, history: [] },
    ...{ value, n: 120, source: of.source, note, by: "p1", at: 0 },
  };
}
