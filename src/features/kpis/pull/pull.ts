import type { Period } from "../../../catalog/kpi.ts";
import type { FETCH_TROUBLES } from "../../../core/errand.ts";
import { type Row, table } from "../../../core/store.ts";
import { addDays, type Day, type Millis } from "../../../core/time.ts";
import { latestEnd } from "../kpi.ts";

/** Why a pull brought nothing. Where the number itself cannot be taken: what came, and why in the owner's language. */
export type PullTrouble =
  | { kind: (typeof FETCH_TROUBLES)[number]; status?: number }
  | { kind: "pointer" | "value" }
  | { kind: "refused"; came: string; said: string };

/** An address that a team's number is fetched from, once for each period that is over. */
export interface Pull extends Row {
  team: string;
  kpi: string;
  url: string;
  /** Where the number stands in what comes: RFC 6901. */
  pointer: string;
  period: Period;
  /** Who set it, and hears when it fails. */
  owner: string;
  /** Set by the job, or by a press, until somebody has fetched it. */
  due: Millis | null;
  /** The last period that was brought. */
  last: Day | null;
  /** Since when nothing comes and why; its owner has been told. */
  trouble: (PullTrouble & { since: Millis }) | null;
}

export const pulls = table<Pull>("pulls", {
  index: ["team"],
  audit: ["team", "kpi", "url", "pointer", "period", "owner"],
});

/** One for a team and a KPI. */
export const pullId = (team: string, kpi: string): string => `${team}:${kpi}`;

/** The last day of the latest period that is wholly over. */
export function endOver(period: Period, today: Day): Day {
  return latestEnd(period, addDays(today, -1));
}
