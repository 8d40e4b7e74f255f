import { endOfDay } from "../../calendar/zone.ts";
import type { Job } from "../../core/job.ts";
import type { Redrawing, Sending } from "../../core/reply.ts";
import { isAside } from "../../core/rights.ts";
import type { Day, Millis } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { deliveries } from "../../delivery/ledger.ts";
import { textFor } from "../../text/text.ts";
import { actionsOf } from "../improve/actions/action.ts";
import { type Person, people, type Team } from "../people/person.ts";
import { ensureSchedule } from "../rhythm/schedules.ts";
import { type Checking, checkingOf } from "./access.ts";
import { askCard } from "./ask-view.ts";
import { checkInId, checkIns, checkInsOf } from "./checkin.ts";

/** How late a question for the day is still useful, in minutes. */
const GRACE = 120;

/** Asks a person in private, at a time of their own, for each of their teams that checks in. */
export const dailyJob: Job = {
  name: "checkins.daily",
  about: "person",
  usual: { at: "16:30", rule: { kind: "daily" }, workdaysOnly: true, grace: GRACE },

  plan: async (id, { day, records }) => {
    const person = await records.get(people, id);
    const open = person ? await openFor(person, day, records) : [];
    if (!person || open.length === 0) return { nothing: null };
    return { send: await Promise.all(open.map((checking) => asking(person, checking, day, false, records))) };
  },
};

/** Asks once more, where the question has arrived and nobody has answered. */
export const reminderJob: Job = {
  name: "checkins.reminder",
  about: "person",
  usual: { at: "17:15", rule: { kind: "daily" }, workdaysOnly: true, grace: GRACE },

  plan: async (id, { day, records }) => {
    const person = await records.get(people, id);
    if (!person) return { nothing: null };
    const send: Sending[] = [];
    for (const checking of await openFor(person, day, records)) {
      const asked = await records.get(deliveries, askKey(person.id, checking.team.id, day, false));
      if (asked?.state === "sent" || asked?.state === "merged")
        send.push(await asking(person, checking, day, true, records));
    }
    return send.length > 0 ? { send } : { nothing: null };
  },
};

/** Lets both come round for a person. */
export async function ensureAsked(
  { id, zone }: Pick<Person, "id" | "zone">,
  records: Records,
  now: Millis,
): Promise<void> {
  for (const job of [dailyJob, reminderJob]) await ensureSchedule(records, job, { person: id }, zone, now);
}

/** Whatever asked for a check-in shows what came of it instead. */
export function redrawAsked(person: string, team: string, day: Day, card: Redrawing["card"]): Redrawing[] {
  return [false, true].map((reminder) => ({ kind: "redraw", key: askKey(person, team, day, reminder), card }));
}

const askKey = (person: string, team: string, day: Day, reminder: boolean): string =>
  `${reminder ? reminderJob.name : dailyJob.name}:${person}:${team}:${day}`;

/** The person's teams that check in and have not heard from them for the day. */
async function openFor(person: Person, day: Day, records: Records): Promise<Checking[]> {
  const { id, teams } = person;
  if (isAside(person)) return [];
  const all = await checkingOf(records, teams);
  const given = await Promise.all(
    all.map(({ team }) => records.get(checkIns, checkInId(id, { team: team.id, day, slot: 1 }))),
  );
  return all.filter((_, place) => !given[place]);
}

async function asking(
  { id, lang, zone }: Person,
  { team, practice }: Checking,
  day: Day,
  reminder: boolean,
  records: Records,
): Promise<Sending> {
  const planned = await plannedBefore(id, team, day, records);
  const actions = (await actionsOf(records, id)).filter((one) => one.team === team.id);
  const card = askCard(textFor(lang), { day, team, audience: practice.audience, planned, actions }, reminder);
  const key = askKey(id, team.id, day, reminder);
  // A question for the day is over with the day.
  const until = endOfDay(day, zone);
  return { kind: "post", to: { person: id }, key, card, why: "checkins.daily", until };
}

async function plannedBefore(person: string, team: Team, day: Day, records: Records): Promise<string> {
  const said = (await checkInsOf(records, person, team.id)).findLast(
    (one) => one.day < day && one.said.kind === "answer",
  );
  return said?.said.kind === "answer" ? said.said.next : "";
}
