import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import { addDays, isDay } from "../../core/time.ts";
import { unreachable } from "../../delivery/ledger.ts";
import { type Text, textFor } from "../../text/text.ts";
import { formatTime } from "../../text/when.ts";
import { type Person, people, type Team, teams } from "../people/person.ts";
import { nextWorkday } from "../rhythm/rhythm.ts";
import { checkInId, checkIns, type Practice, practices, type Slot } from "./checkin.ts";
import { timingOf } from "./days.ts";

export const says = ({ me }: Pick<Context, "me">): Text => textFor(me.lang);

/** A team that checks in, with how it does. */
export interface Checking {
  team: Team;
  practice: Practice;
}

/** The team whose check-in somebody means: the one they write in, else the first of theirs that has any. */
export async function checkingHere({ records, me, team }: Context): Promise<Checking | null> {
  const person = await records.get(people, me.id);
  const ids = [...(team === null ? [] : [team]), ...(person?.teams ?? [])];
  return (await checkingOf(records, ids))[0] ?? null;
}

/** Those of the teams that check in. */
export async function checkingOf(records: Context["records"], ids: readonly string[]): Promise<Checking[]> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => ({
      team: await records.get(teams, id),
      practice: await records.get(practices, id),
    })),
  );
  return found.flatMap(({ team, practice }) => (team && practice?.on ? [{ team, practice }] : []));
}

/** The team of somebody who is in it; refuses where it does not check in any more. */
export async function ownChecking(id: string, context: Context): Promise<Checking> {
  const person = await context.records.get(people, context.me.id);
  const [found] = person?.teams.includes(id) ? await checkingOf(context.records, [id]) : [];
  if (!found) throw new Refusal(says(context).checkins.error.off);
  return found;
}

/** The latest day that can be given ahead, and whether it is late enough for it. */
export async function ahead({ practice }: Checking, { records, me, today, now }: Context) {
  const next = await nextWorkday(records, me.id, today);
  return { today, next, evening: formatTime("en", now, me.zone) >= practice.eveningFrom };
}

/** Refuses a day whose check-in can not be given yet, or no longer. What was given can always be changed. */
export async function needOpen(slot: Slot, checking: Checking, context: Context): Promise<void> {
  if (await context.records.get(checkIns, checkInId(context.me.id, slot))) return;
  const { error } = says(context).checkins;
  const timing = timingOf(slot.day, await ahead(checking, context));
  if (timing === "over") throw new Refusal(error.over);
  if (timing === "not-yet") throw new Refusal(error.notYet(checking.practice.eveningFrom));
}

/** `team day slot`, as buttons and forms carry it. */
export const slotValue = ({ team, day, slot }: Slot): string => `${team} ${day} ${slot}`;

/** Refuses what no view of ours wrote. */
export function readSlot(value: string, context: Context): Slot {
  const [team = "", day = "", number = "", ...rest] = value.split(" ");
  const slot = Number(number);
  const known = team !== "" && isDay(day) && day < addDays(context.today, 366) && rest.length <= 1;
  if (!known || !Number.isInteger(slot) || slot < 1) throw new Refusal(says(context).core.gone);
  return { team, day, slot };
}

export async function myself({ records, me }: Context): Promise<Person> {
  const person = await records.get(people, me.id);
  if (!person) throw new Refusal(textFor(me.lang).core.gone);
  return person;
}

/** Whether messages still arrive somewhere with them. */
export async function isReachable({ accounts }: Person, records: Context["records"]): Promise<boolean> {
  const closed = await Promise.all(accounts.map((account) => records.get(unreachable, account)));
  return closed.some((one) => one === undefined);
}
