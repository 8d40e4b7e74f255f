import type { Command } from "../../core/feature.ts";
import type { Lang } from "../../core/lang.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { Way } from "./uses.ts";
import { askCard, doneCard, droppedCard, nearCard, ranCard } from "./views.ts";

/** Plainly invented. */
const TYPED = {
  en: "kpi log first contact resolution 78%",
  "zh-Hans": "指标 记录 首解率 78%",
  "zh-Hant": "指標 記錄 首解率 78%",
} as const;

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const command: Command = { word: "kpi", run: async () => [] };
  const way = (name: string): Way => ({ use: { name }, command });
  const typed = TYPED[lang];
  const picked = { way: way("kpi log …"), typed, prompt: "1a2b3c4d" };
  const near = ["kpi log …", "kpi", "kpi today"].map(way);
  return [
    { name: "meant: the model's guess", view: askCard(t, picked, { by: "p1" }, "a1") },
    { name: "meant: shown at once", view: ranCard(t, { ...picked, typed: t.commands.uses["kpi today"].say }, "a2") },
    { name: "meant: the nearest by rules", view: nearCard(t, near, "p1") },
    { name: "meant: the only one that is near", view: nearCard(t, [way("home")], "p1") },
    { name: "meant: yes", view: doneCard(t, typed) },
    { name: "meant: no", view: droppedCard(t) },
  ];
}
