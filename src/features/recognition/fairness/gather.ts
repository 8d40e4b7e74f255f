import { addDays, type Day, dayIn, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { checkIns } from "../../checkins/checkin.ts";
import { values } from "../../goals/values.ts";
import { everybodyIn, isGone, type Team } from "../../people/person.ts";
import type { Seen } from "../views.ts";
import { wins } from "../win.ts";
import { DAYS, type Fairness, fairnessOf, type Share, sharesBy } from "./fairness.ts";

/** What a lead reads. */
export interface Gathered {
  fairness: Fairness;
  shifts: readonly Share[];
  zones: readonly Share[];
  shown: Seen;
}

/** How fair the last days were in a team, with its people by name. */
export async function gather(team: Team, now: Millis, records: Records): Promise<Gathered> {
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
  const ids = members.map(({ id }) => id);
  const shifts = sharesBy(ids, fairness.none, await shiftsOf(ids, team.id, from, records));
  const zones = sharesBy(ids, fairness.none, new Map(members.map(({ id, zone }) => [id, zone])));
  return {
    fairness,
    shifts,
    zones,
    shown: { people: new Map(members.map((person) => [person.id, person])), goal: null },
  };
}

/** The shift on which somebody was last, as their check-ins say. */
async function shiftsOf(
  ids: readonly string[],
  team: string,
  from: Day,
  records: Records,
): Promise<Map<string, string>> {
  const shifts = new Map<string, string>();
  for (const person of ids) {
    const all = (await records.list(checkIns, { person })).filter((one) => one.team === team && one.day > from);
    const named = all
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({ said }) => (said.kind === "answer" && said.shift) || []);
    const last = named.at(-1);
    if (last !== undefined) shifts.set(person, last);
  }
  return shifts;
}
