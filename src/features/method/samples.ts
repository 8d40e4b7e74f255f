import type { Lang } from "../../core/lang.ts";
import { grown } from "../../core/reply.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { endingAfterCut, endingByModel, endingByRules, passagesCard, topicsCard } from "./views.ts";

/** Plainly invented: an answer of a model. */
const WORDS = {
  en: [
    "Without a level to start from any target is a guess, so begin by counting.",
    "Take the number that shows what goes wrong, and set the target from where you really stand.",
  ],
  "zh-Hans": ["不知道起点，目标值就是猜的，所以先量一量。", "挑那个能看出问题的数字，知道站在哪里再定目标值。"],
  "zh-Hant": ["不知道起點，目標值就是猜的，所以先量一量。", "挑那個看得出問題的數字，知道站在哪裡再訂目標值。"],
} as const;

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const found = ["baseline", "metric"] as const;
  const answer = { title: t.method.answer };
  const byModel = endingByModel(t, found, "1a2b3c4d", "01ABC");
  const down = endingByRules(t, found, { by: "rules", draft: null, why: "slow" });
  return [
    { name: "question, in the method's words", view: passagesCard(t, found) },
    { name: "question, still being answered", view: grown(answer, WORDS[lang].slice(0, 1), { blocks: [] }) },
    { name: "question, in words of the model", view: grown(answer, WORDS[lang], byModel) },
    { name: "question, the model broke off", view: grown(answer, WORDS[lang].slice(0, 1), endingAfterCut(t, found)) },
    { name: "question, the model is down", view: grown(answer, [], down) },
    { name: "question, topics", view: topicsCard(t, t.method.topicsHint) },
    { name: "question, nothing known of it", view: passagesCard(t, []) },
  ];
}
