import { findKpi, type Kpi } from "../../catalog/kpi.ts";
import type { Lang } from "../../core/lang.ts";
import type { Goal } from "../goals/goal.ts";
import type { Action } from "../improve/actions/action.ts";
import type { Alert } from "../kpis/alerts/alert.ts";
import type { Figures, GoalFigure, KpiFigure } from "./figures.ts";
import type { Review } from "./review.ts";
import type { ShownReview } from "./shown.ts";

/** Hostile on purpose; it must appear to the letter. */
export const HOSTILE = "<!channel> *Bo* <b>Tower</b>";

/** As long as an answer may be. */
const LONG = [`${HOSTILE} `.repeat(32)];

const WORDS = {
  en: {
    names: ["Ana Harbour", "Bo Tower"],
    goal: "First reply in online chat",
    other: "Rooms ready at three",
    win: "The guest got the room he had booked",
    action: "Make the handover list part of every shift",
    reason: "Two people are away until spring",
    whys: ["Nobody sees new chats at night", "The alarm goes to the day shift only", "The rota changed in June"],
    said: ["The heating fails at night", "Weekends feel endless"],
  },
  "zh-Hans": {
    names: ["林小灯", "周远"],
    goal: "在线客服首次回复",
    other: "下午三点客房就绪",
    win: "客人住进了他订的房间",
    action: "把交接清单纳入每个班次",
    reason: "两位同事休假到春天",
    whys: ["夜里没有人看到新消息", "提醒只发给白班", "六月换过排班"],
    said: ["夜里暖气常坏", "周末特别漫长"],
  },
  "zh-Hant": {
    names: ["光燈燈", "周遠"],
    goal: "線上客服首次回覆",
    other: "下午三點客房就緒",
    win: "客人住進了他訂的房間",
    action: "把交接清單納入每個班次",
    reason: "兩位同事休假到春天",
    whys: ["夜裡沒有人看到新訊息", "提醒只發給日班", "六月換過班表"],
    said: ["夜裡暖氣常壞", "週末特別漫長"],
  },
} as const;

const ROW = { org: "o1", rev: 1 };
const GAUGE = { unit: "percent", scale: null, direction: "up" } as const;
const AT = Date.parse("2026-11-02T09:30:00Z");

/** A team's October with all that is drawn of it. */
export function invented(lang: Lang) {
  const w = WORDS[lang];
  const kpi = findKpi("fcr") as Kpi;
  const about = (id: string, what: string): Goal =>
    ({
      ...{ ...ROW, id, owner: "p2", what, sentence: what, state: "active", history: [], revisions: [], team: "t1" },
      ...{ override: { by: "p1", reason: w.reason, missing: [], guards: [] }, visibility: "team" },
    }) as unknown as Goal;
  const figure = (goal: string, more: Partial<GoalFigure>): GoalFigure => ({
    ...{ goal, value: "customer", level: "person", area: "efficiency", share: 0.3, standing: "off", outcome: null },
    ...more,
  });
  const measured: KpiFigure = { kpi: "fcr", value: 74, gauge: GAUGE, target: 80, standing: "off" };
  const figures: Figures = {
    goals: [
      figure("g1", {}),
      figure("g2", { value: "quality", level: "team", area: null, share: 1, standing: null, outcome: "reached" }),
      figure("g3", { value: null, share: null, standing: null }),
    ],
    kpis: [measured],
    alerts: [{ alert: "a1", grade: 2, state: "acting" }],
    wins: ["w1", "w2"],
    overrides: [{ goal: "g1", kind: "incomplete" }],
  };
  const review: Review = {
    ...{ ...ROW, id: "t1:2026-10", team: "t1", month: "2026-10", meets: null, signed: null, corrections: [] },
    analyses: [{ about: "g1", cause: "process", whys: w.whys, by: "p2", at: AT }],
    decisions: [{ goal: "g1", what: "date", reason: w.reason, approver: "p1", day: "2026-11-02", at: AT }],
  };
  const action = {
    ...ROW,
    id: "x1",
    team: "t1",
    text: w.action,
    owner: "p2",
    due: "2026-10-30",
    state: "open",
  } as Action;
  const shown: ShownReview = {
    ...{ review, figures, since: [], wins: [w.win, null], actions: [action], said: null, asks: "no", decides: true },
    team: { id: "t1", name: "chat-desk" },
    goals: new Map([about("g1", w.goal), about("g2", w.other), about("g3", HOSTILE)].map((goal) => [goal.id, goal])),
    kpis: new Map([["fcr", kpi]]),
    alerts: [{ alert: { incident: null } as Alert, kpi, grade: 2, state: "acting" }],
    ...{ names: { p1: w.names[0], p2: w.names[1] }, today: "2026-11-02" },
  };
  return { w, review, figures, measured, shown };
}

/** The same with more of everything than a card has room for. */
export function crowded(shown: ShownReview): ShownReview {
  const many = <T>(all: readonly T[]): T[] => Array.from({ length: 40 }, () => all).flat();
  const { figures, review, said } = shown;
  const { goals, kpis, alerts, wins, overrides } = figures;
  return {
    ...{ ...shown, alerts: many(shown.alerts), wins: many(shown.wins), actions: many(shown.actions) },
    figures: {
      ...{ goals: many(goals), kpis: many(kpis), alerts: many(alerts), wins: many(wins), overrides: many(overrides) },
    },
    review: {
      ...review,
      analyses: many(review.analyses).map((one, n) => ({ ...one, about: n % 2 ? one.about : `g${n}` })),
      decisions: many(review.decisions).map((one, n) => ({ ...one, goal: n % 2 ? one.goal : `g${n}` })),
    },
    said: { hidden: many(LONG), help: many(said?.help ?? LONG) },
  };
}
