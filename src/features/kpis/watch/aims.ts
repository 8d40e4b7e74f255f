import { type Gauge, sameGauge } from "../../../catalog/gauge.ts";
import { type Row, table } from "../../../core/store.ts";
import type { Draft, Records } from "../../../core/work.ts";
import { seriesId } from "../kpi.ts";

/** What a team aims at with one KPI. Its id is the series'. A goal that the KPI measures goes before it. */
export interface Aims extends Row {
  /** The team's id. */
  subject: string;
  kpi: string;
  target: number | null;
  /** The worst that is accepted, whatever else gets better. */
  floor: number | null;
  /** What both are read in; absent in those from before. */
  gauge?: Gauge;
  /** Whose number it is: asked when it is missing, told first when it is off. */
  owner: string | null;
  /** Who gets it in private, at an hour of their own. */
  followers: readonly string[];
}

export const aims = table<Aims>("kpiAims", { index: ["subject"], audit: ["target", "floor", "gauge", "owner"] });

/** The levels, where they stand on the same scale as the numbers: 4.5 of 5 says nothing of 8 of 10. */
export function aimsIn(aims: Pick<Aims, "target" | "floor" | "gauge"> | null, gauge: Gauge): Levels {
  const apart = aims === null || (aims.gauge !== undefined && !sameGauge(aims.gauge, gauge));
  return apart ? { target: null, floor: null } : { target: aims.target, floor: aims.floor };
}

type Levels = Pick<Aims, "target" | "floor">;

/** The record to change, also where nobody has said anything yet. */
export async function aimsOf(records: Records, team: string, kpi: string): Promise<Draft<Aims>> {
  const id = seriesId({ subject: team, kpi });
  const nothing = { target: null, floor: null, owner: null, followers: [] };
  return (await records.get(aims, id)) ?? { id, subject: team, kpi, ...nothing };
}
