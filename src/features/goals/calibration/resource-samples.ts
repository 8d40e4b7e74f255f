import type { Lang } from "../../../core/lang.ts";
import type { View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { draftCard } from "../draft/views.ts";
import type { Goal } from "../goal.ts";
import { goalCard } from "../goal-views.ts";
import type { Viewer } from "../views.ts";
import { resourcesForm, sponsorForm } from "./resource-forms.ts";
import { answeredCard, sponsorCard } from "./resource-views.ts";
import { askedOf, type Resources, withCommitments } from "./resources.ts";
import { boundsForm } from "./views.ts";

/** What the invented people lack, in each language. */
const WORDS = {
  en: { owner: "Mo", lead: "Lea", other: "Ana", people: "two at noon", budget: "licences" },
  "zh-Hans": { owner: "白小塔", lead: "林小灯", other: "安娜", people: "中午缺两个人", budget: "软件授权" },
  "zh-Hant": { owner: "塔明明", lead: "光燈燈", other: "安娜", people: "中午缺兩個人", budget: "軟體授權" },
} as const;

/** A finished draft with its resources in every state, and with bounds that somebody has set. */
export function resourceSamples(lang: Lang, draft: Goal, me: Viewer): Record<string, View> {
  const t = textFor(lang);
  const w = WORDS[lang];
  const viewer: Viewer = { ...me, names: { p1: w.owner, p2: w.lead } };
  const resources: Resources = {
    people: { answer: "no", missing: w.people },
    budget: { answer: "risk", missing: w.budget },
    tools: { answer: "yes", missing: "" },
  };
  const missing: Goal = { ...draft, resources };
  const said = (answer: "asked" | "yes" | "no", goal = missing) =>
    withCommitments(goal, ["people"], { answer, by: "p2", at: 0 });
  const asked = said("asked");
  const done = said("yes", asked);
  const number = (text: string) => ({ value: Number.parseInt(text, 10), unit: "s", text });
  const bounded: Goal = { ...draft, floor: number("70 s"), stretch: number("20 s") };
  const views: Record<string, View> = {
    missing: draftCard(missing, viewer),
    "asked for": draftCard(asked, viewer),
    "seen to": draftCard(done, viewer),
    "refused by the sponsor": draftCard(said("no", asked), viewer),
    "under way": goalCard({ ...done, state: "active", activeSince: 0 }, viewer, true),
    "for the sponsor": sponsorCard(asked, viewer, askedOf(asked, "p2")),
    "answered, for the sponsor": sponsorCard(done, viewer, []),
    "answered, for the owner": answeredCard(done, viewer, t.resources.toOwner.yes(w.lead)),
    "form, resources": resourcesForm(t, missing),
    "form, which sponsor": sponsorForm(t, missing, [
      { id: "p2", name: w.lead },
      { id: "p3", name: w.other },
    ]),
    "bounds that were set": draftCard(bounded, viewer),
    "form, bounds": boundsForm(t, bounded, me.today, {}),
  };
  return Object.fromEntries(Object.entries(views).map(([name, view]) => [`resources: ${name}`, view]));
}
