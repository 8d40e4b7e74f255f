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
  /** Whose number it is: asked when it is missing, told first when it is off. */
  owner: string | null;
  /** Who gets it in private, at an hour of their own. */
  followers: readonly string[];
}

export const aims = table<Aims>("kpiAims", { index: ["subject"] });

/** The record to change, also where nobody has said anything yet. */
export async function aimsOf(records: Records, team: string, kpi: string): Promise<Draft<Aims>> {
  const id = seriesId({ subject: team, kpi });
  const nothing = { target: null, floor: null, owner: null, followers: [] };
  return (await records.get(aims, id)) ?? { id, subject: team, kpi, ...nothing };
}
