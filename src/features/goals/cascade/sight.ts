import type { Records } from "../../../core/work.ts";
import { people, teams } from "../../people/person.ts";
import { mayRead, teamOf } from "../access.ts";
import { type Goal, goals } from "../goal.ts";
import type { Goals } from "./line.ts";

/** The organisation's goals, and which of them somebody may see. */
export interface Sight {
  all: Goals;
  sees(goal: Goal): boolean;
}

/** Whether somebody may see all of these. @param person id of whoever looks */
export async function seesAll(person: string, some: readonly Goal[], records: Records): Promise<boolean> {
  const reader = await records.get(people, person);
  const seen = await Promise.all(
    some.map(async (goal) => reader !== undefined && mayRead(goal, reader, await teamOf(goal, { records }))),
  );
  return seen.every(Boolean);
}

/** @param person id of whoever looks */
export async function sightOf(person: string, records: Records): Promise<Sight> {
  const all = await records.list(goals);
  const byTeam = new Map((await records.list(teams)).map((team) => [team.id, team]));
  const reader = await records.get(people, person);
  return {
    all: new Map(all.map((goal) => [goal.id, goal])),
    sees: (goal) => reader !== undefined && mayRead(goal, reader, byTeam.get(goal.team ?? "")),
  };
}
