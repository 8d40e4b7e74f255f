import { placesTable } from "../../../src/adapters/teams/places.ts";
import { answered } from "../../../src/adapters/web/api/answered.ts";
import { waiting } from "../../../src/core/audit.ts";
import { linkId, links } from "../../../src/core/audit-chain.ts";
import { exports } from "../../../src/core/export.ts";
import { schedules } from "../../../src/core/schedule.ts";
import { HOUSE, type Portion } from "../../../src/core/store.ts";
import { tokens } from "../../../src/core/token.ts";
import { attention } from "../../../src/delivery/attention.ts";
import { deliveries, occurrences, redraws, unreachable } from "../../../src/delivery/ledger.ts";
import { signed } from "../../../src/features/dashboard/signed.ts";
import { feedback } from "../../../src/features/feedback/feedback.ts";
import { alerts } from "../../../src/features/kpis/alerts/alert.ts";
import { alertRules, USUAL } from "../../../src/features/kpis/alerts/rule.ts";
import { leftovers } from "../../../src/features/kpis/csv/file.ts";
import { digests } from "../../../src/features/kpis/digest/gather.ts";
import { readings, series } from "../../../src/features/kpis/kpi.ts";
import { ownKpis } from "../../../src/features/kpis/own/own.ts";
import { pulls } from "../../../src/features/kpis/pull/pull.ts";
import { aims } from "../../../src/features/kpis/watch/aims.ts";
import { accounts, orgs, people, teams } from "../../../src/features/people/person.ts";
import { choices, givens, platformGroups } from "../../../src/features/recognition/choices.ts";
import { awards, nominations, scores } from "../../../src/features/recognition/star/star.ts";
import { teamWays } from "../../../src/features/recognition/teams.ts";
import { wins } from "../../../src/features/recognition/win.ts";
import { personTimes, teamTimes, USUAL_BUDGET, USUAL_WEEK } from "../../../src/features/rhythm/rhythm.ts";
import { modelUse } from "../../../src/model/usage.ts";
import { ADA, AT as at, BO, DAY_OF_IT as day, ORG, rows, TEAM as team } from "./who.ts";

const gauge = { unit: "percent", scale: null } as never;
const own = {
  ...{ name: "Calm", definition: "how calm it is", unit: "score" as const, scale: null, direction: "up" as const },
  ...{ period: "week" as const, source: "manual" as never, expr: "", counter: null },
};
const born = { lang: "en" as const, zone: "UTC", profileAt: at, welcomed: at, teams: [team] };
const subject = { person: ADA };
const sent = {
  ...{ why: "goals.monday", urgent: false, card: { kind: "card" as const, title: "Your week", blocks: [] } },
  ...{ state: "sent" as const, at, tries: 1, moved: at, since: at, until: null, next: at, ref: "1", reason: null },
};
const house = (portion: Portion): Portion => ({
  ...portion,
  rows: portion.rows.map((row) => ({ ...row, org: HOUSE })),
});

const entry = {
  ...{ at, by: "person" as const, who: ADA, kind: "people", record: ADA, what: "made" as const },
  ...{ fields: ["role"], before: null, after: "8d4c" },
};

/** Who is there, their numbers, their praise, and what was sent to them; Ada stands wherever a person can. */
export const rest = (): Portion[] => [
  rows(orgs, { id: ORG, name: "Lighthouse", lang: "en", zone: "UTC", accounts: ["test:T"] }),
  rows(
    people,
    { ...born, id: ADA, name: "Ada Hill", admin: false, accounts: ["test:T:ada"] },
    { ...born, id: BO, name: "Bo Tower", admin: true, accounts: ["test:T:bo"] },
  ),
  rows(teams, { id: team, name: "desk", lang: "en", zone: "UTC", channel: "test:T:desk", leads: [ADA, BO] }),
  rows(
    accounts,
    { id: "test:T:ada", of: ADA, email: "ada@example.test" },
    { id: "test:T:bo", of: BO },
    { id: "test:T:desk", of: team },
  ),
  house(rows(accounts, { id: "test:T", of: ORG })),
  house(rows(tokens, { id: "k1", of: ORG, name: "desk", scopes: [], hash: "abc", at, revoked: null })),
  house(rows(placesTable, { id: "test:T:ada", serviceUrl: "https://teams.test", conversation: "c" })),
  house(rows(signed, { id: "mark", kind: "session", of: ORG, person: ADA, until: at })),
  house(rows(answered, { id: "x", token: "k1", at, hash: "h", body: {} } as never)),
  rows(schedules, {
    ...{ id: "s1", kind: "goals.monday", subject, at: "09:00", rule: { kind: "daily" }, zone: "UTC" },
    ...{ workdaysOnly: true, grace: 60, pausedUntil: null, since: at },
  }),
  rows(teamTimes, { id: team, workweek: USUAL_WEEK, budget: USUAL_BUDGET }),
  rows(personTimes, { id: ADA, days: null, leave: [], quiet: null, snoozedUntil: null, stopped: false }),
  rows(links, { ...entry, id: linkId(1), n: 1, prev: "0", hash: "h" }),
  rows(waiting, { ...entry, id: "w1", kind: "erasures", what: "removed" }),
  rows(exports, { id: "x1", by: ADA, what: "win.export", team, at }),
  rows(feedback, { id: `${ADA} m1`, by: ADA, about: "m1", helped: true, text: "thank you", at }),
  rows(aims, { id: `${team}:fcr`, subject: team, kpi: "fcr", target: 80, floor: 70, owner: ADA, followers: [ADA, BO] }),
  rows(pulls, {
    ...{ id: `${team}:fcr`, team, kpi: "fcr", url: "https://numbers.test", pointer: "/v", period: "week", owner: ADA },
    ...{ due: null, last: null, trouble: null },
  }),
  rows(ownKpis, { ...own, id: "own_1", team, by: ADA, at, retired: null, history: [{ ...own, by: ADA, at }] }),
  rows(digests, { id: team, day, at, missing: [] }),
  rows(series, { id: `${team}:fcr`, gauge }),
  rows(readings, {
    ...{
      id: `${team}:fcr:${day}:${day}`,
      kpi: "fcr",
      about: "person",
      subject: ADA,
      period: "day",
      start: day,
      end: day,
    },
    ...{ gauge, value: 75, n: 40, source: "manual" as never, note: "a quiet day", by: ADA, at },
    history: [{ value: 74, n: 40, source: "manual" as never, note: "counted in haste", by: ADA, at }],
  }),
  rows(leftovers, { id: "l1", by: ADA, at, name: "numbers.csv", heading: ["day"], rows: [] }),
  rows(alerts, {
    ...{ id: "al1", team, kpi: "fcr", finding: null, gauge: null, grade: 2, state: "acting", raisedAt: at },
    ...{ dueBy: null, readings: [], told: [ADA], acked: { by: ADA, at }, closedAt: null },
    incident: { kind: "other", text: "Ada Hill was shouted at", by: ADA, at, limit: at },
    helps: [{ kind: "coach", note: "somebody to listen", by: ADA, at, to: [ADA], taken: ADA }],
    cause: { code: "people", text: "few of us", by: ADA },
    action: { what: "one more", owner: ADA, due: day, before: null },
    effect: { note: "better", before: null, after: null, by: ADA },
    history: [{ at, by: ADA, grade: 2, state: "acting", why: "acked" }],
  }),
  rows(alertRules, { id: `${team}:fcr`, subject: team, kpi: "fcr", ...USUAL }),
  rows(choices, { id: ADA, out: false }),
  rows(givens, { id: ADA, day, count: 1 }),
  rows(platformGroups, { id: "G1", name: "desk", members: [ADA, BO] }),
  rows(teamWays, { id: team, allowance: 5, automatic: false, pause: null }),
  rows(
    wins,
    {
      ...{ id: `checkin:${ADA}:${team}:${day}:1`, by: ADA, whose: [ADA], what: "a calm call", effect: "he thanked us" },
      ...{
        kind: "result",
        value: "customer",
        goal: null,
        evidence: "https://mail.test/1",
        visibility: "team",
        team,
        day,
      },
      ...{ at, thanks: false, consent: { [ADA]: "share" }, stage: "posted", post: "k", seconds: [ADA], words: 0 },
    },
    {
      ...{
        id: "w2",
        by: BO,
        whose: [ADA],
        what: "Ada Hill stayed late",
        effect: "",
        kind: "effort",
        value: "customer",
      },
      ...{ goal: null, evidence: "", visibility: "team", team, day, at, thanks: true, consent: { [ADA]: "asked" } },
      ...{ stage: "waiting", post: null, seconds: [], words: 0 },
    },
  ),
  rows(awards, {
    ...{ id: "s1", team, criteria: "calm", measures: "", rewards: {} as never, from: day, until: day, panel: [ADA] },
    ...{ aside: { [ADA]: "on leave" }, state: "closed", ended: day },
    chosen: [{ person: ADA, tier: "met", consent: "share" }],
    log: [{ at, by: ADA, what: "nominated", about: ADA, words: "" }],
  }),
  rows(nominations, {
    ...{ id: `s1:${ADA}:${ADA}`, award: "s1", person: ADA, by: ADA, story: "she listens", effect: "", value: "", at },
  }),
  rows(scores, { id: `s1:${ADA}:${ADA}`, award: "s1", person: ADA, by: ADA, conflict: "we are friends", scores: null }),
  rows(
    deliveries,
    { ...sent, id: "d1", to: subject, of: ADA, account: "test:T:ada", into: null },
    { ...sent, id: "d2", to: { person: BO }, of: BO, account: "test:T:bo", into: null },
  ),
  rows(occurrences, { id: "o1", kind: "goals.monday", subject, of: ADA, day, due: at, state: "ran", reason: null, at }),
  rows(unreachable, { id: "test:T:ada", of: ADA, since: at, reason: "left" }),
  rows(attention, { id: ADA, day, count: 1 }),
  rows(redraws, { id: "d1", card: sent.card, at, next: at }),
  rows(modelUse, { id: "2026-11 goal-wording", month: "2026-11", task: "goal-wording", asked: 1, tokens: 900 }),
];
