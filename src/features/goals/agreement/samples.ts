import type { Lang } from "../../../core/lang.ts";
import type { View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { goalCard } from "../goal-views.ts";
import { menuCard } from "../menu-views.ts";
import type { Viewer } from "../views.ts";
import type { Acknowledgement } from "./acknowledgement.ts";
import { answerForm, giveForm, questionForm } from "./forms.ts";
import { givenListCard } from "./given-views.ts";
import { givenCard, offerCard } from "./views.ts";

/** What the invented people ask and answer, in each language. */
const WORDS = {
  en: {
    giver: "Lea",
    owner: "Mo",
    other: "Kim",
    question: "Two of us are on leave. Can it be later?",
    reply: "Kim helps out.",
  },
  "zh-Hans": {
    giver: "林小灯",
    owner: "白小塔",
    other: "安娜",
    question: "有两位同事休假，能晚一点吗？",
    reply: "小金会来帮忙。",
  },
  "zh-Hant": {
    giver: "光燈燈",
    owner: "塔明明",
    other: "安娜",
    question: "有兩位同事休假，可以晚一點嗎？",
    reply: "小金會來幫忙。",
  },
} as const;

/** A finished goal on its way from who gives it to who takes it. */
export function agreementSamples(lang: Lang, draft: Goal, me: Viewer): Record<string, View> {
  const t = textFor(lang);
  const w = WORDS[lang];
  const says = t.agreement;
  const names = { p1: w.owner, p2: w.giver };
  const owner: Viewer = { ...me, names };
  const giver: Viewer = { ...owner, giver: true };
  const given: Goal = { ...draft, state: "proposed", given: { by: "p2", at: 0, changes: draft.history.length } };
  const question: Acknowledgement = { person: "p1", answer: "question", comment: w.question, at: 1 };
  const instead = { ...(draft.target && { target: { ...draft.target, value: 45, text: "45 s" } }), due: "2027-06-30" };
  const asked: Goal = { ...given, acknowledged: [question] };
  const figures: Goal = { ...given, acknowledged: [{ ...question, instead }] };
  const answered: Goal = { ...given, acknowledged: [{ ...question, instead, reply: { text: w.reply, at: 2 } }] };
  const withdrawn: Goal = { ...asked, state: "cancelled" };
  const reached: Goal = { ...given, state: "reached" };
  const standings = [
    ...([
      { standing: "asked", goal: asked },
      { standing: "waiting", goal: given },
    ] as const),
    ...([
      { standing: "again", goal: answered },
      { standing: "writing", goal: draft },
    ] as const),
    ...([
      { standing: "taken", goal: given },
      { standing: "changed", goal: given },
    ] as const),
    { standing: "ended", goal: reached } as const,
  ];
  const views: Record<string, View> = {
    "given to two": givenCard(t, [given, given], [w.owner, w.other]),
    "offered to its owner": offerCard(given, owner, true),
    "offered, seen by the giver": goalCard(given, giver, false),
    "offered, seen by a lead": goalCard(given, owner, false),
    "question, seen by its owner": offerCard(asked, owner, true, undefined, says.asked(w.giver)),
    "question, for the giver": offerCard(asked, giver, false, says.question(w.owner)),
    "question with figures, for the giver": offerCard(figures, giver, false, says.question(w.owner)),
    "answered, for its owner": offerCard(answered, owner, true),
    "changed since": offerCard(given, owner, true, undefined, says.changed),
    taken: goalCard({ ...answered, state: "active", activeSince: 3 }, giver, false),
    withdrawn: offerCard(withdrawn, owner, true, says.withdrawnBy(w.giver)),
    "not answered, for its owner": offerCard(given, owner, true, says.unanswered, says.unansweredIntro(w.giver)),
    "not answered, for the giver": offerCard(given, giver, false, says.silent(w.owner), says.silentIntro),
    "goals with one that waits": menuCard(lang, [given], 3),
    "given to others": givenListCard(t, standings, names),
    "given to others, many": givenListCard(t, Array(23).fill({ goal: given, standing: "waiting" }), names, 1),
    "given to others, none": givenListCard(t, [], names),
    "form, give": giveForm(t, draft),
    "form, question": questionForm(t, given, me.today),
    "form, answer": answerForm(t, figures, me.today),
    "form, change": answerForm(t, given, me.today),
  };
  return Object.fromEntries(Object.entries(views).map(([name, view]) => [`agreement: ${name}`, view]));
}
