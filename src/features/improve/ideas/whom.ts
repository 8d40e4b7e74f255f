import type { Records } from "../../../core/work.ts";
import { isGone, type Person, people, peopleOf, type Team } from "../../people/person.ts";
import type { Idea } from "./idea.ts";

/** Who answers an idea. Nobody decides about their own, as long as there is anybody else. */
export interface Whom {
  asked: readonly Person[];
  /** Who hears of it when nothing comes. */
  above: readonly Person[];
}

type Of = Pick<Idea, "by" | "decider">;

/** Whoever was named, the team's leads, the administrators: the first who are there are asked, the next stand above. */
export async function whomOf({ by, decider }: Of, team: Team, records: Records): Promise<Whom> {
  const admins = (await records.list(people)).filter(({ admin }) => admin);
  const named = decider === null ? [] : await peopleOf(records, [decider]);
  const groups = await Promise.all(
    [named, await peopleOf(records, team.leads), admins].map((group) => thereOf(group, by, records)),
  );
  const seen = new Set<string>();
  const fresh = groups.map((group) => group.filter(({ id }) => !seen.has(id) && seen.add(id)));
  const [asked = [], above = []] = fresh.filter((group) => group.length > 0);
  return { asked, above };
}

/** Who says what came of it: whoever sees to it, else those who decide. */
export async function runnersOf(idea: Of & Pick<Idea, "runner">, team: Team, records: Records): Promise<Whom> {
  const deciders = await whomOf(idea, team, records);
  const named = idea.runner === null ? [] : await peopleOf(records, [idea.runner]);
  const [runner] = await thereOf(named, null, records);
  if (!runner) return deciders;
  const above = deciders.asked.filter(({ id }) => id !== runner.id);
  return { asked: [runner], above: above.length > 0 ? above : deciders.above };
}

/** Whether somebody may decide about it: whoever was named, a lead, an administrator; in a team without any, anyone. */
export function mayDecide({ by, decider }: Of, team: Team, { asked }: Whom, me: Person): boolean {
  const inCharge = me.id === decider || me.admin || team.leads.includes(me.id);
  if (me.id === by) return inCharge && asked.length === 0;
  return inCharge || (team.leads.length === 0 && me.teams.includes(team.id));
}

async function thereOf(all: readonly Person[], author: string | null, records: Records): Promise<Person[]> {
  const gone = await Promise.all(all.map((person) => isGone(person, { records })));
  return all.filter(({ id }, place) => id !== author && !gone[place]);
}
