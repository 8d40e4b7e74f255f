import type { Lang } from "../../core/lang.ts";
import type { Goal } from "../goals/goal.ts";
import { type Action, agreed } from "../improve/actions/action.ts";
import type { Person, Team } from "../people/person.ts";
import type { Answer, Blocker, CheckIn, Practice, Skip } from "./checkin.ts";
import { WORDS } from "./invented-words.ts";
import type { Sheet } from "./sheet.ts";
import type { Telling } from "./summary/cards.ts";
import type { Own } from "./views.ts";

/** Plainly invented, for samples: a Friday in November. */
export const TODAY = "2026-11-20";
/** Hostile on purpose; it must appear to the letter. */
export const HOSTILE = "<!channel> *Bo* <b>Tower</b>";

/** A team, somebody's check-in, and everything that is drawn from them. */
export function invented(lang: Lang) {
  const w = WORDS[lang];
  const row = { org: "o1", rev: 1 };
  const team: Team = {
    ...{ ...row, id: "t1", name: "chat-desk", lang, zone: "Asia/Taipei" },
    ...{ channel: "chat:T1:C1", leads: ["p2"] },
  };
  const practice: Practice = {
    ...{ ...row, id: "t1", on: true, audience: "team", eveningFrom: "17:00" },
    ...{ selfCheck: [w.tick], shifts: w.shifts },
  };
  const helper: Person = {
    ...{ ...row, id: "p2", name: w.names[1], lang, zone: "Asia/Taipei", admin: false, accounts: ["chat:T1:U2"] },
    ...{ teams: ["t1"], profileAt: 0, welcomed: null },
  };
  const obstacle = { text: w.stuck, kind: "tool" as const, since: "2026-11-17", helper: "p2" };
  const answer: Answer = {
    ...{ kind: "answer", progress: [{ goal: "g1", said: "41 s" }], done: w.done, next: w.next, obstacle },
    ...{ confidence: 4, ticked: [w.tick], shift: w.shifts[0], praise: w.praise },
  };
  const skip: Skip = { kind: "skip", reason: w.skip };
  const checkIn: CheckIn = {
    ...{ ...row, id: "c1", person: "p1", team: "t1", day: TODAY, slot: 1, round: `t1:${TODAY}` },
    ...{ audience: "team", late: false, at: 0, said: answer, history: [] },
  };
  const second: CheckIn = {
    ...{ ...checkIn, id: "c2", person: "p2", late: true },
    said: { ...answer, progress: [], obstacle: null, done: HOSTILE, next: w.done.repeat(5), shift: "" },
  };
  const goal = goalOf(w.goal);
  const names = new Map([
    ["p1", w.names[0]],
    ["p2", w.names[1]],
  ] as [string, string][]);
  const telling: Telling = {
    ...{ team, day: TODAY, names, goals: new Map([["g1", goal]]) },
    ...{ toTeam: [checkIn, second], toLeads: [] },
  };
  const own: Own = {
    ...{ checkIn, team, goals: [goal, { ...goal, id: "g2", state: "reached" as const }], today: TODAY, nextDay: null },
    ...{ helpers: [{ name: w.names[1], answer: "accepted" }], offer: "thanks" },
  };
  const blocker: Blocker = {
    ...{ ...row, id: "b1", ...obstacle, person: "p1", team: "t1", audience: "team", state: "open", toldLeads: null },
    asked: [{ helper: "p2", by: "p1", answer: "accepted" }],
  };
  const last = { ...checkIn, day: "2026-11-19" };
  const sheet: Sheet = {
    ...{ team, practice, slot: { team: "t1", day: TODAY, slot: 1 }, goals: [goal], before: undefined, last },
    ...{ obstacle, helper },
  };
  const many = Array.from({ length: 23 }, (_, n) => ({
    ...(n % 9 === 0 ? checkIn : second),
    id: `c${n}`,
    person: `p${n % 3}`,
  }));
  const effect = { kpi: null, gauge: null, period: null, words: w.tick, before: null, look: "2026-12-11" };
  const actions = [w.next, HOSTILE].map((text, n): Action => {
    const of = { id: `a${n}`, team: "t1", source: { kind: "hand" as const, id: `a${n}` }, cycle: null, by: "p1" };
    const plan = { text, owner: "p1", due: n === 0 ? "2026-11-18" : "2026-11-27", effect };
    return { ...row, ...agreed(of, plan, TODAY, 0) };
  });
  return {
    actions,
    name: w.names[0],
    team,
    practice,
    answer,
    skip,
    checkIn,
    names,
    telling,
    own,
    blocker,
    sheet,
    many,
  };
}

/** As much of a goal as a check-in looks at. */
function goalOf(what: string): Goal {
  const measure = (value: number) => ({ value, unit: "s", text: `${value} s` });
  return {
    ...{
      id: "g1",
      org: "o1",
      rev: 1,
      owner: "p1",
      what,
      sentence: what,
      who: "",
      where: "",
      metric: "",
      why: "",
      means: "",
    },
    ...{
      baseline: measure(75),
      target: measure(30),
      direction: "down",
      start: "2026-10-01",
      due: "2026-12-31",
      period: "",
    },
    ...{ value: null, counters: [], statement: null, visibility: "team", team: "t1", state: "active", activeSince: 0 },
    ...{ override: null, lesson: "", asked: null, createdAt: 0, history: [] },
    notes: [{ day: "2026-11-18", at: 0, by: "p1", text: "41 s", measure: measure(41) }],
    reading: { lang: "en", advice: {}, passed: [], proof: {}, refused: [], target: null, wordsOnly: [] },
  };
}
