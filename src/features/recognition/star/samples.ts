import type { Lang } from "../../../core/lang.ts";
import type { Sample } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { invented } from "../story-samples.ts";
import { answerForm, appealForm, asideForm, beginForm, nominateForm, scoreForm, standInForm } from "./forms.ts";
import { appealCard, unpostedCard } from "./lead-views.ts";
import { oneCard, outcomeCard, panelCard, type Reading } from "./panel-views.ts";
import { type Award, type Nomination, noted, type Phase, type Score } from "./star.ts";
import { announceCard, consentCard, storiesCard } from "./told-views.ts";
import { awardCard, logCard, nominatedCard, noneCard } from "./views.ts";

const team = { id: "t1", name: "chat-desk" };
const AT = Date.parse("2026-11-20T10:00:00Z");

/** Plainly invented, in the words of the other samples. */
function story(lang: Lang) {
  const { shown, win, hostile, sentence } = invented(lang);
  const base: Award = {
    ...{ id: "s1", org: "o1", rev: 1, team: "t1", criteria: win.effect, measures: shown.goal ?? "" },
    ...{ rewards: { met: "", exceeded: win.effect, outstanding: sentence }, from: "2026-11-21", until: "2026-12-11" },
    ...{ panel: ["p1", "p2", "p3"], aside: {}, state: "open", ended: null, chosen: [], log: [] },
  };
  const log = (["published", "nominated", "aside", "scored", "conflict", "standIn", "decided"] as const).reduce(
    (award, what) => noted(award, AT, "p1", what, "p2", sentence),
    base,
  );
  const award = (["consented", "closed", "off", "appealed", "answered"] as const).reduce(
    (one, what) => noted(one, AT, "p3", what, "p2", sentence),
    log,
  );
  const told = { org: "o1", rev: 1, award: "s1", effect: win.effect, value: "customer", at: AT };
  const stories: Nomination[] = [
    { ...told, id: "n1", person: "p2", by: "p1", story: win.what },
    { ...told, id: "n2", person: "p3", by: "p2", story: hostile.what, at: AT + 1 },
  ];
  const given = { org: "o1", rev: 1, award: "s1", conflict: "", scores: { behaviour: 5, customers: 4, teamwork: 4 } };
  const scores: Score[] = [
    { ...given, id: "c1", person: "p2", by: "p1" },
    { ...given, id: "c2", person: "p2", by: "p3", scores: { behaviour: 4, customers: 4, teamwork: 3 } },
    { ...given, id: "c3", person: "p3", by: "p1" },
    { ...given, id: "c4", person: "p3", by: "p2", conflict: sentence, scores: null },
  ];
  return { award, stories, scores, people: shown.people };
}

export function starSamples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const { award, stories, scores, people } = story(lang);
  const { error } = t.star;
  const shown = { people };
  const reading: Reading = { award, team, stories, scores, people, me: "p1", isLead: true, late: false };
  const apart = { ...award, aside: { p3: award.criteria } };
  const chosen = { person: "p2", tier: "exceeded", consent: "asked" } as const;
  const decided: Award = { ...award, state: "decided", ended: "2026-12-14", chosen: [chosen] };
  const closed: Award = { ...decided, state: "closed" };
  const own = stories.slice(0, 1);
  const wrong = { criteria: error.words, from: error.fromLater, panel: error.threePeople };
  const phase = (phase: Phase, lead: boolean) => awardCard(t, { award, team, phase }, shown, { lead, read: lead });
  const consent = (answer: "asked" | "share" | "private", out = false) =>
    consentCard(t, decided, team.name, { ...chosen, consent: answer }, own, shown, out);
  return [
    { name: "star, none", view: noneCard(t, team, false, null) },
    { name: "star, none, for a lead", view: noneCard(t, team, true, "s1") },
    { name: "star, no team", view: noneCard(t, null, false, null) },
    { name: "star, published", view: phase("announced", false) },
    { name: "star, nominations open", view: phase("nominating", true) },
    { name: "star, panel reads", view: phase("scoring", true) },
    { name: "star, decided", view: phase("decided", false) },
    { name: "star form", view: beginForm(t, "t1 s1", "2026-11-20") },
    { name: "star form, refused", view: beginForm(t, "t1 s1", "2026-11-20", { criteria: "…" }), errors: wrong },
    { name: "nominate form", view: nominateForm(t, "s1") },
    { name: "nominate form, refused", view: nominateForm(t, "s1"), errors: { person: error.twice("Ana Harbour") } },
    { name: "nominated", view: nominatedCard(t, stories[0] as Nomination, shown) },
    { name: "panel, to read", view: panelCard(t, reading) },
    { name: "panel, too few may score", view: panelCard(t, { ...reading, scores: [...scores, own2(scores)] }) },
    { name: "panel, nobody nominated", view: panelCard(t, { ...reading, stories: [] }) },
    { name: "panel, one's stories", view: oneCard(t, reading, "p2") },
    { name: "panel, set aside", view: oneCard(t, { ...reading, award: apart }, "p3") },
    { name: "score form", view: scoreForm(t, "s1 p2", "Ben Beacon") },
    { name: "score form, refused", view: scoreForm(t, "s1 p2", "Ben Beacon"), errors: { teamwork: error.allScores } },
    { name: "set aside form", view: asideForm(t, "s1 p2", "Ben Beacon") },
    { name: "stand-in form", view: standInForm(t, "s1") },
    { name: "star, what the scores say", view: outcomeCard(t, { ...reading, award: apart }) },
    { name: "star, nobody reaches it", view: outcomeCard(t, { ...reading, stories: [], scores: [] }) },
    { name: "star, chosen", view: consent("asked") },
    { name: "star, chosen, agreed", view: consent("share") },
    { name: "star, chosen, private", view: consent("private") },
    { name: "star, chosen, stays out", view: consent("private", true) },
    { name: "star, announced", view: announceCard(t, team.name, [{ person: "p2", story: own[0] ?? null }], shown) },
    { name: "star, own stories", view: storiesCard(t, closed, team.name, "p2", own, scores, shown) },
    {
      name: "star, own stories, set aside",
      view: storiesCard(t, { ...closed, aside: { p2: award.criteria } }, team.name, "p2", own, scores, shown),
    },
    { name: "star, called off", view: storiesCard(t, { ...award, state: "off" }, team.name, "p2", own, scores, shown) },
    { name: "star, not announced", view: unpostedCard(t, "s1", team.name, "not-in-channel") },
    { name: "star appeal form", view: appealForm(t, "s1") },
    { name: "star appeal", view: appealCard(t, closed, "p3", award.criteria, scores, shown) },
    { name: "star answer form", view: answerForm(t, "s1 p3") },
    { name: "star, what happened", view: logCard(t, { award, team }, shown) },
  ];
}

/** One more who had better not score, so that too few are left. */
const own2 = ([first]: readonly Score[]): Score => ({
  ...(first as Score),
  id: "c5",
  person: "p3",
  by: "p1",
  scores: null,
});
