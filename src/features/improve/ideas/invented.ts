import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import type { Lang } from "../../../core/lang.ts";
import { HOSTILE, invented, TODAY } from "../invented.ts";
import type { Asked } from "./decide-form.ts";
import type { Idea } from "./idea.ts";
import type { ShownIdea } from "./shown.ts";

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

export const NONE = { edit: false, withdraw: false, decide: false, report: false, recognise: false, learn: false };

/** An idea with everything that is drawn of it: one that another says as well, one that is tried, what came of it. */
export function inventedIdea(lang: Lang) {
  const w = WORDS[lang];
  const { w: known, team } = invented(lang);
  const kpi = findKpi("fcr") as Kpi;
  const wait = { due: "2026-11-27", remind: "2026-11-26", escalate: "2026-11-30", reminded: false, escalated: false };
  const idea: Idea = {
    ...{ id: "i1", org: "o1", rev: 1, team: "t1", by: "p1", mark: null, also: [], state: "new" },
    ...{ day: TODAY, at: 0, wait, shows: "" },
    ...{ change: w.change, problem: w.problem, effect: w.effect, kind: "process", origin: "staff", kpi: "fcr" },
    ...{ decider: null, answer: null, first: null, runner: null, cycle: null, into: null, posts: [], history: [] },
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
  return { w, team, kpi, idea, answer, shown, late, hostile, other, result, trial, adopted };
}
