import { dueBetween, type Occurrence } from "../../calendar/due.ts";
import { outOfQuiet } from "../../calendar/quiet.ts";
import type { Job } from "../../core/job.ts";
import type { Sending } from "../../core/reply.ts";
import { type Subject, schedules, subjectId } from "../../core/schedule.ts";
import { DAY, type Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { type Delivery, deliveries } from "../../delivery/ledger.ts";
import { people } from "../people/person.ts";
import { isClaimed, timeOf, whyNotOn } from "../rhythm/rhythm.ts";
import type { What } from "./history.ts";
import { newRehearsal, type Rehearsal } from "./rehearsal.ts";

/** Something that will be sent, or will be left out. */
export interface Coming {
  key: string;
  at: Millis;
  to: Subject;
  what: What;
  /** The zone whose clock it goes by; null where a message just waits. */
  zone: string | null;
  /** Why it will not come, a code of `text/…/ledger.ts`; null when it will. */
  not: string | null;
  /** Why it comes later than it was meant to. */
  waits: string | null;
}

export interface Question {
  jobs: readonly Job[];
  /** Ids of people and teams; null for everybody. */
  of: readonly string[] | null;
  now: Millis;
  days: number;
}

/**
 * What comes in the next days as things stand now, the earliest first: what each job would send or leave out whenever
 * its schedules come round, and what waits already.
 */
export async function comingTo(records: Records, { jobs, of, now, days }: Question): Promise<Coming[]> {
  const until = now + days * DAY;
  const asked = ({ to }: { to: Subject }) => of === null || of.includes(subjectId(to));
  const known = (await records.list(schedules)).filter(({ subject }) => asked({ to: subject }));
  const rehearsal = newRehearsal(records, jobs);
  const all: Coming[] = [];
  // One after the other: what is sent on Monday is not sent again on Tuesday.
  for (const round of dueBetween(known, now, until)) all.push(...(await roundOf(records, rehearsal, round)));
  const due = await records.list(deliveries, { state: "due" });
  all.push(...due.map((row) => waitingOne(row, now)).filter(({ at }) => at <= until));
  return all.filter(asked).sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

async function roundOf(records: Records, rehearsal: Rehearsal, round: Occurrence): Promise<Coming[]> {
  const { key, schedule, day, due } = round;
  if (await isClaimed(records, round)) return [];
  const { kind, subject, zone } = schedule;
  const not = await whyNotOn(records, schedule, day);
  const plan = await rehearsal.plan(round, not === null);
  const sends = "send" in plan ? plan.send.filter((one) => one.kind === "post") : [];
  const code = not ?? ("nothing" in plan ? plan.nothing : null);
  const some = sends.length > 0 || ("nothing" in plan && plan.nothing !== null);
  if (!some) return [];
  if (code !== null) return [{ key, at: due, to: subject, what: { kind }, zone, not: code, waits: null }];
  return Promise.all(sends.map((sending) => sendingOf(records, sending, zone, due)));
}

async function sendingOf(records: Records, sending: Sending, zone: string, due: Millis): Promise<Coming> {
  const { key, to, card, why } = sending;
  const at = "person" in to && !sending.urgent ? await afterQuiet(records, to.person, due) : due;
  return { key, at, to, what: { title: card.title, why }, zone, not: null, waits: at > due ? "quiet" : null };
}

async function afterQuiet(records: Records, person: string, due: Millis): Promise<Millis> {
  const { own } = await timeOf(records, person);
  const zone = (await records.get(people, person))?.zone;
  return zone === undefined ? due : outOfQuiet(due, zone, own.quiet);
}

function waitingOne({ id: key, to, why, card, next, reason }: Delivery, now: Millis): Coming {
  return { key, at: Math.max(next, now), to, what: { title: card.title, why }, zone: null, not: null, waits: reason };
}
