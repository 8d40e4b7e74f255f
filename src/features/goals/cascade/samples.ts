import type { Measure } from "../../../core/coach.ts";
import type { Lang } from "../../../core/lang.ts";
import type { View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Person } from "../../people/person.ts";
import type { Level, Parent } from "../content.ts";
import { draftCard } from "../draft/views.ts";
import { allForm } from "../forms.ts";
import type { Goal } from "../goal.ts";
import { goalCard } from "../goal-views.ts";
import { nameOf, type Viewer } from "../views.ts";
import { turnOf } from "./follow.ts";
import { followCard, followForm } from "./follow-views.ts";
import { askForm, handedCard, handForm, numbersForm, planCard, questionCard } from "./hand-views.ts";
import type { Kin } from "./kin.ts";
import { lineCard } from "./line-card.ts";
import { evenPlan } from "./plan.ts";
import { treeOf } from "./tree.ts";
import { treeCard } from "./tree-card.ts";
import { contributionCard, howForm, noneForm, servesCard } from "./views.ts";

const WORDS = {
  en: {
    ...{ thanks: "Letters of thanks", all: "whole company", shops: "shops", desk: "chat desk", name: "Lea" },
    ...{ how: "a card in every parcel", why: "It is about my own training.", question: "Does the night shift count?" },
    ...{ unit: "100 letters", rate: "Customer satisfaction rate", cards: "A printer for cards" },
  },
  "zh-Hans": {
    ...{ thanks: "客户感谢信", all: "全公司", shops: "门店", desk: "在线客服", name: "小林" },
    ...{ how: "每个包裹里放一张卡片", why: "这是我自己的学习计划。", question: "晚班也算吗？" },
    ...{ unit: "100封", rate: "客户满意率", cards: "卡片打印机" },
  },
  "zh-Hant": {
    ...{ thanks: "客戶感謝信", all: "全公司", shops: "門市", desk: "線上客服", name: "小林" },
    ...{ how: "每個包裹裡放一張卡片", why: "這是我自己的進修計畫。", question: "晚班也算嗎？" },
    ...{ unit: "100封", rate: "客戶滿意率", cards: "卡片印表機" },
  },
} as const;

/** How goals hang together, in every state; drawn from a complete draft, and its owner. */
export function cascadeSamples(lang: Lang, complete: Goal, owner: Person, me: Viewer): Record<string, View> {
  const t = textFor(lang);
  const w = WORDS[lang];
  const goal = (id: string, level: Level, value: number, where: string, parent?: Parent): Goal => ({
    ...{ ...complete, id, level, what: w.thanks, metric: w.thanks, where, target: count(value, w.unit) },
    ...{ state: "active", activeSince: complete.createdAt, baseline: count(0, w.unit), direction: "up" },
    ...(parent && { parent }),
  });
  const under = (above: string): Parent => ({ goal: above, contribution: "same", how: w.how });
  const top: Goal = { ...goal("g1", "enterprise", 100, w.all), visibility: "everyone" };
  const shops = noted(goal("g2", "department", 60, w.shops, under("g1")), count(50, w.unit));
  const desk = noted(goal("g3", "team", 20, w.desk, under("g2")), count(8, w.unit));
  const own = goal("g4", "person", 20, w.desk, under("g3"));
  const hidden: Goal = { ...goal("g5", "person", 5, owner.name, { reason: w.why }), what: owner.name };
  const names = { [owner.id]: w.name };
  const kin: Kin = { parent: desk, unseen: false, siblings: [], parts: [], volumes: new Map() };
  const draft: Goal = { ...own, state: "draft", activeSince: null };
  const given = { ...draft, given: { by: owner.id, at: 0, changes: 0 } };
  const rate = (of: Goal): Goal => ({
    ...of,
    what: w.rate,
    metric: w.rate,
    target: { value: 90, unit: "%", text: "90%" },
  });
  const bare: Goal = { ...rate(draft), parent: { goal: "g3", contribution: "same", how: "" } };
  const line = [own, desk, shops, top];
  const many = Array.from({ length: 30 }, (_, n) => goal(`m${n}`, "person", n + 1, w.desk, under(n < 20 ? "g3" : "-")));
  const tree = treeOf([...line, hidden]);
  const forest = treeOf([...line, ...many]);
  const members = [owner, { ...owner, id: "p2", name: w.name }];
  const plan = evenPlan(desk, "same", ["p1", "p2"]);
  const later = turnOf(desk, { ...desk, target: count(30, w.unit), due: "2027-06-30" });
  const ended = turnOf(desk, { ...desk, state: "missed", lesson: w.question });
  const seen = { ...me, names, kin };
  const views: Record<string, View> = {
    "higher goals": servesCard(t, { ...draft, parent: { reason: w.why } }, [top, shops, desk], names, me),
    "higher goals, none": servesCard(t, { ...complete, id: "g4" }, [], names, me),
    "higher goals, many": servesCard(t, draft, [top, ...many], names, seen, 1),
    "how it contributes": contributionCard(t, draft, desk),
    "form, no higher goal": noneForm(t, draft),
    "form, how it contributes": howForm(t, draft, draft.id),
    "form, of the company": allForm(t, top, me.today),
    "proposal with a higher goal": draftCard(draft, seen),
    "proposal for everybody": draftCard({ ...top, state: "draft", activeSince: null }, seen),
    "higher goal that may not be seen": goalCard(own, { ...seen, kin: { ...kin, parent: null, unseen: true } }, true),
    "due after the goal above": draftCard({ ...draft, due: "2027-09-30" }, seen),
    "wider than the goal above": draftCard({ ...draft, level: "enterprise" }, seen),
    "parts that do not come to the whole": goalCard(
      top,
      { ...me, kin: { ...kin, parent: null, parts: [shops] } },
      true,
    ),
    "a rate without its share": draftCard(bare, { ...seen, kin: { ...kin, parent: rate(desk) } }),
    "for a lead": goalCard(desk, { ...seen, hands: true, lead: true, kin: { ...kin, parent: shops } }, true),
    "line to the top": lineCard(t, { goals: line, end: "top" }, names, owner.id, me),
    "line that stops": lineCard(t, { goals: [{ ...desk, value: null }], end: "top" }, names, owner.id, me),
    "line that stops for a reason": lineCard(t, { goals: [hidden], end: "top" }, names, owner.id, me),
    "line that may not be seen": lineCard(t, { goals: [own], end: "unseen" }, names, owner.id, me),
    "line to a goal that is gone": lineCard(t, { goals: [own], end: "gone" }, names, owner.id, me),
    "tree, empty": treeCard(t, treeOf([]), { at: null, page: 0 }, names, me.today),
    "tree, one goal": treeCard(t, treeOf([top]), { at: null, page: 0 }, names, me.today),
    "tree, whole": treeCard(t, tree, { at: null, page: 0 }, names, me.today),
    "tree, folded": treeCard(t, forest, { at: null, page: 0 }, names, me.today),
    "tree, a branch": treeCard(t, forest, { at: desk, page: 1 }, names, me.today),
    "form, cascade": handForm(t, desk, members, true),
    "what each would get": planCard(t, desk, plan, members),
    "what each would say": planCard(t, desk, { ...plan, as: "own" }, members),
    "form, what each gets": numbersForm(t, desk, plan, members),
    "a draft from the lead": handedCard(seen, given, nameOf(t, desk)),
    "form, ask the lead": askForm(t, given, w.name),
    "question to the lead": questionCard(me, given, owner.name, w.question),
    ...(later && { "the goal above has changed": followCard(me, own, later, true) }),
    ...(later && { "the goal above has changed unseen": followCard(me, own, later, false) }),
    ...(ended && { "the goal above has ended": followCard(me, own, ended, true) }),
    "form, keep": followForm(t, own, "keep", own.id),
    "form, retire": followForm(t, own, "retire", own.id),
    "answered to a change": goalCard(
      { ...own, followed: { parent: "g3", change: 1, answer: "keep", reason: w.how } },
      seen,
      true,
    ),
  };
  return Object.fromEntries(Object.entries(views).map(([name, view]) => [`cascade: ${name}`, view]));
}

const count = (value: number, unit: string): Measure => ({
  ...{ value, unit: unit.replace(/^100\s*/, ""), text: unit.replace("100", `${value}`) },
});

const noted = (goal: Goal, measure: Measure): Goal => ({
  ...{ ...goal, notes: [{ day: goal.start, at: goal.createdAt, by: goal.owner, text: measure.text, measure }] },
});
