import { findKpi, type Kpi } from "../../catalog/kpi.ts";
import type { Lang } from "../../core/lang.ts";
import type { Team } from "../people/person.ts";
import type { Action } from "./actions/action.ts";
import type { Learned } from "./actions/learned.ts";
import type { ShownAction } from "./actions/shown.ts";
import type { Cycle, Phase } from "./cycle/cycle.ts";
import type { Answer, Retro } from "./retro/retro.ts";
import type { ShownRetro } from "./retro/shown.ts";

/** Plainly invented, for samples: a Friday in November. */
export const TODAY = "2026-11-20";
/** Hostile on purpose; it must appear to the letter. */
export const HOSTILE = "<!channel> *Bo* <b>Tower</b>";

const WORDS = {
  en: {
    names: ["Ana Harbour", "Bo Tower"],
    plan: "Handover notes are missing at night",
    do: "We tried a list at the desk for three shifts",
    check: "Second calls went from 12 to 9 a week",
    act: "Make the handover list part of every shift",
    other: "A second headset for the late shift",
    goal: "First reply in online chat",
    win: "The guest got the room he had booked",
    shows: "fewer second calls about the same case",
    where: "where two shifts meet",
  },
  "zh-Hans": {
    names: ["林小灯", "周远"],
    plan: "夜班交接单信息不全",
    do: "三个班次试用了交接清单",
    check: "二次来电每周从 12 次降到 9 次",
    act: "把交接清单纳入每个班次",
    other: "给晚班再配一个耳机",
    goal: "在线客服首次回复",
    win: "客人住进了他订的房间",
    shows: "同一件事的二次来电减少",
    where: "两班交接的岗位",
  },
  "zh-Hant": {
    names: ["光燈燈", "周遠"],
    plan: "夜班交接單資訊不全",
    do: "三個班次試用了交接清單",
    check: "二次來電每週從 12 次降到 9 次",
    act: "把交接清單納入每個班次",
    other: "給晚班再配一個耳機",
    goal: "線上客服首次回覆",
    win: "客人住進了他訂的房間",
    shows: "同一件事的二次來電減少",
    where: "兩班交接的崗位",
  },
} as const;

const ROW = { org: "o1", rev: 1 };
const GAUGE = { unit: "percent", scale: null, direction: "up" } as const;

/** A team's retro with all that is drawn of it, an action, a cycle and a lesson. */
export function invented(lang: Lang) {
  const w = WORDS[lang];
  const kpi = findKpi("fcr") as Kpi;
  const team: Team = {
    ...{ ...ROW, id: "t1", name: "chat-desk", lang, zone: "Asia/Taipei", channel: "chat:T1:C1", leads: ["p2"] },
  };
  const retro: Retro = {
    ...{ ...ROW, id: "r1", team: "t1", cycle: "c1", anonymous: false, stage: "open", day: TODAY, until: "2026-11-23" },
    ...{ facilitator: "p1", candidates: ["x1", "x2"], picks: [], posts: 1, troubled: false, openedAt: 0 },
    facts: { goals: [], readings: [], alerts: [], promises: [], actions: [], wins: [] },
    history: [{ at: Date.parse(`${TODAY}T07:00:00Z`), by: null, what: "opened" }],
  };
  const action: Action = {
    ...{ ...ROW, id: "a1", team: "t1", source: { kind: "retro", id: "r1" }, cycle: "c1", text: w.act, owner: "p2" },
    ...{ due: "2026-11-27", state: "open", by: "p1", planned: TODAY, looks: [], asked: null, replanAsked: null },
    effect: { kpi: "fcr", gauge: GAUGE, period: "week", words: "", before: 78, look: "2026-12-11" },
    ...{ dropped: "", history: [] },
  };
  const said = (id: string, step: Phase, text: string, by: string | null): Answer => {
    return { ...ROW, id, retro: "r1", step, text, by, shown: true, removed: false };
  };
  const act = [[said("x1", "act", w.act, "p1"), said("x3", "act", w.act, "p2")], [said("x2", "act", w.other, "p2")]];
  const steps = {
    plan: [[said("x4", "plan", w.plan, "p1")], [said("x5", "plan", HOSTILE, "p2")]],
    do: [[said("x6", "do", w.do, "p1")]],
    check: [[said("x7", "check", w.check, "p1")]],
    act,
  };
  const facts: ShownRetro["facts"] = {
    goals: [
      { name: w.goal, state: "off", done: 0.3, expected: 0.6 },
      { name: null, state: "watch", done: 0.5, expected: 0.6 },
    ],
    readings: [{ kpi, gauge: GAUGE, now: 78, before: 74 }],
    alerts: [{ alert: null, kpi: null }],
    promises: [action],
    actions: [{ ...action, id: "a2", text: HOSTILE, due: "2026-11-13" }, null],
    wins: [w.win, null],
  };
  const shown: ShownRetro = {
    ...{
      retro,
      team,
      template: "pdca",
      facts,
      steps,
      candidates: act.flatMap(([one]) => one ?? []),
      picks: [],
      agreed: [],
      short: [],
    },
    ...{ names: { p1: w.names[0], p2: w.names[1] }, trouble: null },
  };
  const cycle: Cycle = {
    ...{
      ...ROW,
      id: "c1",
      team: "t1",
      goal: null,
      idea: null,
      template: "pdca",
      from: TODAY,
      state: "do",
      plan: w.plan,
      done: "",
    },
    ...{ check: null, act: null, carriedFrom: null, closedAt: null, history: [] },
  };
  const shownAction: ShownAction = { action, owner: w.names[1], kpi, now: 84, mayChange: true };
  const lesson: Learned = {
    ...{ ...ROW, id: "l1", team: "t1", kind: "standard", text: w.act, conditions: w.where, action: "a1", cycle: "c1" },
    ...{ by: "p1", at: 0 },
  };
  return { w, kpi, team, retro, action, shown, cycle, shownAction, lesson };
}
