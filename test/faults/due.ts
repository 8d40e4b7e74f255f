import { type Schedule, schedules } from "../../src/core/schedule.ts";
import { HOUSE, type Row, type Store, table } from "../../src/core/store.ts";
import { card, text } from "../../src/core/view.ts";
import { newWork, type Records } from "../../src/core/work.ts";
import { book } from "../../src/delivery/ledger.ts";
import { type Goal, goals } from "../../src/features/goals/goal.ts";
import { accounts, orgs, people } from "../../src/features/people/person.ts";
import type { FakeSlack } from "../support/fake-slack.ts";

/** A Friday morning, in nobody's quiet hours; past, because the double dates messages by the real time. */
export const DUE = Date.parse("2025-11-21T09:00:00Z");
export const ORG = "o1";
const EARLIER = DUE - 10 * 24 * 3_600_000;
const ticks = table<Row & { until: number }>("ticks");

/** How many people have a goal due tomorrow, and to how many a message was booked before. */
export interface Crowd {
  goals: number;
  booked: number;
}

export const userOf = (n: number): string => `U${String(n).padStart(5, "0")}`;
export const personOf = (n: number): string => `p${String(n).padStart(5, "0")}`;
export const sizeOf = (crowd: Crowd): number => crowd.goals + crowd.booked;

/** Writes a company in which each person is due exactly one message at `DUE`, and tells the double who they are. */
export async function fill(store: Store, slack: FakeSlack | null, crowd: Crowd): Promise<void> {
  const work = newWork(store);
  const records = work.of(ORG);
  work.of(HOUSE).put(accounts, { id: "slack:T1", of: ORG });
  work.of(HOUSE).put(ticks, { id: "minute", until: DUE - 60_000 });
  records.put(orgs, { id: ORG, name: "Acme", lang: "en", zone: "UTC", accounts: ["slack:T1"] });
  for (let n = 0; n < sizeOf(crowd); n++) {
    slack?.person(userOf(n), { name: `Person ${n}`, tz: "UTC" });
    putPerson(records, n);
    if (n < crowd.goals) putGoal(records, n);
    else await putMessage(records, n);
  }
  await store.commit(work.changes({ kind: "job", id: "test" }, 0));
}

/** Books a message to each of as many people more, after `before` that are there. */
export async function bookMore(store: Store, slack: FakeSlack, before: number, count: number): Promise<void> {
  const work = newWork(store);
  const records = work.of(ORG);
  for (let n = before; n < before + count; n++) {
    slack.person(userOf(n), { name: `Person ${n}`, tz: "UTC" });
    putPerson(records, n);
    await putMessage(records, n);
  }
  await store.commit(work.changes({ kind: "job", id: "test" }, 0));
}

function putPerson(records: Records, n: number): void {
  const account = `slack:T1:${userOf(n)}`;
  const rest = { admin: false, accounts: [account], teams: [], profileAt: null, welcomed: EARLIER };
  records.put(accounts, { id: account, of: personOf(n) });
  records.put(people, { id: personOf(n), name: `Person ${n}`, lang: "en", zone: "UTC", ...rest });
}

function putGoal(records: Records, n: number): void {
  const owner = personOf(n);
  const content = {
    ...{ what: `reply ${n}`, who: "", where: "chat", metric: "time", baseline: null, target: null, direction: null },
    ...{ start: "2025-11-01", due: "2025-11-22", period: "", why: "", value: null, means: "", counters: [] },
    ...{ statement: null, visibility: "team", team: null },
  } satisfies Partial<Goal>;
  const life = { state: "active", activeSince: EARLIER, override: null, lesson: "", notes: [] } satisfies Partial<Goal>;
  const reading: Goal["reading"] = {
    ...{ lang: "en", advice: {}, passed: [], proof: {} },
    ...{ refused: [], target: null, wordsOnly: [] },
  };
  const made = { owner, asked: null, createdAt: EARLIER, sentence: "", reading, history: [] };
  records.put(goals, { id: `g${n}`, ...content, ...life, ...made });
  const schedule: Omit<Schedule, "org" | "rev"> = {
    ...{ id: `goals.due:${owner}`, kind: "goals.due", subject: { person: owner }, at: "09:00" },
    ...{ rule: { kind: "daily" }, zone: "UTC", workdaysOnly: true, grace: 480, pausedUntil: null, since: EARLIER },
  };
  records.put(schedules, schedule);
}

async function putMessage(records: Records, n: number): Promise<void> {
  const message = { to: { person: personOf(n) }, key: `booked:${n}`, card: card(`Message ${n}`, text("Hello")) };
  await book(records, [{ kind: "post", why: "goals.due", ...message }], DUE);
}
