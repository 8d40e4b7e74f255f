import { factsOf, fallsOn } from "../../../src/calendar/rule.ts";
import type { Job, Plan } from "../../../src/core/job.ts";
import type { Sending } from "../../../src/core/reply.ts";
import { type Schedule, schedules } from "../../../src/core/schedule.ts";
import { HOUSE, type Row, type Table } from "../../../src/core/store.ts";
import { addDays } from "../../../src/core/time.ts";
import { newWork, type Records } from "../../../src/core/work.ts";
import { accounts, people, teams } from "../../../src/features/people/person.ts";
import { whyNotOn } from "../../../src/features/rhythm/rhythm.ts";
import { scheduleId } from "../../../src/features/rhythm/schedules.ts";
import { type Desk, proposed } from "../../support/desk.ts";
import { plain } from "../../support/plain.ts";
import type { Seen } from "../../support/world.ts";

export type Sent = Sending & { text: string };

/** Reads and writes records of the desk's organisation, as one handler run does. */
export async function withRecords<T>(w: Desk, act: (records: Records, org: string) => Promise<T>): Promise<T> {
  const [org] = await w.store.list(accounts, HOUSE);
  const work = newWork(w.store);
  const result = await act(work.of(org?.of ?? ""), org?.of ?? "");
  await w.store.commit(work.changes({ kind: "job", id: "test" }, 0));
  return result;
}

/** Changes a record in place, where no conversation of the test's subject does. */
export function edit<T extends Row>(w: Desk, table: Table<T>, id: string, patch: Partial<T>): Promise<T> {
  return withRecords(w, async (records) =>
    records.put(table, { ...(await records.get(table, id)), ...patch, id } as T),
  );
}

/** The record of somebody who has come in. */
export async function personOf(w: Desk, name: string) {
  const found = (await withRecords(w, (records) => records.list(people))).find((one) => one.name === name);
  if (!found) throw new Error(`${name} has not come in yet`);
  return found;
}

export async function teamOf(w: Desk) {
  const [team] = await withRecords(w, (records) => records.list(teams));
  if (!team) throw new Error("there is no team");
  return team;
}

export async function scheduleOf(w: Desk, job: Job, subject: string): Promise<Schedule | undefined> {
  const of = job.about === "team" ? { team: subject } : { person: subject };
  return withRecords(w, (records) => records.get(schedules, scheduleId(job.name, of)));
}

/** Runs the job as the tick does: plans, and commits what the plan wrote. `day` is the occurrence's, `at` the present. */
export async function plan(w: Desk, job: Job, subject: string, at: string, day = at.slice(0, 10)): Promise<Plan> {
  w.now.is = Date.parse(at);
  return withRecords(w, (records, org) => job.plan(subject, { org, now: w.now.is, day, records }));
}

/** The only message of the run. */
export async function message(...args: Parameters<typeof plan>): Promise<Sent> {
  const planned = await plan(...args);
  if (!("send" in planned)) throw new Error(`nothing was sent: ${planned.nothing}`);
  const [first, ...more] = planned.send;
  if (first?.kind !== "post" || more.length > 0) throw new Error(`${planned.send.length} messages were sent`);
  return { ...first, text: plain(first.card) };
}

/** What comes from the first day to the last when the job runs at nine on each day that its schedule runs. */
export async function walk(w: Desk, job: Job, subject: string, first: string, last: string): Promise<string[]> {
  const schedule = await scheduleOf(w, job, subject);
  if (!schedule) throw new Error("there is no schedule");
  const titles: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const why = await withRecords(w, (records) => whyNotOn(records, schedule, day));
    const runs = why === null && fallsOn(schedule.rule, factsOf(day));
    const planned = runs ? await plan(w, job, subject, `${day}T09:00:00Z`) : { send: [] };
    if ("send" in planned) titles.push(...planned.send.map(({ card }) => `${day} ${card.title}`));
  }
  return titles;
}

/** A goal of Mo's that has been saved, with its day; the newest card of it. */
export async function goalDue(w: Desk, due: string, what = "First reply"): Promise<Seen> {
  const form = await w.member.press(await proposed(w.member), "Fill in everything");
  const seen = await w.member.fill(form, { due, what });
  if (Object.keys(seen.errors).length > 0) throw new Error(`refused: ${JSON.stringify(seen.errors)}`);
  return w.member.press(seen, "Yes, save it");
}
