import type { Lang } from "../../../core/lang.ts";
import { card, type Sample, type View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { learnForm } from "../actions/forms.ts";
import { HOSTILE, TODAY } from "../invented.ts";
import { decideForm } from "./decide-form.ts";
import { ideaForm, resultForm, setupForm } from "./forms.ts";
import { homeBlocks } from "./home.ts";
import type { State } from "./idea.ts";
import { inventedIdea, NONE } from "./invented.ts";
import { listCard, mineCard, numbersCard } from "./list-views.ts";
import { offerCard } from "./offer.ts";
import { ideaCard } from "./views.ts";

const AUTHOR = { ...NONE, edit: true, withdraw: true };
const DECIDER = { ...NONE, decide: true };

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const { w, team, kpi, idea, answer, shown, late, hostile, other, result, trial, adopted } = inventedIdea(lang);
  const sheet = { kpis: [kpi], isNew: true, name: "choice" as const, question: null };
  const deciding = { idea, kpis: [kpi], today: TODAY };
  const technology = { ...deciding, idea: { ...idea, kind: "technology" as const } };
  const forms = (["adopt", "try", "later", "no", "ask"] as const).map((kind): [string, View] => [
    `idea form, ${kind}`,
    decideForm(t, kind, "i1", deciding, kind === "try" ? { words: w.answer } : {}),
  ]);
  const ended = (["merged", "withdrawn"] satisfies State[]).map((state): [string, View] => [
    `idea, ${state}`,
    ideaCard(t, shown({ state, into: state === "merged" ? "i2" : null }, {})),
  ]);
  const all = [idea, other, { ...idea, ...trial, id: "i3" }, { ...idea, id: "i4", state: "later" as const }];
  const numbers = { month: "2026-11", received: 7, inTime: 5, due: 6, tried: 2, adopted: 1, known: 1, median: 3.5 };
  const views: Record<string, View> = {
    "idea, sent": ideaCard(t, shown({}, AUTHOR), null, t.ideas.saved),
    "idea, sent without a name": ideaCard(t, shown({ by: null }, AUTHOR), null, t.ideas.savedUnnamed),
    "idea, somebody had it before": ideaCard(t, shown({}, AUTHOR, { alike: [other] })),
    "idea, to be answered": ideaCard(t, shown({}, DECIDER), "asked"),
    "idea, late, hostile": ideaCard(t, shown({ ...hostile, wait: late, origin: "customer" }, DECIDER), "escalated"),
    "idea, nobody leads": ideaCard(t, shown({ also: ["p2"] }, DECIDER, { turn: [] })),
    "idea, a question": ideaCard(t, shown({ state: "asked", answer: answer("ask", w.answer) }, AUTHOR), "ask"),
    "idea, later": ideaCard(
      t,
      shown({ state: "later", answer: answer("later", w.answer) }, { withdraw: true }),
      "later",
    ),
    "idea, not taken up": ideaCard(t, shown({ state: "declined", answer: answer("no", w.no) }, {}), "no"),
    "idea, being tried": ideaCard(t, shown(trial, { report: true }), "look"),
    "idea, tried": ideaCard(t, shown({ ...trial, state: "tried" }, { ...DECIDER, recognise: true }, result), "tried"),
    "idea, adopted": ideaCard(
      t,
      shown({ ...trial, state: "adopted", kind: "technology", answer: adopted }, { report: true, recognise: true }),
      "adopt",
    ),
    "idea, adopted, for its author": ideaCard(
      t,
      shown(
        { ...trial, state: "adopted", answer: adopted, kpi: null, shows: HOSTILE },
        {},
        { kpi: null, praised: true },
      ),
      "adopt",
    ),
    "idea, at its end": ideaCard(
      t,
      shown({ ...trial, state: "closed" }, { recognise: true, learn: true }, result),
      "result",
    ),
    ...Object.fromEntries(ended),
    "idea, or a goal": offerCard(t, HOSTILE),
    "idea form": ideaForm(t, "i1 t1", sheet, { kind: "process", origin: "staff", name: "named" }),
    "idea form, a question": ideaForm(
      t,
      "i1",
      { ...sheet, isNew: false, name: "named", question: w.answer },
      { change: w.change },
    ),
    ...Object.fromEntries(forms),
    "idea form, technology": decideForm(t, "adopt", "i1", technology, {}),
    "idea form, what came of it": resultForm(t, "i1", [kpi], {}),
    "idea form, a case": learnForm(t, "idea.learn", "i1", "case", { text: w.change }),
    "idea form, settings": setupForm(t, "t1", { days: "5" }),
    "ideas of a team": listCard(t, { team, all, days: 5, today: TODAY, mayChange: true }),
    "ideas of a team, none": listCard(t, { team, all: [], days: 1, today: TODAY, mayChange: false }),
    "ideas, mine": mineCard(t, [{ ...idea, state: "closed" }, other], TODAY),
    "ideas, mine, none": mineCard(t, [], TODAY),
    "ideas, a month": numbersCard(t, team, numbers, { before: "2026-10", after: null }),
    "ideas, an empty month": numbersCard(
      t,
      team,
      { ...numbers, received: 0, inTime: 0, due: 0, median: null },
      { before: "2026-09", after: "2026-11" },
    ),
    "home, ideas": card("", ...homeBlocks(t, [other], [idea], TODAY)),
  };
  const { error } = t.ideas;
  return [
    ...Object.entries(views).map(([name, view]) => ({ name, view })),
    {
      name: "idea form, refused",
      view: ideaForm(t, "i1 t1", sheet, { change: "👍", kind: "process", origin: "staff" }),
      errors: { change: error.words, problem: error.words, decider: error.self },
    },
    {
      name: "idea form, no without a reason",
      view: decideForm(t, "no", "i1", deciding, {}),
      errors: { words: error.reason },
    },
  ];
}
