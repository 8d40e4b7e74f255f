import { boundsOf, type Gauge, gaugesOf, sameGauge } from "../../../catalog/gauge.ts";
import { inGauge, inUnitOf, referenceIn, scaled } from "../../../catalog/in-gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import { kpiOf } from "../../../catalog/meant.ts";
import type { Context, Me } from "../../../core/feature.ts";
import type { Records } from "../../../core/work.ts";
import { type Reading, readingsOf, teamReadings } from "../../kpis/kpi.ts";
import { kpisOwnBy } from "../../kpis/own/own.ts";
import { isLead, people, teams } from "../../people/person.ts";
import { type Goal, isChange } from "../goal.ts";
import { type Calibration, calibrate } from "./calibrate.ts";

/** A goal beside the readings of its team. */
export interface Weighed {
  kpi: Kpi;
  gauge: Gauge;
  /** What others aim for, as a number of the gauge, and of the one that the readings have. */
  reference: number | null;
  mark: { value: number; gauge: Gauge } | null;
  found: Calibration;
}

/** Null where the KPI is not known, or is no target. */
export async function weigh(goal: Goal, context: Pick<Context, "me" | "today" | "records">): Promise<Weighed | null> {
  const kpi = kpiOf(goal, await kpisOwnBy(context.records, goal.team));
  if (!kpi || kpi.direction === "none") return null;
  const all = await readable(goal, kpi, context);
  return beside(goal, kpi, all, context.today);
}

/** @param all readings of the KPI, oldest first */
export function beside(goal: Goal, kpi: Kpi, all: readonly Reading[], today: string): Weighed | null {
  const last = all.at(-1);
  const read = last?.gauge ?? gaugeFor(goal, kpi);
  if (!read) return null;
  // Weeks and months of the same measure are not one series.
  const series = all.filter((one) => one.period === last?.period && sameGauge(one.gauge, read));
  // A goal of 30 s is told of in seconds, whatever unit of time the readings have.
  const { gauge, factor } = inUnitOf(goal.target ?? goal.baseline, read);
  const way = goal.direction ?? (gauge.direction === "none" ? "hold" : gauge.direction);
  const reference = referenceIn(kpi, gauge, way);
  const { baseline, direction, due } = goal;
  const target = isChange(goal) ? null : goal.target;
  const asked = { baseline, target, direction, due, today, gauge, bounds: boundsOf(kpi, gauge), reference };
  return {
    kpi,
    gauge,
    reference,
    mark: reference === null ? null : { value: scaled(reference, 1 / factor), gauge: read },
    found: calibrate({
      ...asked,
      readings: series.map(({ value, end, n }) => ({ value: scaled(value, factor), end, n })),
    }),
  };
}

/** The gauge that the goal itself is in, before anybody has read the KPI. */
function gaugeFor({ target }: Goal, kpi: Kpi): Gauge | undefined {
  const all = gaugesOf(kpi);
  // Nothing was read, so there is nothing that another unit could not be compared with.
  return target ? all.find((one) => inGauge(target, one, boundsOf(kpi, one)) !== null) : all[0];
}

/** Who looks, and the records. */
export interface Reader {
  me: Pick<Me, "id">;
  records: Records;
}

/** The team's readings of the KPI, where the reader may see them. */
export async function readable({ team }: Goal, kpi: Kpi, reader: Reader): Promise<Reading[]> {
  return team !== null && (await mayRead(team, reader)) ? readingsOf(reader.records, team, kpi.key) : [];
}

/** A team's last reading of each KPI, the one read last in front. */
export async function lastReadings(team: string | null, reader: Reader): Promise<Reading[]> {
  const all = team !== null && (await mayRead(team, reader)) ? await teamReadings(reader.records, team) : [];
  return [...new Map(all.map((reading) => [reading.kpi, reading])).values()].toSorted((a, b) =>
    a.end < b.end ? 1 : -1,
  );
}

/** Readings belong to the team; nobody else is shown them. */
async function mayRead(team: string, { me, records }: Reader): Promise<boolean> {
  const person = await records.get(people, me.id);
  return person?.teams.includes(team) || isLead(await records.get(teams, team), me.id);
}
