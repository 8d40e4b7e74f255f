import type { Lang } from "../../core/lang.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { settingsCard } from "./consent/settings-card.ts";
import { askCard, rewordForm } from "./consent/views.ts";
import { sharedSamples } from "./shared-samples.ts";
import { starSamples } from "./star/samples.ts";
import { invented } from "./story-samples.ts";
import { winForm } from "./wins/forms.ts";
import { readStory } from "./wins/read.ts";
import { mineCard, offerCard, textCard, winCard } from "./wins/views.ts";
import { wordsSamples } from "./words/samples.ts";

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const { win, thanks, shown, hostile, sentence } = invented(lang);
  const typed = { what: "👍👍👍", kind: "effort", visibility: "team", evidence: "ftp://x" };
  const own = { ...win, whose: ["p1"], consent: { p1: "share" as const }, goal: null };
  const said = (answer: "share" | "private") => ({ ...win, consent: { p2: answer } });
  const names = new Map([["p2", shown.people.get("p2")?.name ?? ""]]);
  const first = { name: "win, own", view: winCard(t, own, shown, true, "s1", t.recognition.saved) };
  return [
    first,
    ...wordsSamples(lang, own, first),
    { name: "win, waits for a colleague", view: winCard(t, win, shown, true, null) },
    { name: "win, read by another", view: winCard(t, { ...win, seconds: ["p3", "p4"] }, shown, false, null) },
    { name: "win, hostile words", view: winCard(t, hostile, shown, true, null) },
    { name: "win form", view: winForm(t, "w1", [], { kind: "result", visibility: "team" }) },
    { name: "win form, refused", view: winForm(t, "w1", [], typed), errors: readStory(t, typed, []).errors },
    { name: "win, offered", view: offerCard(t, sentence, false) },
    { name: "win, or a goal", view: offerCard(t, sentence, true) },
    { name: "my wins, none", view: mineCard(t, [], "month", "2026-11-01") },
    { name: "my wins", view: mineCard(t, [own, thanks], "quarter", "2026-10-01") },
    { name: "my wins, as text", view: textCard(t, [own, thanks], names, "year") },
    { name: "named in a win", view: askCard(t, win, shown, "p2") },
    { name: "named, will be shared", view: askCard(t, said("share"), shown, "p2") },
    { name: "named, kept private", view: askCard(t, said("private"), shown, "p2") },
    { name: "named in private", view: askCard(t, { ...win, visibility: "private" }, shown, "p2") },
    { name: "named in thanks", view: askCard(t, thanks, shown, "p1") },
    { name: "reword form", view: rewordForm(t, win) },
    { name: "announcements, taking part", view: settingsCard(t, false) },
    { name: "announcements, staying out", view: settingsCard(t, true) },
    ...sharedSamples(lang),
    ...starSamples(lang),
  ];
}
