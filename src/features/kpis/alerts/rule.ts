import { type Row, table } from "../../../core/store.ts";
import type { Draft, Records } from "../../../core/work.ts";
import { seriesId } from "../kpi.ts";
import type { Limits } from "./judge.ts";

/** When a team wants to hear of one KPI. Its id is the series'. */
export interface AlertRule extends Row, Limits {
  /** The team's id. */
  subject: string;
  kpi: string;
  muted: boolean;
}

export const alertRules = table<AlertRule>("alertRules", { index: ["subject"], audit: true });

/** What holds until a lead says otherwise. Rule: docs/method.md, alerts. */
export const USUAL: Limits & Pick<AlertRule, "muted"> = { notice: 5, warning: 10, critical: 20, muted: false };

/** The record to change, also where nobody has said anything yet. */
export async function ruleOf(records: Records, team: string, kpi: string): Promise<Draft<AlertRule>> {
  const id = seriesId({ subject: team, kpi });
  return (await records.get(alertRules, id)) ?? { id, subject: team, kpi, ...USUAL };
}
