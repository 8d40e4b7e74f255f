import { type Day, dayIn, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import type { Team } from "../../people/person.ts";
import { isOwn, kpisOwnBy } from "../own/own.ts";
import { missingOn } from "../watch/missing.ts";
import { pathOf } from "../watch/path.ts";
import { expectedOn } from "../watch/standing.ts";
import { type Watched, watchedBy } from "../watch/team.ts";
import { workdaysOf } from "../watch/workdays.ts";
import { alerts } from "./alert.ts";
import { episode } from "./episode.ts";
import { type Held, isCleared, judge, worst } from "./judge.ts";
import { type AlertRule, alertRules, USUAL } from "./rule.ts";
import { type Telling, tell } from "./tell.ts";
import { limitOf } from "./time.ts";

/** How the team works, and when it is. */
interface Moment {
  now: Millis;
  today: Day;
  zone: string;
  works(day: Day): boolean;
}

/**
 * Looks at a team's numbers: raises what is new, lets what is open climb or end, and tells whoever has to know. Called
 * by whatever has saved a reading, and each morning. Rule: docs/method.md, alerts.
 *
 * @param only the KPI that was saved; all of them when left out
 */
export async function checkAlerts(team: Team, records: Records, now: Millis, only?: string): Promise<Telling[]> {
  const today = dayIn(team.zone, now);
  const watched = await watchedBy(team.id, today, records, only);
  const [known, rules] = await Promise.all([
    records.list(alerts, { team: team.id }),
    records.list(alertRules, { subject: team.id }),
  ]);
  const moment = { now, today, zone: team.zone, works: await workdaysOf(team.id, today, records) };
  const told: Telling[] = [];
  const own = (await kpisOwnBy(records, team.id)).map(({ key }) => key);
  const inUse = ({ kpi: { key } }: Watched) => !isOwn(key) || own.includes(key);
  for (const one of watched.filter((each) => inUse(each) && (only === undefined || each.kpi.key === only))) {
    const all = known.filter(({ kpi }) => kpi === one.kpi.key).toSorted((a, b) => a.raisedAt - b.raisedAt);
    const look = lookAt(one, team.id, moment, rules.find(({ kpi }) => kpi === one.kpi.key) ?? USUAL);
    const after = look && episode(all, look);
    if (after) told.push(...(await tell(after, team, records, now, watched)));
  }
  return told;
}

/** Null before the first reading, and where the team aims at nothing or wants to hear nothing. */
function lookAt(
  watched: Watched,
  team: string,
  { now, today, zone, works }: Moment,
  rule: Omit<AlertRule, "id" | "org" | "rev" | "subject" | "kpi">,
) {
  const { kpi, standing } = watched;
  const last = standing?.series.at(-1);
  if (!last || rule.muted || !isAimedAt(watched)) return null;
  const held = heldBy(watched, rule);
  const until = missingOn(today, last, works);
  const missing = until === null ? null : ({ kind: "missing", grade: 1, until } as const);
  return {
    ...{ team, kpi: kpi.key, now, today, last, finding: worst([judge(held), missing]) },
    // While a measure to watch beside it is below its floor nothing is well again.
    cleared: isCleared(held) && standing?.broken.length === 0,
    limitOf: (grade: 1 | 2 | 3) => limitOf(grade, now, zone, works),
  };
}

/** The series, held against the way it shall go, each reading by its own last day. */
function heldBy({ kpi, goal, standing }: Watched, limits: Held["limits"]): Held {
  const series = standing?.series ?? [];
  const gauge = series.at(-1)?.gauge;
  const path = goal && gauge ? pathOf(goal, kpi, gauge) : null;
  const target = standing?.target ?? null;
  const should = (end: Day) => (path && expectedOn(end, path)) ?? target;
  return { series, should, floor: standing?.floor ?? null, limits };
}

function isAimedAt({ goal, aims }: Watched): boolean {
  return goal !== null || [aims?.target, aims?.floor, aims?.owner].some((one) => one !== undefined && one !== null);
}
