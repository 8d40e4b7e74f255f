import { type Row, table } from "../../../core/store.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { missingOn } from "../watch/missing.ts";
import { type Watched, watchedBy } from "../watch/team.ts";
import { workdaysOf } from "../watch/workdays.ts";
import { type Digest, digestOf } from "./digest.ts";

/** What a team's last digest said, so that the next one knows what is new. Its id is the team's. */
export interface Told extends Row {
  day: Day;
  at: Millis;
  /** Each as the KPI and the last day of the period that was missing. */
  missing: readonly string[];
  /** By id, what it told of besides numbers; absent in those from before. */
  about?: readonly string[];
}

export const digests = table<Told>("kpiDigests");

/** The team's digest of the day; null while it watches nothing. */
export async function gather(team: string, day: Day, records: Records): Promise<Digest | null> {
  const watched = await watchedBy(team, day, records);
  if (watched.length === 0) return null;
  const before = (await records.get(digests, team)) ?? null;
  return digestOf({ day, watched, missing: await missingFrom(watched, team, day, records), before });
}

/** Notes what the digest has said. */
export async function remember(
  team: string,
  { day, missing }: Digest,
  about: readonly string[],
  now: Millis,
  records: Records,
): Promise<void> {
  await records.get(digests, team);
  const missed = missing.map(({ kpi, until }) => `${kpi.key} ${until}`);
  records.put(digests, { id: team, day, at: now, missing: missed, about });
}

async function missingFrom(
  watched: readonly Watched[],
  team: string,
  day: Day,
  records: Records,
): Promise<Digest["missing"]> {
  const works = await workdaysOf(team, day, records);
  return watched.flatMap(({ kpi, standing }) => {
    const last = standing?.series.at(-1);
    const until = last ? missingOn(day, last, works) : null;
    return until === null ? [] : [{ kpi, until }];
  });
}
