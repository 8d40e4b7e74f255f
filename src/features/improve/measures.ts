import type { Kpi } from "../../catalog/kpi.ts";
import type { Option } from "../../core/view.ts";
import type { Records } from "../../core/work.ts";
import { brief } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { seriesOf } from "../kpis/kpi.ts";
import { knownKpi } from "../kpis/own/own.ts";

/** How many numbers a form offers, and how long each is shown. */
const MOST = 25;
const OPTION = 70;

/** The KPIs that a team reads. */
export async function kpisOf(team: string, records: Records): Promise<Kpi[]> {
  const keys = [...(await seriesOf(records, team)).keys()];
  const known = await Promise.all(keys.map((key) => knownKpi(records, key)));
  return known.filter((kpi) => kpi !== null).slice(0, MOST);
}

export function kpiOptions(t: Text, kpis: readonly Kpi[]): Option[] {
  return kpis.map(({ key, name }) => ({ value: key, label: brief(name[t.locale], OPTION) }));
}
