import type { Context } from "../../../core/feature.ts";
import { isGone, type Person, people, peopleOf } from "../../people/person.ts";
import { teamOf } from "../access.ts";
import { serving } from "../cascade/level.ts";
import { type Goal, goals } from "../goal.ts";
import { type Around, approversOf, sponsorsBeyond, sponsorsOf } from "./revision.ts";
import type { Deciders } from "./revision-forms.ts";

/** Who may decide about a goal, of those who are still there. */
export async function decidersOf(goal: Goal, context: Context): Promise<Deciders> {
  const around = await aroundOf(goal, context);
  const there = async (ids: readonly string[]): Promise<Person[]> => {
    const found = await peopleOf(context.records, ids);
    const gone = await Promise.all(found.map((person) => isGone(person, context)));
    return found.filter((_, n) => !gone[n]);
  };
  return {
    approvers: await there(approversOf(around)),
    sponsors: await there(sponsorsOf(around)),
    beyond: await there(sponsorsBeyond(around)),
  };
}

async function aroundOf(goal: Goal, context: Context): Promise<Around> {
  const team = await teamOf(goal, context);
  const all = await context.records.list(people);
  const idsOf = (some: readonly Person[]) => some.map(({ id }) => id);
  const above = serving(goal);
  const parent = above && (await context.records.get(goals, above.goal));
  return {
    owner: goal.owner,
    above: parent?.owner ?? null,
    leads: team?.leads ?? [],
    admins: idsOf(all.filter(({ admin }) => admin)),
    sponsors: idsOf(all.filter(({ role }) => role === "sponsor")),
  };
}
