import type { Lang } from "../../../core/lang.ts";
import type { View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { draftCard } from "../draft/views.ts";
import type { Goal } from "../goal.ts";
import { composed } from "../statement.ts";
import type { Viewer } from "../views.ts";
import { wordingCard } from "./views.ts";

/** Plainly invented. */
const WORDS = {
  en: {
    sentence: "Answer online chat customers first within 30 s instead of 75 s by 31 March 2027, so that nobody leaves.",
    hint: "Say which saved replies come first.",
  },
  "zh-Hans": {
    sentence: "2027年3月31日前，在线客服首次响应从75秒缩短到30秒，不让客户等到离开。",
    hint: "可以说说先做哪些快捷回复。",
  },
  "zh-Hant": {
    sentence: "2027年3月31日前，線上客服首次回應從75秒縮短到30秒，不讓客戶等到離開。",
    hint: "可以說說先做哪些快速回覆。",
  },
} as const;

/** @param goal a finished draft */
export function wordingSamples(lang: Lang, goal: Goal, me: Viewer): Record<string, View> {
  const { sentence, hint } = WORDS[lang];
  const byModel = {
    by: "model" as const,
    prompt: "1a2b3c4d",
    draft: { sentence, hints: [{ about: "how" as const, says: hint }] },
  };
  const rules = { by: "rules" as const, draft: { sentence: composed(textFor(lang), goal), hints: [] } };
  const corrected = { ...goal, statement: sentence };
  return {
    "proposal, where a model is on": draftCard(goal, { ...me, words: true }),
    "words of the model": wordingCard(goal, byModel, me),
    "words of the rules, the model is down": wordingCard(corrected, { ...rules, why: "slow" }, me),
    "words of the rules, the month is used up": wordingCard(corrected, { ...rules, why: "cap" }, me),
    "words of the rules, the same as before": wordingCard(goal, { ...rules, why: "shape" }, me),
  };
}
