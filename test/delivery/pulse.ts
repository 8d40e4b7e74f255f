import type { Job, Plan } from "../../src/core/job.ts";
import type { Sender, Sent } from "../../src/core/outbox.ts";
import { type Schedule, type Subject, schedules, subjectId } from "../../src/core/schedule.ts";
import { type Change, HOUSE, type Row, type Store, type Table } from "../../src/core/store.ts";
import type { Millis } from "../../src/core/time.ts";
import { type Card, card, text } from "../../src/core/view.ts";
import { type Delivery, deliveries, type Occurred, occurrences } from "../../src/delivery/ledger.ts";
import { createOutbox, type RunningOutbox } from "../../src/delivery/outbox.ts";
import { newTick, type Tick } from "../../src/delivery/tick.ts";
import { watchSchedules } from "../../src/delivery/watch.ts";
import { accounts, type Person, people, type Team, teams } from "../../src/features/people/person.ts";
import { type PersonTime, personTimes, type TeamTime, teamTimes } from "../../src/features/rhythm/rhythm.ts";
import { memoryStore } from "../../src/store/memory.ts";

export const ORG = "org-1";
export const DESK: Subject = { team: "desk" };
export const ANA: Subject = { person: "ana" };
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const OFTEN = { count: 1_000, per: 1 };

/** A tick and an outbox over a store in memory, with one team, one person, and a job that says what it was asked. */
export interface Pulse {
  store: Store;
  now: { is: Millis };
  outbox: RunningOutbox;
  /** To whom, and the titles with the texts. */
  sent: { to: string; card: Card; under?: string }[];
  /** What the job answers instead; a function may throw. */
  plan: { of: ((day: string) => Plan) | null };
  at(instant: string): void;
  tick: Tick;
  /** A second process over the same store. */
  another(): Promise<Tick>;
  schedule(patch: Partial<Schedule>): Promise<void>;
  personTime(patch: Partial<PersonTime>): Promise<void>;
  teamTime(patch: Partial<TeamTime>): Promise<void>;
  ledger(): Promise<Delivery[]>;
  claims(): Promise<Occurred[]>;
}

export async function newPulse(
  options: {
    answer?: (to: string) => Promise<Sent> | Sent;
    find?: Sender["find"];
    redraw?: Sender["redraw"];
    zone?: string;
    lookAfter?: Millis;
  } = {},
): Promise<Pulse> {
  const { zone = "UTC" } = options;
  const bare = memoryStore();
  const now = { is: Date.parse("2026-11-20T00:00:00Z") };
  const clock = () => now.is;
  await bare.commit(beginning(zone));
  const watched = watchSchedules(bare, silent);
  const { store } = watched;
  const index = await watched.index();
  const sent: Pulse["sent"] = [];
  const sender: Sender = {
    pace: { conversation: OFTEN, all: OFTEN },
    send: async (to, view, _lang, _key, under) => {
      sent.push({ to, card: view, ...(under !== undefined && { under }) });
      return (await options.answer?.(to)) ?? { kind: "sent", ref: `${sent.length}` };
    },
    ...(options.find && { find: options.find }),
    ...(options.redraw && { redraw: options.redraw }),
  };
  const outbox = createOutbox({
    ...{ store, senders: new Map([["test", sender]]), clock, log: silent },
    ...(options.lookAfter !== undefined && { lookAfter: options.lookAfter }),
  });
  const plan: Pulse["plan"] = { of: null };
  const jobs = [newJob("desk.list", "team", plan), newJob("ana.reminder", "person", plan)];
  const parts = { store, jobs, outbox, clock, log: silent };
  const put = async <T extends Row>(table: Table<T>, id: string, patch: object) => {
    const row = await store.get(table, ORG, id);
    const next = { ...row, ...patch, id, org: ORG, rev: (row?.rev ?? 0) + 1 };
    await store.commit([{ table: table.name, org: ORG, id, seen: row?.rev ?? 0, row: next }]);
  };
  return {
    ...{ store, now, outbox, sent, plan },
    at: (instant) => {
      now.is = Date.parse(instant);
    },
    tick: newTick({ ...parts, index }),
    another: async () => newTick({ ...parts, index: await watchSchedules(bare, silent).index() }),
    schedule: (patch) => {
      const subject = patch.subject ?? DESK;
      const kind = "team" in subject ? "desk.list" : "ana.reminder";
      const usual = { kind, subject, at: "09:00", rule: { kind: "daily" as const }, zone, workdaysOnly: false };
      return put(schedules, `${kind}:${subjectId(subject)}`, {
        ...{ ...usual, grace: 120, pausedUntil: null, since: now.is },
        ...patch,
      });
    },
    personTime: (patch) =>
      put(personTimes, "ana", { days: null, leave: [], quiet: null, snoozedUntil: null, stopped: false, ...patch }),
    teamTime: (patch) =>
      put(teamTimes, "desk", {
        workweek: { days: [1, 2, 3, 4, 5], country: null, overrides: {} },
        budget: 4,
        ...patch,
      }),
    ledger: () => store.list(deliveries, ORG),
    claims: () => store.list(occurrences, ORG),
  };
}

function newJob(name: string, about: Job["about"], plan: Pulse["plan"]): Job {
  return {
    ...{ name, about },
    usual: { at: "09:00", rule: { kind: "daily" }, workdaysOnly: false, grace: 120 },
    plan: async (id, { day }) => {
      if (plan.of) return plan.of(day);
      const to = about === "team" ? { team: id } : { person: id };
      return {
        send: [{ kind: "post", to, key: `${name}:${id}:${day}`, card: card(`${name} ${day}`, text("…")), why: name }],
      };
    },
  };
}

function beginning(zone: string): Change[] {
  const team: Team = { ...row("desk"), name: "desk", lang: "en", zone, channel: "test:T:desk", leads: [] };
  const person: Person = {
    ...{ ...row("ana"), name: "Ana", lang: "en", zone, admin: false, accounts: ["test:T:ana"], teams: ["desk"] },
    ...{ profileAt: null, welcomed: null },
  };
  const account = { id: "test:T", org: HOUSE, rev: 1, of: ORG };
  return [
    { table: accounts.name, org: HOUSE, id: account.id, seen: 0, row: account },
    { table: teams.name, org: ORG, id: team.id, seen: 0, row: team },
    { table: people.name, org: ORG, id: person.id, seen: 0, row: person },
  ];
}

const row = (id: string): Row => ({ id, org: ORG, rev: 1 });
