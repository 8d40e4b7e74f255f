import type { Lang } from "../../../../core/lang.ts";
import type { View } from "../../../../core/view.ts";
import { textFor } from "../../../../text/text.ts";
import { saidCard } from "../said-view.ts";
import type { ShownRetro } from "../shown.ts";
import { summaryCard } from "../summary-view.ts";
import { groupsCard, shortCard } from "./views.ts";

/** Plainly invented. */
const WORDS = {
  en: {
    label: "Handover between shifts",
    said: ["At night it was not clear what is still open.", "Now the handover list shall be part of every shift."],
  },
  "zh-Hans": { label: "两班交接", said: ["夜里不清楚哪些事还没办完。", "接下来把交接清单纳入每个班次。"] },
  "zh-Hant": { label: "兩班交接", said: ["夜裡不清楚哪些事還沒辦完。", "接下來把交接清單納入每個班次。"] },
} as const;

/** @param shown a retro that is published */
export function draftSamples(lang: Lang, shown: ShownRetro): Record<string, View> {
  const t = textFor(lang);
  const { label, said } = WORDS[lang];
  const { retro, steps } = shown;
  const answers = new Map(steps.act.flat().map((one, at) => [`a${at + 1}`, one]));
  const sheet = {
    answers,
    pieces: new Map([...answers].map(([id, { text }]) => [id, text])),
    print: "0123456789abcdef",
  };
  const groups = [
    { label, answers: ["a1", "a2"] },
    { label: "", answers: ["a3"] },
  ];
  const unnamed = groups.map((group) => ({ ...group, label: "" }));
  const own = { says: t.drafts.summary.most(t.retro.steps[shown.template].act, answers.get("a1")?.text ?? "", 2) };
  const sentences = said.map((says, at) => ({ says, on: at === 0 ? ["a1", "a3"] : ["a2"] }));
  const [model, rules] = [{ by: "model", prompt: "1a2b3c4d" } as const, { by: "rules", why: "slow" } as const];
  const short = { by: "p1", byModel: true, sentences: [] };
  const labelled = { ...retro, short, groups: { act: [{ label, answers: ["x1", "x3"] }] } };
  return {
    "retro, all answers, where a model is on": saidCard(t, shown, "act", 0, { facilitates: true, drafts: true }),
    "retro, groups of the model": groupsCard(t, shown, "act", { ...model, draft: groups }, sheet, false),
    "retro, groups of the rules": groupsCard(t, shown, "act", { ...rules, draft: unnamed }, sheet, true),
    "retro, in short by the model": shortCard(t, retro, { ...model, draft: sentences }, sheet),
    "retro, in short by the rules": shortCard(
      t,
      retro,
      { ...rules, why: "cap", draft: [{ ...own, on: ["a1", "a2"] }] },
      sheet,
    ),
    "retro, published, in short and with labels": summaryCard(t, { ...shown, retro: labelled, short: said }),
  };
}
