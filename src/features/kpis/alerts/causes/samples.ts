import type { Lang } from "../../../../core/lang.ts";
import type { View } from "../../../../core/view.ts";
import { textFor } from "../../../../text/text.ts";
import { alertCard } from "../card.ts";
import type { ShownAlert } from "../shown.ts";
import { causesButton, causesCard, offerCard } from "./views.ts";

/** Plainly invented. */
const ASKS = {
  en: ["Do the saved replies still fit what customers ask most?", "Can everybody see what was said before?"],
  "zh-Hans": ["快捷回复还对得上客户现在最常问的吗？", "接手的人看得到上一次沟通的内容吗？"],
  "zh-Hant": ["快速回覆還對得上顧客現在最常問的嗎？", "接手的人看得到上一次溝通的內容嗎？"],
} as const;

export function causesSamples(lang: Lang, shown: ShownAlert): Record<string, View> {
  const t = textFor(lang);
  const [standard, tools] = ASKS[lang];
  const draft = [
    { code: "standard", asks: standard },
    { code: "tools", asks: tools },
  ] as const;
  const usual = (["process", "people", "target"] as const).map((code) => ({ code, asks: t.drafts.causes.ask[code] }));
  const drawn = alertCard(t, shown);
  return {
    "alert, where a model is on": { ...drawn, blocks: [...drawn.blocks, causesButton(t, shown.alert)] },
    "alert, taken on, where a model is on": offerCard(t, shown),
    "causes, by the model": causesCard(t, shown, { by: "model", draft, prompt: "1a2b3c4d" }),
    "causes, by the rules": causesCard(t, shown, { by: "rules", draft: usual, why: "refused" }),
  };
}
