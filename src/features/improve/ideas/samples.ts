import type { Kpi } from "../../../catalog/kpi.ts";
import { findKpi } from "../../../catalog/kpi.ts";
import type { Lang } from "../../../core/lang.ts";
import { card, type Sample, type View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { HOSTILE, invented, TODAY } from "../invented.ts";
import { type Asked, decideForm, ideaForm, resultForm, setupForm } from "./forms.ts";
import { homeBlocks } from "./home.ts";
import type { Idea, State } from "./idea.ts";
import { listCard, mineCard, numbersCard } from "./list-views.ts";
import { offerCard } from "./offer.ts";
import type { ShownIdea } from "./shown.ts";
import { ideaCard } from "./views.ts";

/** Plainly invented. */
const WORDS = {
  en: {
    change: "Put the return label into the parcel",
    problem: "Customers call us to ask for a label",
    effect: "fewer calls, faster refunds",
    answer: "Two weeks with the express parcels",
    no: "The parcels are sealed at the other site, so we cannot reach them. It was well spotted all the same.",
    said: "calls 31 → 12 a week",
    people: "One hour of practice for every shift",
  },
  "zh-Hans": {
    change: "把退货单放进包裹里",
    problem: "客户一直打电话来要退货单",
    effect: "来电更少，退款更快",
    answer: "先用两周的加急包裹试一试",
    no: "包裹在另一个仓库封箱，我们改不了。不过这个问题发现得很好。",
    said: "每周来电 31 → 12",
    people: "每个班次练习一小时",
  },
  "zh-Hant": {
    change: "把退貨單放進包裹裡",
    problem: "客人一直打電話來要退貨單",
    effect: "來電更少，退款更快",
    answer: "先用兩週的急件包裹試試看",
    no: "包裹在另一個倉庫封箱，我們改不了。不過這個問題發現得很好。",
    said: "每週來電 31 → 12",
    people: "每個班次練習一小時",
  },
} as const;

const NONE = { edit: false, withdraw: false, decide: false, report: false, recognise: false };
const AUTHOR = { ...NONE, edit: true, withdraw: true };
const DECIDER = { ...NONE, decide: true };

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const w = WORDS[lang];
  const { w: known, team } = invented(lang);
  const kpi = findKpi("fcr") as Kpi;
  const wait = { due: "2026-11-27", remind: "2026-11-26", escalate: "2026-11-30", reminded: false, escalated: false };
  const idea: Idea = {
    ...{
      id: "i1",
      org: "o1",
      rev: 1,
      team: "t1",
      by: "p1",
      mark: null,
      also: [],
      state: "new",
      day: TODAY,
      at: 0,
      wait,
    },
    ...{ change: w.change, problem: w.problem, effect: w.effect, kind: "process", origin: "staff", kpi: "fcr" },
    ...{
      decider: null,
      answer: null,
      first: null,
      shows: "",
      runner: null,
      cycle: null,
      into: null,
      posts: [],
      history: [],
    },
  };
  const answer = (kind: Asked, words: string) => ({ kind, words, people: "", by: "p2", day: "2026-11-24" });
  const shown = (patch: Partial<Idea>, can: Partial<ShownIdea["can"]>, more: Partial<ShownIdea> = {}): ShownIdea => ({
    ...{ idea: { ...idea, ...patch }, value: "i1", names: { p1: known.names[0], p2: known.names[1], p3: HOSTILE } },
    ...{ kpi, check: null, alike: [], praised: false, turn: [known.names[1]], can: { ...NONE, ...can }, ...more },
  });
  const late = { ...wait, reminded: true, escalated: true };
  const hostile = { change: HOSTILE, problem: HOSTILE, effect: HOSTILE, by: "p3", also: ["p3"], kpi: null };
  const other = { ...idea, id: "i2", ...hostile, wait: { ...wait, due: "2026-11-19" } };
  const check = {
    check: { kind: "number", said: w.said, kpi: "fcr", gauge: { unit: "percent", scale: null, direction: "up" } },
    kpi,
  } as const;
  const result = { check: { ...check, check: { ...check.check, before: 71, after: 78 } } };
  const trial = { state: "trial" as const, runner: "p1", answer: answer("try", w.answer), cycle: "c1" };
  const adopted = { ...answer("adopt", w.answer), people: w.people };
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
    "idea, at its end": ideaCard(t, shown({ ...trial, state: "closed" }, { recognise: true }, result), "result"),
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
