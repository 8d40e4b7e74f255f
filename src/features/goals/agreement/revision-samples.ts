import type { Lang } from "../../../core/lang.ts";
import type { View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Person } from "../../people/person.ts";
import type { Goal } from "../goal.ts";
import { goalCard } from "../goal-views.ts";
import type { Viewer } from "../views.ts";
import { agreedChanges, patchOf, type Revision } from "./revision.ts";
import { type Deciders, declineForm, reviseForm } from "./revision-forms.ts";
import { revisionCard } from "./revision-views.ts";

/** What the invented people say, in each language. */
const WORDS = {
  en: { owner: "Mo", lead: "Lea", other: "Ana", reason: "Twice as many customers write.", no: "Let us wait a month." },
  "zh-Hans": { owner: "白小塔", lead: "林小灯", other: "安娜", reason: "咨询量翻了一倍。", no: "先再看一个月。" },
  "zh-Hant": { owner: "塔明明", lead: "光燈燈", other: "安娜", reason: "詢問量多了一倍。", no: "先再看一個月。" },
} as const;

/** A goal under way whose target and date change, in every state of the change. */
export function revisionSamples(lang: Lang, active: Goal, me: Viewer): Record<string, View> {
  const t = textFor(lang);
  const w = WORDS[lang];
  const viewer: Viewer = { ...me, names: { p1: w.owner, p2: w.lead } };
  const target = active.target && { ...active.target, value: 40, text: active.target.text.replace("30", "40") };
  const changes = agreedChanges(active, { target, due: "2027-06-30" });
  const waits: Revision = {
    ...{ by: "p1", at: Date.parse(me.today), changes, kind: "market", reason: w.reason, approver: "p2", decided: null },
  };
  const late: Revision = { ...waits, late: true };
  const again: Revision = { ...waits, again: true };
  const decided = (answer: "approved" | "declined" | "withdrawn", by = "p2", comment = ""): Revision => ({
    ...{ ...waits, decided: { answer, by, day: me.today, at: waits.at, comment } },
  });
  const approved = decided("approved");
  const own: Revision = { ...decided("approved", "p1"), approver: "p1" };
  const slip: Revision = { ...decided("approved", "p1"), approver: null, kind: "error" };
  const having = (...revisions: Revision[]): Goal => ({ ...active, revisions });
  const changed = (...revisions: Revision[]): Goal => ({ ...having(...revisions), ...patchOf(approved) });
  const somebody = (id: string, name: string) => ({ id, name }) as Person;
  const [lead, other] = [somebody("p2", w.lead), somebody("p3", w.other)];
  const form = (deciders: Deciders, goal = active) => reviseForm(t, goal, deciders, { today: me.today, now: waits.at });
  const two = { approvers: [lead], sponsors: [lead, other], beyond: [other] };
  const near = { ...active, due: me.today };
  const views: Record<string, View> = {
    waits: goalCard(having(waits), viewer, true),
    "waits, late": goalCard(having(late), viewer, true),
    "waits, lowered again": goalCard(having(again), viewer, true),
    "waits, seen by a colleague": goalCard(having(waits), viewer, false),
    approved: goalCard(changed(approved), viewer, true),
    "approved alone, corrected, and another that waits": goalCard(changed(own, slip, late), viewer, true),
    "for its approver": revisionCard(having(waits), 0, viewer),
    "for its sponsor": revisionCard(having(late), 0, viewer),
    "for its sponsor, lowered again": revisionCard(having(again), 0, viewer),
    "approved, for its approver": revisionCard(changed(approved), 0, viewer),
    "declined, for its owner": revisionCard(
      having(decided("declined", "p2", w.no)),
      0,
      viewer,
      t.revision.toOwner.declined(w.lead),
    ),
    "taken back": revisionCard(having(decided("withdrawn", "p1")), 0, viewer),
    "closed before": revisionCard({ ...having(waits), state: "missed" }, 0, viewer),
    "form, one to ask": form({ approvers: [lead], sponsors: [lead], beyond: [] }),
    "form, two to ask": form(two),
    "form, nobody to ask": form({ approvers: [], sponsors: [], beyond: [] }),
    "form, late": form({ approvers: [], sponsors: [lead, other], beyond: [] }, near),
    "form, lowered before": form(two, changed(approved)),
    "form, only the date": reviseForm(t, active, two, { today: me.today, now: waits.at }, ["due"]),
    "form, decline": declineForm(t, waits, "g1 0"),
  };
  return Object.fromEntries(Object.entries(views).map(([name, view]) => [`change: ${name}`, view]));
}
