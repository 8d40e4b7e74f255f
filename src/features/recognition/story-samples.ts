import type { Lang } from "../../core/lang.ts";
import { mask } from "../../core/mask.ts";
import type { Seen } from "./views.ts";
import type { Win } from "./win.ts";

/** Plainly invented, for samples. */
const WORDS = {
  en: {
    names: ["Ana Harbour", "Ben Beacon", "Cleo Pier"],
    what: "Called back a guest on +44 20 7946 0958 until the lost luggage was found",
    effect: "The guest stayed a third night",
    thanks: "You took my late shift when my train stood still",
    goal: "First reply in online chat",
  },
  "zh-Hans": {
    names: ["林小灯", "白小塔", "安娜"],
    what: "一直回拨客人 138 0013 8000，直到丢失的行李找到为止",
    effect: "客人又多住了一晚",
    thanks: "我的火车晚点，你替我上了晚班",
    goal: "在线客服首次回复",
  },
  "zh-Hant": {
    names: ["光燈燈", "塔明明", "安娜"],
    what: "一直回電 0912-345-678 給客人，直到遺失的行李找到為止",
    effect: "客人又多住了一晚",
    thanks: "我的火車誤點，你幫我上了晚班",
    goal: "線上客服首次回覆",
  },
} as const;

const HOSTILE = "<!channel> *bold* [x](https://a.example) <script>alert(1)</script> \u202eevil";

export function invented(lang: Lang) {
  const { names, what, effect, thanks: reason, goal } = WORDS[lang];
  const people = new Map(names.map((name, n) => [`p${n + 1}`, { name, accounts: [`slack:T1:U${n + 1}`] }]));
  const shown: Seen = { people, goal };
  const win: Win = {
    ...{ id: "w1", org: "o1", rev: 1, by: "p1", whose: ["p2"], what: mask(what), effect, kind: "effort" },
    ...{ value: "customer", goal: "g1", evidence: "https://example.com/case/42", visibility: "team", team: "t1" },
    ...{ day: "2026-11-20", at: 0, thanks: false, consent: { p2: "asked" }, stage: "waiting", post: null },
    ...{ seconds: [], words: 0 },
  };
  const thanks: Win = {
    ...{ ...win, id: "w2", by: "p2", whose: ["p1", "p3"], what: reason, effect: "", goal: null, evidence: "" },
    ...{ kind: "teamwork", value: "teamwork", thanks: true, consent: { p1: "asked", p3: "share" } },
  };
  return { win, thanks, shown, hostile: { ...win, what: HOSTILE }, sentence: reason, names };
}
