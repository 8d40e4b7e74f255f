import type { Lang } from "../../core/lang.ts";
import type { Sample, View } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { questionForm } from "./agreement/forms.ts";
import { reviseForm } from "./agreement/revision-forms.ts";
import { revisionSamples } from "./agreement/revision-samples.ts";
import { agreementSamples } from "./agreement/samples.ts";
import { resourceSamples } from "./calibration/resource-samples.ts";
import { calibrationSamples } from "./calibration/samples.ts";
import { boundsForm } from "./calibration/views.ts";
import { cascadeSamples } from "./cascade/samples.ts";
import { offerCard, offerDueCard } from "./draft/offer-cards.ts";
import { draftCard } from "./draft/views.ts";
import { templateSamples } from "./examples/samples.ts";
import { ASKS, allForm, askForm, closeForm, newForm, noteForm, overrideForm, statementForm } from "./forms.ts";
import { OUTCOMES } from "./goal.ts";
import { goalCard } from "./goal-views.ts";
import { guardSamples } from "./guard/samples.ts";
import { HOSTILE, NOW, newDraft, person, started, steps5, TODAY, WORDS } from "./invented-for-samples.ts";
import { levelsSamples } from "./levels/samples.ts";
import { draftsCard, menuCard, pickCard } from "./menu-views.ts";
import { milestoneSamples } from "./milestones/samples.ts";
import { leadAskCard, newGoalPost, startedByLeadPost } from "./posts.ts";
import { jobSamples } from "./reminders/samples.ts";
import { secondSamples } from "./second/samples.ts";
import type { Viewer } from "./views.ts";
import { wayErrors, waySamples } from "./ways/samples.ts";
import { wordingSamples } from "./wording/samples.ts";

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const w = WORDS[lang];
  const me: Viewer = { lang, today: TODAY, lead: false, hasLead: true, team: "chat-desk", otherTeams: [] };
  const lead: Viewer = { ...me, lead: true };
  const draft = newDraft(w.rough);
  const owner = person(lang, HOSTILE);
  const steps = steps5(draft, w, lang);
  const active = started(steps.value, w.note);
  const cards: Record<string, View> = {
    "draft, asks S": draftCard(draft, me),
    "draft, asks M": draftCard(steps.S, me),
    "draft, asks T": draftCard(steps.M, lead),
    "draft, asks R": draftCard(steps.T, me),
    "draft, asks A": draftCard(steps.R, me),
    "draft, asks for the value": draftCard({ ...steps.value, value: null }, me),
    "draft, brought back": draftCard(draft, me, true),
    "draft, dropped": draftCard({ ...draft, state: "cancelled" }, me),
    "draft, hostile words": draftCard({ ...draft, sentence: HOSTILE }, me),
    "draft, words that may answer it": offerCard(draft, w.what, "S", lang),
    "draft, a day that may be meant": offerDueCard(steps.M, w.note, "2027-03-31", lang),
    proposal: draftCard(steps.value, me),
    "proposal, with all choices": draftCard(steps.value, { ...me, more: true }),
    "proposal, with another team": draftCard(steps.value, {
      ...{ ...me, more: true },
      otherTeams: [{ id: "t2", name: "front-desk" }],
    }),
    "proposal, for the lead only": draftCard({ ...steps.value, visibility: "lead" }, me),
    "proposal, without a team": draftCard({ ...steps.value, team: null }, { ...me, team: null }),
    "goal, just saved": goalCard(
      { ...active, notes: [] },
      me,
      true,
      t.goals.saved.said(t.goals.saved.shownToTeam("chat-desk"), null),
    ),
    "goal, active": goalCard(active, me, true),
    "goal, active, with all choices": goalCard(active, { ...me, more: true, hands: true }, true),
    "goal, seen by a colleague": goalCard(active, me, false),
    ...Object.fromEntries(
      OUTCOMES.map((state) => [`goal, ${state}`, goalCard({ ...active, state, lesson: w.lesson }, me, true)]),
    ),
    "goals, none": menuCard(lang, []),
    "goals, of somebody who observes": menuCard(lang, [], 0, true),
    "goals, some": menuCard(lang, [active, draft, { ...active, state: "reached" }]),
    "drafts, none": draftsCard(lang, []),
    "drafts, some": draftsCard(lang, [draft, steps.T]),
    "which goal": pickCard(lang, t.goals.active.whichUpdate("87%"), [active, active], "goal.note", "87%"),
    "post to the team": newGoalPost(me, active, owner, "team"),
    "post to the lead": newGoalPost(lead, active, owner, "lead"),
    "question to the lead": leadAskCard(lead, steps.T, owner, []),
    "started by the lead": startedByLeadPost(
      me,
      { ...steps.T, override: { by: "p2", reason: w.reason, missing: ["R", "A"] } },
      owner.name,
    ),
    ...jobSamples(lang, active, owner, TODAY),
    ...guardSamples(lang, steps.value, lead),
    ...templateSamples(lang, draft, me),
    ...calibrationSamples(steps.value, me),
    ...cascadeSamples(lang, steps.value, owner, me),
    ...resourceSamples(lang, steps.value, me),
    ...waySamples(lang, newDraft(""), me),
    ...agreementSamples(lang, steps.value, me),
    ...revisionSamples(lang, active, me),
    ...wordingSamples(lang, steps.value, me),
    ...secondSamples(lang, draft, me),
    ...levelsSamples(lang, { ...draft, what: w.what }, me),
    "form, new": newForm(t, "g1"),
    "form, everything": allForm(t, steps.value, TODAY),
    "form, sentence": statementForm(t, steps.value),
    "form, start anyway": overrideForm(t, draft, ["G02"]),
    "form, progress": noteForm(t, active),
    "form, close": closeForm(t, active),
    ...Object.fromEntries(ASKS.map((ask) => [`form, ${ask}`, askForm(t, draft, ask, TODAY)])),
  };
  return [
    ...Object.entries(cards).map(([name, view]) => ({ name, view })),
    wayErrors(lang, newDraft(""), me),
    ...milestoneSamples(lang, active, me),
    {
      name: "form, number, refused",
      view: askForm(t, draft, "M", TODAY, { target: "???" }),
      errors: { target: t.goals.error.number },
    },
    {
      name: "form, bounds, refused",
      view: boundsForm(t, steps.value, TODAY, { floor: w.to }),
      errors: { floor: t.calibration.error.floor(w.to) },
    },
    {
      name: "form, change of the number, refused",
      view: reviseForm(t, active, { approvers: [], sponsors: [], beyond: [] }, { today: TODAY, now: NOW }),
      errors: { target: t.revision.error.same, kind: t.goals.error.pick, reason: t.core.required },
    },
    {
      name: "form, question, refused",
      view: questionForm(t, steps.value, TODAY, { target: "???" }),
      errors: { comment: t.core.required, target: t.goals.error.number },
    },
    {
      name: "form, date, refused",
      view: askForm(t, draft, "T", TODAY, { due: "2026-01-01" }),
      errors: { due: t.goals.error.past },
    },
  ];
}
