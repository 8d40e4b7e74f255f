import { nameOfKpi } from "../../catalog/meant.ts";
import type { Measure } from "../../core/coach.ts";
import type { Lang } from "../../core/lang.ts";
import type { Person } from "../people/person.ts";
import type { Goal } from "./goal.ts";
import { change } from "./history.ts";

/** What the invented people say, in each language; the name is hostile on purpose and must appear to the letter. */
export const WORDS = {
  en: {
    ...{ rough: "we should answer customers faster", what: "First reply to chat customers", where: "online chat" },
    ...{
      who: "night shift",
      why: "customers leave when they wait",
      means: "saved replies",
      lesson: "Saved replies work.",
    },
    ...{
      from: "75 s",
      to: "30 s",
      note: "41 s, two weeks of saved replies",
      reason: "We start now and measure on the way.",
    },
  },
  "zh-Hans": {
    ...{ rough: "提高客服响应速度", what: "首次响应时间", where: "在线客服", who: "晚班" },
    ...{ why: "客户等久了就会离开", means: "启用快捷回复", lesson: "快捷回复有效。" },
    ...{ from: "75秒", to: "30秒", note: "41秒，快捷回复用了两周", reason: "先做起来，边做边量。" },
  },
  "zh-Hant": {
    ...{ rough: "提高客服回應速度", what: "首次回應時間", where: "線上客服", who: "晚班" },
    ...{ why: "客戶等久了就會離開", means: "啟用快速回覆範本", lesson: "快速回覆範本有效。" },
    ...{ from: "75秒", to: "30秒", note: "41秒，快速回覆範本用了兩週", reason: "先做起來，邊做邊量。" },
  },
} as const;
export const NOW = Date.parse("2026-11-20T10:00:00Z");
export const TODAY = "2026-11-20";
export const HOSTILE = "<!channel> *Bo* <b>Tower</b> \u202Eevil";

type Words = (typeof WORDS)[Lang];

/** The draft after each answer, in the order in which Beacon asks. */
export function steps5(draft: Goal, w: Words, lang: Lang) {
  const measure = (text: string): Measure => ({ value: Number.parseInt(text, 10), unit: "s", text });
  const S = answer(draft, { what: w.what, where: w.where, who: w.who });
  const M = answer(S, { metric: w.what, target: measure(w.to), direction: "down" });
  const T = answer(M, { due: "2027-03-31" });
  const R = answer(T, { value: "customer", why: w.why });
  const value = answer(R, { baseline: measure(w.from), means: w.means, counters: [nameOfKpi("fcr", lang)] });
  return { S, M, T, R, value };
}

const answer = (goal: Goal, patch: Partial<Goal>): Goal => change(goal, patch, "p1", NOW);

export function started(goal: Goal, text: string): Goal {
  const notes = [{ day: TODAY, at: NOW, by: "p1", text, measure: null }];
  return { ...answer(goal, { state: "active", activeSince: NOW }), notes };
}

export function newDraft(sentence: string): Goal {
  return {
    ...{ id: "g1", org: "o1", rev: 1, owner: "p1", team: "t1", createdAt: NOW, sentence },
    ...{
      reading: { lang: "en", advice: {}, passed: [], proof: {}, refused: [], wordsOnly: [], target: null },
      history: [],
      asked: null,
    },
    ...{ what: "", who: "", where: "", metric: "", baseline: null, target: null, direction: null, start: TODAY },
    ...{ due: null, period: "", why: "", value: null, means: "", counters: [], statement: null, visibility: "team" },
    ...{ state: "draft", activeSince: null, override: null, lesson: "", notes: [] },
  };
}

export function person(lang: Lang, name: string): Person {
  const born = { id: "p1", org: "o1", rev: 1, name, lang, zone: "Asia/Taipei", admin: false };
  return { ...born, accounts: ["slack:T1:U1", "web:demo:ana"], teams: ["t1"], profileAt: 0, welcomed: null };
}
