import { addDays, dayIn, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { values } from "../../goals/values.ts";
import { everybodyIn, isGone, type Team } from "../../people/person.ts";
import type { Seen } from "../views.ts";
import { wins } from "../win.ts";
import { DAYS, type Fairness, fairnessOf } from "./fairness.ts";

/** How fair the last days were in a team, with its people by name. */
export async function gather(team: Team, now: Millis, records: Records): Promise<{ fairness: Fairness; shown: Seen }> {
  const all = await everybodyIn(team.id, records);
  const gone = await Promise.all(all.map((person) => isGone(person, { records })));
  const members = all.filter((_, place) => !gone[place]);
  const from = addDays(dayIn(team.zone, now), -DAYS);
  const told = (await records.list(wins, { team: team.id })).filter(
    // Thanks to a whole group say nothing of anybody in it.
    ({ visibility, day, group }) => visibility !== "private" && day > from && group === undefined,
  );
  const fairness = fairnessOf(
    members.map(({ id }) => id),
    told,
    values,
  );
  return { fairness, shown: { people: new Map(members.map((person) => [person.id, person])), goal: null } };
}
