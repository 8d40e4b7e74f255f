import type { Portion } from "../../../src/core/store.ts";
import { blockers, checkIns, practices, rounds } from "../../../src/features/checkins/checkin.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { newDraft } from "../../../src/features/goals/invented-for-samples.ts";
import { reminders } from "../../../src/features/goals/reminders/reminders.ts";
import { actions } from "../../../src/features/improve/actions/action.ts";
import { learned } from "../../../src/features/improve/actions/learned.ts";
import { cycles } from "../../../src/features/improve/cycle/cycle.ts";
import { ideas, ideaWays } from "../../../src/features/improve/ideas/idea.ts";
import * as retro from "../../../src/features/improve/retro/retro.ts";
import * as review from "../../../src/features/reviews/review.ts";
import { ADA, AT, BO, DAY_OF_IT as day, rows, TEAM as team } from "./who.ts";

const at = AT;
const obstacle = { text: "Ada Hill waits for a laptop", kind: null, since: day, helper: ADA };
const answer = {
  ...{ kind: "answer" as const, progress: [{ goal: "g1", said: "half way" }], done: "three calls", next: "two more" },
  ...{ obstacle, confidence: 3, ticked: [], shift: "", praise: "" },
};

/** What a week of work leaves behind, with Ada wherever a person can stand. */
export const work = (): Portion[] => [
  rows(
    goals,
    {
      ...newDraft("answer faster"),
      ...{ id: "g1", owner: ADA, team, state: "active", who: "Ada Hill", giver: BO, given: { by: BO, at, changes: 0 } },
      notes: [
        { day, at, by: ADA, text: "41 s by now", measure: null },
        { day, at, by: BO, text: "Ada Hill is quick", measure: null },
      ],
      override: { by: ADA, reason: "we begin", missing: [] },
      history: [
        { at, by: ADA, undoes: null, changes: [{ field: "what", before: "", after: "faster" }] },
        {
          at,
          by: ADA,
          undoes: null,
          changes: [{ field: "notes", before: 0, after: { by: ADA, text: "41 s by now" } }],
        },
      ],
      acknowledged: [{ person: ADA, answer: "question", comment: "why so fast?", at }],
    },
    {
      ...newDraft("answer better"),
      ...{ id: "g2", owner: BO, team, giver: ADA, given: { by: ADA, at, changes: 0 } },
      revisions: [
        {
          ...{ by: ADA, at, reason: "a new tool", approver: ADA, sponsor: false, changes: [], from: {}, to: {} },
          decided: { by: ADA, day, at, answer: "yes", comment: "" },
        } as never,
      ],
      commitments: [{ by: ADA, at, missing: "time", said: "yes" } as never],
    },
  ),
  rows(reminders, { id: `goals.due:g1:${day}:day`, day, message: "m1" }),
  rows(practices, { id: team, on: true, audience: "team", eveningFrom: "17:00", selfCheck: [], shifts: [] }),
  rows(
    checkIns,
    {
      ...{ id: `${ADA}:${team}:${day}:1`, person: ADA, team, day, slot: 1, round: `${team}:${day}`, audience: "team" },
      ...{ late: false, at, said: answer, history: [{ until: at, said: answer }] },
    },
    {
      ...{ id: `${BO}:${team}:${day}:1`, person: BO, team, day, slot: 1, round: `${team}:${day}`, audience: "team" },
      ...{ late: false, at, said: { ...answer, done: "five mails" }, history: [] },
    },
  ),
  rows(
    blockers,
    {
      ...{ id: `${ADA}:${team}`, person: ADA, team, audience: "team", state: "open", ...obstacle, toldLeads: null },
      asked: [{ helper: BO, by: ADA, answer: null }],
    },
    {
      ...{ id: `${BO}:${team}`, person: BO, team, audience: "team", state: "gone", ...obstacle, toldLeads: null },
      asked: [{ helper: ADA, by: BO, answer: "accepted" }],
    },
  ),
  rows(rounds, { id: `${team}:${day}`, team, day, changes: 2, posted: at }),
  rows(retro.retroWays, { id: team, anonymous: false, days: 3, template: "pdca", current: "r1" }),
  rows(retro.retros, {
    ...{ id: "r1", team, cycle: "c1", anonymous: false, stage: "voted", day, until: day, facilitator: ADA },
    facts: { goals: [], readings: [], alerts: [], promises: [], actions: [], wins: [] },
    ...{ candidates: [], picks: [], posts: 1, troubled: false, openedAt: at },
    short: { by: ADA, byModel: false, sentences: [] },
    history: [{ at, by: ADA, what: "opened" }],
  }),
  rows(
    retro.answers,
    { id: "ra1", retro: "r1", step: "plan", text: "fewer meetings", by: ADA, shown: true, removed: false },
    { id: "ra2", retro: "r1", step: "do", text: "more tea", by: null, shown: true, removed: false },
  ),
  rows(retro.marks, { id: "mark", retro: "r1" }),
  rows(retro.votes, { id: "vote", retro: "r1", picks: ["ra1"] }),
  rows(cycles, {
    ...{ id: "c1", team, goal: "g1", idea: null, template: "pdca", from: day, state: "do", plan: "a list", done: "" },
    ...{ check: null, act: null, carriedFrom: null, closedAt: null },
    history: [{ at, by: ADA, entry: { phase: "plan", text: "a list" } }],
  }),
  rows(actions, {
    ...{ id: "a1", team, source: { kind: "retro", id: "r1" }, cycle: "c1", state: "worked", by: ADA, planned: day },
    ...{ text: "a list at the desk", owner: ADA, due: day, dropped: "", asked: null, replanAsked: null },
    effect: { kpi: null, gauge: null, period: null, words: "calmer", before: null, look: day },
    looks: [{ day, at, by: ADA, verdict: "worked", before: null, after: null, note: "calmer indeed" }],
    history: [
      {
        ...{ at, by: ADA, state: "open" },
        plan: { text: "a list", owner: ADA, due: day, effect: { kpi: null } as never },
      },
    ],
  }),
  rows(learned, {
    ...{ id: "a1:lesson", team, kind: "lesson", text: "lists calm", conditions: "", action: "a1" },
    ...{ cycle: "c1", by: ADA, at },
  }),
  rows(ideas, {
    ...{
      id: "i1",
      team,
      by: ADA,
      mark: null,
      also: [ADA],
      state: "adopted",
      day,
      at,
      problem: "noise",
      change: "doors",
    },
    ...{ effect: "", kind: "other", origin: "staff", kpi: null, decider: ADA, runner: ADA, cycle: null, into: null },
    ...{ wait: null, first: null, shows: "" },
    answer: { kind: "adopt", words: "gladly", people: "", by: ADA, day },
    posts: [{ key: "k", person: ADA }],
    history: [{ at, day, by: ADA, state: "new" }],
  }),
  rows(ideaWays, { id: team, days: 5 }),
  rows(review.reviews, {
    ...{ id: `${team}:2026-10`, team, month: "2026-10", meets: day },
    analyses: [{ about: "g1", cause: "tools", whys: ["slow tools"], by: ADA, at }],
    decisions: [{ goal: "g1", what: "keep", reason: "it works", approver: ADA, day, at }],
    signed: { by: ADA, day, at, note: "", figures: {} as never },
    corrections: [{ by: ADA, day, at, reason: "a typo", changes: [], figures: {} as never }],
  }),
  rows(review.answers, { id: "rev1", review: `${team}:2026-10`, question: "hidden", text: "too much at once" }),
  rows(review.marks, { id: "mark", review: `${team}:2026-10` }),
];
