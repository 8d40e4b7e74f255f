import type { Kpi } from "../../../catalog/kpi.ts";
import type { Context } from "../../../core/feature.ts";
import { dayIn } from "../../../core/time.ts";
import { mayChange, people, type Team } from "../../people/person.ts";
import { aimsOf } from "./aims.ts";
import { watchedBy } from "./team.ts";
import type { WatchedShown } from "./views.ts";

/** How the KPI stands, as whoever looks at its card sees it. */
export async function watchedShown(kpi: Kpi, team: Team, { records, me, now }: Context): Promise<WatchedShown> {
  const aims = await aimsOf(records, team.id, kpi.key);
  const person = await records.get(people, me.id);
  const owner = aims.owner === null ? undefined : await records.get(people, aims.owner);
  const near = await watchedBy(team.id, dayIn(team.zone, now), records, kpi.key);
  return {
    standing: near.find((one) => one.kpi.key === kpi.key)?.standing ?? null,
    owner: owner?.name ?? null,
    mayChange: person !== undefined && mayChange(team, person),
    follows: aims.followers.includes(me.id),
  };
}
