import { factsOf } from "../../calendar/rule.ts";
import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import type { Job } from "../../core/job.ts";
import type { Reply } from "../../core/reply.ts";
import { rolesOf } from "../../core/rights.ts";
import { addDays, type Day, dayIn } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";
import { isLead, type Person, people, teams } from "../people/person.ts";
import { type Leave, withLeave } from "./leave.ts";
import { type Mine, meCard } from "./me-views.ts";
import { type PersonTime, personTimeOf, personTimes, timeOf } from "./rhythm.ts";
import { moveZone } from "./schedules.ts";
import { standingsOf } from "./standing.ts";

/** How a card is shown. */
export interface Shown {
  kind: "whisper" | "update";
  /** Whether it says that something was saved. */
  saved: boolean;
  /** How many lines of its list lie before. */
  skip?: number;
}

/** Whoever acts, as their record stands by now: the language and the zone may just have been changed. */
export async function myself({ records, me }: Context): Promise<Person> {
  const person = await records.get(people, me.id);
  if (!person) throw new Refusal(textFor(me.lang).core.gone);
  return person;
}

/** The card of whoever acts. */
export async function showMe(
  jobs: readonly Job[],
  context: Context,
  { kind, saved, skip = 0 }: Shown,
): Promise<Reply[]> {
  const { records, now } = context;
  const person = await myself(context);
  const time = await personTimeOf(records, person.id);
  const leads = (await records.list(teams)).some((team) => isLead(team, person.id));
  const mine: Mine = {
    me: person,
    roles: rolesOf(person).filter((role) => role !== "lead" || leads),
    zoneOf: person.zoneChosen ? "chosen" : person.profileAt === null ? "awaited" : "profile",
    own: (await timeOf(records, person.id)).own,
    asTeam: time.days === null,
    standings: await standingsOf(records, jobs, { person: person.id }, now),
    today: dayIn(person.zone, now),
    ...{ now, skip },
  };
  return [{ kind, card: meCard(textFor(person.lang), mine, saved) }];
}

/** Changes what the person has said of their time. */
export async function changeTime(context: Context, change: Partial<PersonTime>): Promise<void> {
  const { records, me } = context;
  records.put(personTimes, { ...(await personTimeOf(records, me.id)), ...change });
}

/** A zone of their own choice, which the platform's no longer changes; their schedules go by it. */
export async function chooseZone(context: Context, zone: string): Promise<void> {
  const person = await myself(context);
  if (person.zone === zone) return;
  context.records.put(people, { ...person, zone, zoneChosen: true });
  await moveZone(context.records, { person: person.id }, zone, context.now);
}

/** Their chat profile's zone again; no day's-old answer counts any more, so it is asked for with their next event. */
export async function followProfile(context: Context): Promise<void> {
  const { zoneChosen: _chosen, ...person } = await myself(context);
  context.records.put(people, { ...person, profileAt: null });
}

export async function addLeave(context: Context, leave: Leave): Promise<void> {
  const before = await personTimeOf(context.records, context.me.id);
  await changeTime(context, { leave: withLeave(before.leave, leave, context.today) });
}

export function nextMonday(today: Day): Day {
  return addDays(today, 8 - factsOf(today).weekday);
}
