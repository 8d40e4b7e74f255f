import { nameOfKpi } from "../../../catalog/meant.ts";
import type { Measure } from "../../../core/coach.ts";
import type { Lang } from "../../../core/lang.ts";
import type { View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { draftCard } from "../draft/views.ts";
import { overrideForm } from "../forms.ts";
import type { Goal } from "../goal.ts";
import { goalCard } from "../goal-views.ts";
import type { Viewer } from "../views.ts";
import { guardRails } from "./rails.ts";
import { answerForm, countersForm } from "./views.ts";

/** Words that no catalogue knows, in each language. */
const WORDS = {
  en: {
    calls: "Calls to customers",
    complaints: "Complaints",
    reason: "They asked for it in June.",
    trial: "A trial of two weeks.",
    owner: "Lea",
  },
  "zh-Hans": {
    calls: "外呼次数",
    complaints: "投诉",
    reason: "六月有客户提出来的。",
    trial: "先试两周。",
    owner: "小林",
  },
  "zh-Hant": {
    calls: "外撥次數",
    complaints: "客訴",
    reason: "六月有客戶提出來的。",
    trial: "先試兩週。",
    owner: "小林",
  },
} as const;

/** A complete goal as each guard-rail stops it, asks about it or says something. */
export function guardSamples(lang: Lang, complete: Goal, me: Viewer): Record<string, View> {
  const t = textFor(lang);
  const w = WORDS[lang];
  const about = (metric: string, target: Measure | null, more: Partial<Goal> = {}): Goal => ({
    ...{ ...complete, what: metric, metric, target, direction: "up", baseline: null, counters: [] },
    ...more,
  });
  const kpi = (key: string, target: Measure, more: Partial<Goal> = {}) => about(nameOfKpi(key, lang), target, more);
  const speed = { ...complete, counters: [] };
  const fcr = kpi("fcr", of("80%", "%"), { baseline: of("70%", "%") });
  const other = { ...fcr, id: "g2", owner: "p2", target: of("90%", "%"), state: "active" as const };
  const [asked] = guardRails(fcr);
  const views: Record<string, View> = {
    "speed without resolution": draftCard(speed, me),
    "speed without resolution, no lead to ask": draftCard(speed, { ...me, lead: false, hasLead: false }),
    "cost without quality": draftCard(kpi("cost_per_contact", of("4", ""), { direction: "down" }), me),
    "bot coverage": draftCard(kpi("bot_coverage_rate", of("80%", "%"), { due: null }), me),
    "AI without a person": draftCard(kpi("ai_resolution_rate", of("70%", "%")), me),
    "one measure only": draftCard(fcr, me),
    "what customers asked for": draftCard(about(w.calls, of("40", "")), me),
    "two targets for one number": draftCard(fcr, { ...me, beside: [{ goal: other, owner: w.owner }] }),
    "a figure without a source": draftCard(kpi("profit_growth", of("28%", "%")), me),
    "points or relative": draftCard(kpi("csat_rate", of("+5%", "%"), { baseline: of("80%", "%") }), me),
    "which complaint clock": draftCard(
      about(w.complaints, of("4 h", "h"), { direction: "down", counters: [nameOfKpi("fcr", lang)] }),
      me,
    ),
    "without a value": goalCard({ ...fcr, state: "active", activeSince: 0, value: null }, me, true),
    "started without resolution": goalCard(
      {
        ...{ ...speed, state: "active", activeSince: 0 },
        override: { by: "p2", reason: w.trial, missing: ["A"], guards: ["G02"] },
      },
      me,
      true,
    ),
    "answered in words": draftCard(
      { ...fcr, settled: [{ code: "G01", about: asked?.about ?? "", reason: w.reason }] },
      me,
    ),
    "form, start without resolution": overrideForm(t, speed, ["G02"]),
    "form, what must hold": countersForm(t, speed, me.today),
    ...(asked && { "form, answer": answerForm(t, fcr, asked) }),
  };
  return Object.fromEntries(Object.entries(views).map(([name, view]) => [`guard-rail: ${name}`, view]));
}

const of = (text: string, unit: string): Measure => ({ value: Number.parseFloat(text), unit, text });
