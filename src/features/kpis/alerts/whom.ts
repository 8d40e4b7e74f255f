import type { Records } from "../../../core/work.ts";
import { type Goal, goals } from "../../goals/goal.ts";
import { hasLeft, isLead, type Person, people, peopleOf, type Team } from "../../people/person.ts";
import type { Watched } from "../watch/team.ts";
import type { Alert } from "./alert.ts";

/** Who there is around a number, by id; null where nobody is. */
export interface Around {
  owner: string | null;
  leads: readonly string[];
  sponsor: string | null;
}

/** Who hears of an alert. Rule: docs/method.md, alerts. */
export function whom({ grade, action }: Pick<Alert, "grade" | "action">, { owner, leads, sponsor }: Around): string[] {
  const own = owner === null ? [] : [owner];
  const above = sponsor === null ? [] : [sponsor];
  const wanted = { 1: own, 2: [...own, ...leads], 3: [...leads, ...above] }[grade];
  const all = wanted.length > 0 ? wanted : [...own, ...leads];
  return [...new Set([...all, ...(action ? [action.owner] : [])])];
}

/** @param watched what the alert is about; undefined for a case */
export async function aroundOf(team: Team, watched: Watched | undefined, records: Records): Promise<Around> {
  const last = watched?.standing?.series.at(-1)?.by;
  const reader = last === undefined ? undefined : await records.get(people, last);
  const named = [watched?.aims?.owner, watched?.goal?.owner, reader?.id].filter(
    (id) => id !== undefined && id !== null,
  );
  const [owner] = await stillHere(await peopleOf(records, named), team, null, records);
  return {
    owner: owner?.id ?? null,
    leads: team.leads,
    sponsor: await sponsorOf(watched?.goal ?? null, team, records),
  };
}

/** Without those who have left the team, unless they lead it or answer for it from above. */
export async function stillHere(
  all: readonly Person[],
  team: Team,
  sponsor: string | null,
  records: Records,
): Promise<Person[]> {
  const gone = await Promise.all(all.map((person) => hasLeft(person, team.id, records)));
  return all.filter((person, n) => !gone[n] || isLead(team, person.id) || person.id === sponsor);
}

/** The owner of the goal above, else an administrator who does not lead the team anyway. */
async function sponsorOf(goal: Goal | null, { leads }: Team, records: Records): Promise<string | null> {
  const above = goal?.parent && "goal" in goal.parent ? await records.get(goals, goal.parent.goal) : undefined;
  if (above) return above.owner;
  const admins = (await records.list(people)).filter(({ admin, id }) => admin && !leads.includes(id));
  return admins[0]?.id ?? null;
}
