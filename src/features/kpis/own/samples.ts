import type { Lang } from "../../../core/lang.ts";
import type { Sample } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { findCard } from "../find-views.ts";
import { kpiCard, teamCard } from "../views.ts";
import { readDefinition, typedDefinition } from "./define.ts";
import { ownForm } from "./forms.ts";
import { asKpi, type OwnKpi } from "./own.ts";

const WORDS = {
  en: { name: "Smiles at the desk", definition: "Guests who left smiling.", expr: "100 × smiling ÷ guests" },
  "zh-Hans": { name: "前台微笑率", definition: "带着笑容离开的客人有多少。", expr: "100 × 微笑数 ÷ 客人数" },
  "zh-Hant": { name: "櫃檯微笑率", definition: "帶著笑容離開的客人有多少。", expr: "100 × 微笑數 ÷ 客人數" },
} as const;

export function ownSamples(lang: Lang, team: Team): Sample[] {
  const t = textFor(lang);
  const own: OwnKpi = {
    ...{ id: "own_1", org: "o1", rev: 1, team: team.id, by: "p1", at: 0, retired: null, history: [], source: "manual" },
    ...{ ...WORDS[lang], unit: "percent", scale: [0, 100], direction: "up", period: "week", counter: "csat_score" },
  };
  const vague: OwnKpi = { ...own, expr: "", counter: null, period: "quarter", direction: "none" };
  const shown = (one: OwnKpi, mayChange: boolean, retiredOn: string | null = null) =>
    kpiCard(t, { kpi: asKpi(one), team, series: [], own: { own: one, mayChange, retiredOn } });
  const wrong = { name: "", unit: "score", bounds: "5–1", expr: "max(a)", counter: "<b>?</b>", direction: "up" };
  const read = readDefinition(wrong, { own: [], before: null }, t);
  return [
    { name: "own KPI, for its lead", view: shown(own, true) },
    { name: "own KPI, with advice", view: shown(vague, true) },
    { name: "own KPI, for a member", view: shown(own, false) },
    { name: "own KPI, retired", view: shown(own, true, "2026-11-20") },
    { name: "team, a KPI of its own", view: teamCard(t, team, [], [asKpi(own)], null) },
    { name: "find, an own one", view: findCard(t, own.name, [{ kpi: asKpi(own), score: 1 }], team) },
    { name: "form, own KPI, new", view: ownForm(t, team, null, {}) },
    { name: "form, own KPI, change", view: ownForm(t, team, own.id, typedDefinition(own, "CSAT")) },
    {
      name: "form, own KPI, refused",
      view: ownForm(t, team, null, wrong),
      errors: "errors" in read ? read.errors : {},
    },
  ];
}
