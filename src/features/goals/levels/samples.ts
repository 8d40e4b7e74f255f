import { gaugesOf } from "../../../catalog/gauge.ts";
import { findKpi } from "../../../catalog/kpi.ts";
import type { Lang } from "../../../core/lang.ts";
import type { View } from "../../../core/view.ts";
import { draftCard } from "../draft/views.ts";
import type { Goal } from "../goal.ts";
import type { Viewer } from "../views.ts";
import { type Levelled, levelsCard } from "./views.ts";

const WHY: Record<Lang, string> = {
  en: "It is the very wait that customers feel.",
  "zh-Hans": "客户感受到的等待，就看它。",
  "zh-Hant": "顧客感受到的等待，看它就知道。",
};

/** @param draft that has no measure yet */
export function levelsSamples(lang: Lang, draft: Goal, me: Viewer): Record<string, View> {
  const one = (key: string, level: [number, number | null, number | null] | null, why: string | null): Levelled[] => {
    const kpi = findKpi(key);
    const gauge = kpi && gaugesOf(kpi)[0];
    if (!kpi || !gauge) return [];
    const [floor = 0, target = null, stretch = null] = level ?? [];
    return [{ kpi, why, levels: level && { gauge, floor, target, stretch, due: "2027-03-31" } }];
  };
  const found = [
    ...one("avg_response_time", [75, 52, 40], WHY[lang]),
    ...one("fcr", [73, null, null], null),
    ...one("csat_rate", null, null),
  ];
  const rules = { by: "rules" as const, draft: found.map((pick) => ({ ...pick, why: null })) };
  return {
    "draft, a measure may be suggested": draftCard(draft, { ...me, words: true }),
    "measures of the model": levelsCard(draft, { by: "model", prompt: "1a2b3c4d", draft: found }, me),
    "measures of the rules, the model is down": levelsCard(draft, { ...rules, why: "slow" }, me),
  };
}
