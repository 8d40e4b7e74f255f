import type { Context } from "../../../core/feature.ts";
import type { Card } from "../../../core/view.ts";
import { knownKpi } from "../../kpis/own/own.ts";
import { says } from "../access.ts";
import { roundsOf } from "./cycle.ts";
import { cycleCard } from "./views.ts";

/** The team's latest cycle; null where there is none yet. */
export async function latestCycle(team: string, context: Context): Promise<Card | null> {
  const { records, me } = context;
  const last = (await roundsOf(records, team)).at(-1);
  if (!last) return null;
  const key = last.check?.kind === "number" ? last.check.kpi : null;
  const kpi = key === null ? null : await knownKpi(records, key);
  return cycleCard(says(context), last, kpi?.name[me.lang] ?? "");
}
