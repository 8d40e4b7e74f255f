import type { Lang } from "../../core/lang.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { values } from "../goals/values.ts";
import { askCard } from "./consent/views.ts";
import { fairnessOf } from "./fairness/fairness.ts";
import { fairnessCard, noRankingCard } from "./fairness/views.ts";
import { pauseForm, settingsForm } from "./shoutouts/forms.ts";
import { postCard } from "./shoutouts/post-card.ts";
import { decideCard, queueCard, waysCard } from "./shoutouts/queue-views.ts";
import { invented } from "./story-samples.ts";
import { thanksForm } from "./thanks/forms.ts";
import { reactedCard, sentCard, valueCard } from "./thanks/views.ts";

/** Thanks, announcements and what a lead reads. */
export function sharedSamples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const { win, thanks, shown, hostile, sentence } = invented(lang);
  const { error } = t.recognition;
  const team = { id: "t1", name: "chat-desk" };
  const ways = { allowance: 5, automatic: false };
  const all = [win, thanks, hostile].map((one) => ({ win: one, shown }));
  const staged = all.map(({ win: one }, n) => ({
    win: { ...one, stage: (["waiting", "approved", "held"] as const)[n] ?? "waiting" },
    shown,
  }));
  const pause = { until: "2026-11-27", reason: t.recognition.queue.reasonHint };
  const people = ["p1", "p2", "p3"];
  const results = Array.from({ length: 5 }, () => ({ ...win, kind: "result" as const, whose: ["p1"] }));
  const groups = [{ value: "team:t1", label: t.recognition.thanks.wholeTeam(team.name) }];
  const crowd = { ...thanks, group: t.recognition.thanks.wholeTeam(team.name) };
  const gathered = { fairness: fairnessOf(people, [win, thanks], values), shifts: [], zones: [], shown };
  const shifts = [
    { name: "A", members: 2, recognised: 1 },
    { name: "B", members: 1, recognised: 1 },
  ];
  const zones = shifts.map((share, n) => ({ ...share, name: ["Asia/Taipei", "Europe/Lisbon"][n] ?? "" }));
  const wrong = { person: error.self, what: error.reason, value: error.value };
  return [
    { name: "thanks, which value", view: valueCard(t, { id: "w2", to: ["p1", "p3"], reason: sentence }, shown) },
    {
      name: "thanks to a group, which value",
      view: valueCard(t, { id: "w2", to: [], reason: sentence, group: "team:t1" }, shown, crowd.group),
    },
    { name: "thanks to a group, sent", view: sentCard(t, crowd, shown, 3) },
    { name: "thanks to a group, read by one of it", view: askCard(t, crowd, shown, "p1") },
    { name: "thanks to a group, announced", view: postCard(t, [{ win: crowd, shown }]) },
    { name: "announcement settings, for an administrator", view: waysCard(t, team, { ...ways, emoji: "🙏" }) },
    { name: "thanks by a reaction, what for", view: reactedCard(t, { id: "p2", name: "<!channel> *Bo*" }, "🙏") },
    { name: "thanks, sent", view: sentCard(t, thanks, shown, 3) },
    { name: "thanks, sent in private", view: sentCard(t, { ...thanks, visibility: "private" }, shown, 1) },
    { name: "thanks form", view: thanksForm(t, "w2", { visibility: "team" }, groups) },
    { name: "thanks form, somebody unknown", view: thanksForm(t, "w2", {}, [], t.recognition.thanks.unknown("@Zoe")) },
    { name: "thanks form, refused", view: thanksForm(t, "w2", { what: "🙏" }, groups), errors: wrong },
    { name: "announced, one", view: postCard(t, all.slice(1, 2)) },
    {
      name: "announced, the week",
      view: postCard(t, [...all, ...all.map(({ win: one }) => ({ win: { ...one, seconds: ["p3"] }, shown }))]),
    },
    { name: "announced, taken back", view: postCard(t, []) },
    { name: "lead's list, empty", view: queueCard(t, { team, all: [], ways, pause: null }) },
    { name: "lead's list", view: queueCard(t, { team, all: staged, ways, pause: null }, t.recognition.queue.posted) },
    {
      name: "lead's list, paused",
      view: queueCard(t, { team, all: staged, ways: { ...ways, automatic: true }, pause }),
    },
    { name: "to decide", view: decideCard(t, win, shown) },
    { name: "decided, on hold", view: decideCard(t, { ...win, stage: "held" }, shown) },
    { name: "announcement settings", view: settingsForm(t, "t1", ways) },
    { name: "pause form", view: pauseForm(t, "t1", "2026-11-20") },
    {
      name: "pause form, refused",
      view: pauseForm(t, "t1", "2026-11-20", { until: "x" }),
      errors: { reason: error.pause },
    },
    { name: "fairness", view: fairnessCard(t, team, { ...gathered, shifts, zones }) },
    {
      name: "fairness, only results",
      view: fairnessCard(t, team, { ...gathered, fairness: fairnessOf(people, results, values) }),
    },
    { name: "fairness, nobody", view: fairnessCard(t, team, { ...gathered, fairness: fairnessOf([], [], values) }) },
    { name: "no ranking", view: noRankingCard(t) },
  ];
}
