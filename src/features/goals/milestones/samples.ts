import type { Lang } from "../../../core/lang.ts";
import type { Sample } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { goalCard } from "../goal-views.ts";
import { NOW } from "../invented-for-samples.ts";
import type { Viewer } from "../views.ts";
import { asTyped, milestonesForm } from "./form.ts";
import { type Milestone, proposedDays } from "./milestone.ts";

const SEEN: Record<Lang, readonly [string, string, string]> = {
  en: ["Twenty saved replies are live", "Night shift uses them", "A full month below 40 s"],
  "zh-Hans": ["20 条快捷回复上线", "晚班都在用", "整月低于 40 秒"],
  "zh-Hant": ["20 則快速回覆上線", "晚班都在用", "整月低於 40 秒"],
};

/** A goal's way on its card, and the form for it. @param active one that is under way for more than three months */
export function milestoneSamples(lang: Lang, active: Goal, me: Viewer): Sample[] {
  const t = textFor(lang);
  const days = ["2026-11-10", "2026-11-18", "2027-01-31"];
  const milestones = days.map(
    (day, n): Milestone => ({ text: SEEN[lang][n] ?? "", day, reached: n === 0 ? day : null }),
  );
  const planned = { ...active, start: "2026-10-01", milestones };
  const shortened = { ...planned, due: "2026-12-31" };
  const yesNo = { ...planned, target: null, baseline: null };
  const typed = asTyped(milestones);
  return [
    { name: "milestones, proposed at the start", view: goalCard({ ...active, activeSince: NOW }, me, true) },
    { name: "milestones, on the way", view: goalCard(yesNo, me, true, t.milestones.said(SEEN[lang][0])) },
    { name: "milestones, outside the new dates", view: goalCard(shortened, me, true) },
    { name: "milestones, seen by a colleague", view: goalCard(yesNo, me, false) },
    {
      name: "form, milestones, proposed",
      view: milestonesForm(t, active, asTyped(proposedDays(active).map((day) => ({ text: "", day })))),
    },
    {
      name: "form, milestones, refused",
      view: milestonesForm(t, shortened, { ...typed, day2: "2026-11-10" }),
      errors: { day2: t.milestones.error.twice, day3: t.milestones.error.outside(shortened.start, shortened.due) },
    },
  ];
}
