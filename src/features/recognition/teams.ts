import { type Row, table } from "../../core/store.ts";
import type { Day } from "../../core/time.ts";
import type { Draft, Records } from "../../core/work.ts";

/** How a team recognises its people. Its id is the team's. */
export interface TeamWays extends Row {
  /** How many colleagues each of its people can thank a day. */
  allowance: number;
  /** Thanks are announced without a lead, as soon as those thanked agree. */
  automatic: boolean;
  /** Nothing is announced before that day. */
  pause: { until: Day; reason: string } | null;
}

export const teamWays = table<TeamWays>("recognitionTeams");

/** What holds until a lead says otherwise. Rule: docs/method.md, wins and thanks. */
export const USUAL_ALLOWANCE = 5;

export async function waysOf(records: Records, team: string): Promise<Draft<TeamWays>> {
  const usual = { id: team, allowance: USUAL_ALLOWANCE, automatic: false, pause: null };
  return (await records.get(teamWays, team)) ?? usual;
}

/** The pause that holds on the day; null for none. */
export function pauseOn({ pause }: Pick<TeamWays, "pause">, today: Day): TeamWays["pause"] {
  return pause !== null && today < pause.until ? pause : null;
}
