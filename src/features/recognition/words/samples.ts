import type { Lang } from "../../../core/lang.ts";
import type { Sample } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Win } from "../win.ts";
import { wordsButton, wordsCard } from "./views.ts";

/** Plainly invented. */
const WORDS = {
  en: {
    what: "The night shift found a room for each guest when the system was down.",
    effect: "Nobody waited outside.",
  },
  "zh-Hans": { what: "系统停摆时，夜班给每一位客人都找到了房间。", effect: "没有人在外面等。" },
  "zh-Hant": { what: "系統停擺時，夜班替每一位客人都找到了房間。", effect: "沒有人在外面等。" },
} as const;

/** @param own the card of somebody's own win */
export function wordsSamples(lang: Lang, win: Win, own: Sample): Sample[] {
  const t = textFor(lang);
  const { what, effect } = win;
  const view =
    own.view.kind === "card" ? { ...own.view, blocks: [...own.view.blocks, wordsButton(t, win, "win")] } : own.view;
  const model = { by: "model", draft: WORDS[lang], prompt: "1a2b3c4d" } as const;
  const rules = { by: "rules", draft: { what, effect }, why: "slow" } as const;
  return [
    { name: "win, own, where a model is on", view },
    { name: "win, in words of the model", view: wordsCard(t, win, model, "win") },
    { name: "win, the model is down", view: wordsCard(t, win, rules, "shout") },
  ];
}
