import type { Kpi } from "../../../catalog/kpi.ts";
import { type Day, dayIn, type Millis } from "../../../core/time.ts";
import type { Draft, Records } from "../../../core/work.ts";
import { personNames, type Team } from "../../people/person.ts";
import { knownKpi, kpisOwnBy } from "../own/own.ts";
import { besideKeys, type Watched, watchedBy } from "../watch/team.ts";
import type { Alert } from "./alert.ts";

/** An alert with all that its card says, the same for everybody. */
export interface ShownAlert {
  alert: Draft<Alert>;
  team: Team;
  /** Null for a case, or where the KPI is gone. */
  kpi: Kpi | null;
  watched: Watched | undefined;
  /** The measures to watch beside it, and how they stand where the team reads them. */
  beside: readonly { kpi: Kpi; watched: Watched | undefined }[];
  /** By id. */
  names: Readonly<Record<string, string>>;
  today: Day;
}

export async function shownAlert(
  alert: Draft<Alert>,
  team: Team,
  records: Records,
  now: Millis,
  all?: readonly Watched[],
): Promise<ShownAlert> {
  const today = dayIn(team.zone, now);
  const others = all ?? (await watchedAround(alert, team, records, now));
  const kpi = alert.kpi === null ? null : await knownKpi(records, alert.kpi);
  const of = (key: string) => others.find((one) => one.kpi.key === key);
  const watched = alert.kpi === null ? undefined : of(alert.kpi);
  const keys = kpi ? besideKeys(kpi, watched?.goal ?? null, await kpisOwnBy(records, team.id)) : [];
  const found = await Promise.all(keys.map((key) => knownKpi(records, key)));
  const beside = found.flatMap((one) => (one ? [{ kpi: one, watched: of(one.key) }] : []));
  return { alert, team, kpi, watched, beside, names: await namesIn(alert, records), today };
}

/** What the alert is about and what is watched beside it; a case has no numbers. */
export async function watchedAround(
  { kpi }: Pick<Alert, "kpi">,
  { id, zone }: Team,
  records: Records,
  now: Millis,
): Promise<Watched[]> {
  return kpi === null ? [] : watchedBy(id, dayIn(zone, now), records, kpi);
}

async function namesIn(alert: Draft<Alert>, records: Records): Promise<Record<string, string>> {
  const { acked, action, cause, helps, incident } = alert;
  const said = [acked?.by, action?.owner, cause?.by, incident?.by, ...helps.flatMap(({ by, taken }) => [by, taken])];
  return personNames(
    records,
    said.filter((id) => id !== undefined && id !== null),
  );
}
