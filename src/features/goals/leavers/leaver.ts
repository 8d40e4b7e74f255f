import type { Records } from "../../../core/work.ts";
import { hasLeft, isGone, type Person, people, peopleOf, type Team } from "../../people/person.ts";
import { type Goal, goals, isOpen } from "../goal.ts";

/** The goals under way that somebody has left behind in a team, or without one. */
export interface LeftBehind {
  owner: Person;
  goals: readonly Goal[];
}

/** What people who have left the team, or the organisation, were after there. Rule: docs/method.md, leaving. */
export async function leftBehind(team: Team | null, records: Records): Promise<LeftBehind[]> {
  const open = team
    ? (await records.list(goals, { team: team.id })).filter(isOpen)
    : (await records.list(goals, { state: "active" })).filter((goal) => goal.team === null);
  const byOwner = Map.groupBy(open, ({ owner }) => owner);
  const owners = await peopleOf(records, [...byOwner.keys()]);
  const left = await Promise.all(owners.map((owner) => isAway(owner, team, records)));
  return owners.filter((_, n) => left[n]).map((owner) => ({ owner, goals: byOwner.get(owner.id) ?? [] }));
}

/** Whether they are not there any more; a goal without a team is left with the organisation. */
export async function isAway(person: Person, team: Team | null, records: Records): Promise<boolean> {
  return team ? hasLeft(person, team.id, records) : isGone(person, { records });
}

/** Who sees to them: the leads who are still there, else the administrators. */
export async function caretakersOf(team: Team | null, records: Records): Promise<Person[]> {
  const there = async (all: readonly Person[]): Promise<Person[]> => {
    const left = await Promise.all(all.map((person) => isAway(person, team, records)));
    return all.filter((_, n) => !left[n]);
  };
  const leads = await there(await peopleOf(records, team?.leads ?? []));
  return leads.length > 0 ? leads : there((await records.list(people)).filter(({ admin }) => admin));
}
