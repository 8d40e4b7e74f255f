import type { Lang } from "../../core/lang.ts";
import type { Sample, View } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { analyseForm, decidableOptions, decideForm, deviationOptions } from "./decide-forms.ts";
import { decidedCard } from "./decided-view.ts";
import { answerForm, correctForm, signForm } from "./forms.ts";
import { crowded, HOSTILE, invented } from "./invented.ts";
import { partCard } from "./parts.ts";
import { samples as quarterSamples } from "./quarter/samples.ts";
import { DECISIONS, type Review } from "./review.ts";
import type { ShownReview } from "./shown.ts";
import { monthInWords, reviewCard } from "./views.ts";

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const { w, review, figures, measured, shown } = invented(lang);
  const at = (more: Partial<Review>, rest: Partial<ShownReview> = {}): ShownReview => ({
    ...{ ...shown, ...rest },
    review: { ...review, ...more },
  });
  const signed = { by: "p1", day: "2026-11-04", at: 0, note: HOSTILE, figures };
  const changes = [
    { kind: "kpi" as const, before: measured, after: { ...measured, value: 81, standing: "on" as const } },
    { kind: "goal" as const, before: figures.goals[0] ?? null, after: null },
    { kind: "count" as const, of: "wins" as const, before: 2, after: 3 },
  ];
  const corrections = [{ by: "p2", day: "2026-11-09", at: 0, reason: HOSTILE, changes, figures }];
  const nothing = { goals: [], kpis: [], alerts: [], wins: [], overrides: [] };
  const [asked, said] = [{ meets: "2026-11-04" }, { hidden: w.said, help: [HOSTILE] }];
  const goals = decidableOptions(shown);
  const about = deviationOptions(t, shown);
  const [decision] = review.decisions;
  const goal = { id: "g1", what: HOSTILE, sentence: "" };
  const views: Record<string, View> = {
    "review, not posted": reviewCard(t, shown),
    "review, for whoever does not decide": reviewCard(t, at({}, { decides: false })),
    "review, asked": reviewCard(t, at(asked, { asks: "yes" })),
    "review, few people": reviewCard(t, at(asked, { asks: "few" })),
    "review, answered": reviewCard(t, at({ meets: "2026-11-01" }, { said })),
    "review, nothing off track": reviewCard(
      t,
      at({ analyses: [], decisions: [] }, { figures: { ...nothing, wins: ["w1"] } }),
    ),
    "review, empty": reviewCard(t, at({}, { figures: nothing })),
    "review, signed": reviewCard(t, at({ signed })),
    "review, changed since": reviewCard(t, at({ signed }, { since: changes })),
    "review, corrected": reviewCard(t, at({ signed, corrections })),
    "review, forty people": reviewCard(t, crowded(shown)),
    "review, one list": partCard(t, crowded(shown), "hidden", 10),
    "review, answer": answerForm(t, review, {}),
    "review, find a cause": analyseForm(t, review, about, { about: "g1" }),
    "review, decide": decideForm(t, review, goals, { goal: "g1" }),
    "review, sign": signForm(t, review, monthInWords(t, review), 0, {}),
    "review, sign, undecided": signForm(t, review, monthInWords(t, review), 2, {}),
    "review, correct": correctForm(t, review, changes, {}),
  };
  return [
    ...Object.entries(views).map(([name, view]) => ({ name, view })),
    ...DECISIONS.flatMap((what) =>
      decision ? [{ name: `decided, ${what}`, view: decidedCard(t, goal, { ...decision, what }, w.names[0]) }] : [],
    ),
    { name: "review, answer refused", view: answerForm(t, review, {}), errors: { hidden: t.reviews.error.nothing } },
    {
      name: "review, cause refused",
      view: analyseForm(t, review, about, {}),
      errors: { cause: t.core.notOffered, why1: t.core.required },
    },
    { name: "review, decision refused", view: decideForm(t, review, goals, {}), errors: { reason: t.core.required } },
    {
      name: "review, correction refused",
      view: correctForm(t, review, changes, {}),
      errors: { reason: t.reviews.error.moved },
    },
    ...quarterSamples(lang),
  ];
}
