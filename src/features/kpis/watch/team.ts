import type { Kpi } from "../../../catalog/kpi.ts";
import { meantKpi } from "../../../catalog/meant.ts";
import type { Day } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { isFew } from "../../../statistics/sample.ts";
import { type Goal, goals } from "../../goals/goal.ts";
import { keptSeries, type Reading, seriesOf } from "../kpi.ts";
import { knownKpi, kpisOwnBy } from "../own/own.ts";
import { type Aims, aims, aimsIn } from "./aims.ts";
import { goalsByKpi, pathOf } from "./path.ts";
import { type Beside, type Standing, standOn } from "./standing.ts";

/** How many of a KPI's readings a standing looks back on; a goal's way is as long as a year of weeks. */
const BACK = 60;

/** A KPI that a team reads or aims at; `standing` is null before its first reading. */
export interface Watched {
  kpi: Kpi;
  aims: Aims | null;
  /** The goal that it measures. */
  goal: Goal | null;
  standing: Standing | null;
}

/**
 * Every KPI of the team, as its channel may see it.
 *
 * @param only the KPI that is asked for: it alone, with what is to be watched beside it
 */
export async function watchedBy(team: string, day: Day, records: Records, only?: string): Promise<Watched[]> {
  const [series, aimed, all, own] = await Promise.all([
    seriesOf(records, team),
    records.list(aims, { subject: team }),
    records.list(goals, { team }),
    kpisOwnBy(records, team),
  ]);
  const byKpi = new Map(aimed.map((one) => [one.kpi, one]));
  const measured = goalsByKpi(
    all.filter(({ state, visibility }) => state === "active" && visibility !== "lead"),
    own,
  );
  const keys = [...new Set([...series.keys(), ...byKpi.keys()])];
  const kpis = (await Promise.all(keys.map((key) => knownKpi(records, key)))).filter((kpi) => kpi !== null);
  const found = kpis.map((kpi) => {
    const kept = keptSeries(series.get(kpi.key) ?? []).slice(-BACK);
    return { kpi, aims: byKpi.get(kpi.key) ?? null, goal: measured.get(kpi.key) ?? null, kept };
  });
  const floors = found.flatMap(floorOf);
  const asked = found.find(({ kpi }) => kpi.key === only);
  const near = asked && [asked.kpi.key, ...besideKeys(asked.kpi, asked.goal, own)];
  const wanted = only === undefined ? found : found.filter(({ kpi }) => near?.includes(kpi.key));
  return wanted.map(({ kept, ...one }) => ({ ...one, standing: standing(one, kept, day, floors, own) }));
}

function standing(
  { kpi, aims, goal }: Omit<Watched, "standing">,
  series: readonly Reading[],
  day: Day,
  floors: readonly Beside[],
  own: readonly Kpi[],
): Standing | null {
  const last = series.at(-1);
  if (!last) return null;
  const path = goal && pathOf(goal, kpi, last.gauge);
  const watched = besideKeys(kpi, goal, own);
  const beside = floors.filter((one) => watched.includes(one.kpi.key));
  return standOn(day, { kpi, series, ...aimsIn(aims, last.gauge), path, beside });
}

/** What to watch beside a KPI: by the catalogue, and as the goal that it measures says. */
export function besideKeys({ pairWith }: Kpi, goal: Goal | null, own: readonly Kpi[]): string[] {
  const named = (goal?.counters ?? []).flatMap((words) => meantKpi(words, own)?.key ?? []);
  return [...new Set([...pairWith, ...named])];
}

/** The latest number of a KPI that has a floor; few answers say nothing about what stands beside them either. */
function floorOf({ kpi, aims, kept }: Omit<Watched, "standing"> & { kept: readonly Reading[] }): Beside[] {
  const last = kept.findLast(({ n }) => !isFew(n));
  const better = last?.gauge.direction;
  const floor = last ? aimsIn(aims, last.gauge).floor : null;
  return last && floor !== null && better && better !== "none" ? [{ kpi, value: last.value, floor, better }] : [];
}
