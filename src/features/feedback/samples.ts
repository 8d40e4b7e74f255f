import type { Lang } from "../../core/lang.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { countsCard, thanksCard } from "./views.ts";

/** Plainly invented. */
const WORDS = {
  en: "It asked for the date that I had already written.",
  "zh-Hans": "日期我已经写了，还在问。",
  "zh-Hant": "日期我已經寫了，還在問。",
} as const;

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const all = [true, true, false].map((helped, at) => ({ helped, text: helped ? "" : WORDS[lang], at }));
  return [
    { name: "feedback, counted", view: countsCard(t, all) },
    { name: "feedback, none yet", view: countsCard(t, []) },
    { name: "feedback, thanks", view: thanksCard(t) },
  ];
}
