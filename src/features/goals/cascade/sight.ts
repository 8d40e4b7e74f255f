import type { Records } from "../../../core/work.ts";
import { people, teams } from "../../people/person.ts";
import { mayRead } from "../access.ts";
import { type Goal, goals } from "../goal.ts";
import type { Goals } from "./line.ts";

/** The organisation's goals, and which of them somebody may see. */
export interface Sight {
  all: Goals;
  sees(goal: Goal): boolean;
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
