import type { Lang } from "../../../core/lang.ts";
import type { View } from "../../../core/view.ts";
import { draftCard } from "../draft/views.ts";
import type { Goal } from "../goal.ts";
import type { Viewer } from "../views.ts";
import { secondCard } from "./views.ts";

/** Plainly invented. */
const WORDS = {
  en: {
    sentence: "The night shift answers chat faster once the new desk stands, nobody likes to wait",
    ...{ who: ["The night shift", "chat"], due: ["once the new desk stands"], why: ["nobody likes to wait"] },
  },
  "zh-Hans": {
    sentence: "新工位一装好，晚班的在线客服就要回得更快，谁都不爱等",
    ...{ who: ["晚班", "在线客服"], due: ["新工位一装好"], why: ["谁都不爱等"] },
  },
  "zh-Hant": {
    sentence: "新座位一裝好，晚班的線上客服就要回得更快，誰都不愛等",
    ...{ who: ["晚班", "線上客服"], due: ["新座位一裝好"], why: ["誰都不愛等"] },
  },
} as const;

/** @param draft that lacks all five letters */
export function secondSamples(lang: Lang, draft: Goal, me: Viewer): Record<string, View> {
  const { sentence, who, due, why } = WORDS[lang];
  const goal = { ...draft, sentence };
  const byModel = { by: "model" as const, prompt: "1a2b3c4d" };
  const same = { none: false, sees: [], misses: [] };
  const sees = [
    { letter: "S" as const, words: who },
    { letter: "R" as const, words: why },
    { letter: "T" as const, words: due },
  ];
  return {
    "draft, where a model is on": draftCard(goal, { ...me, words: true }),
    "second reading, sees more": secondCard(goal, { ...byModel, draft: { none: false, sees, misses: [] } }, me),
    "second reading, sees less": secondCard(goal, { ...byModel, draft: { ...same, misses: ["S", "A"] } }, me),
    "second reading, hears no goal": secondCard(goal, { ...byModel, draft: { ...same, none: true } }, me),
    "second reading, the same": secondCard(goal, { ...byModel, draft: same }, me),
    "second reading, the model is down": secondCard(goal, { by: "rules", why: "slow", draft: same }, me),
  };
}
