import type { Kpi } from "../../catalog/kpi.ts";
import type { Context } from "../../core/feature.ts";
import type { Typed } from "../../core/fields.ts";
import type { Reply } from "../../core/reply.ts";
import { dayIn } from "../../core/time.ts";
import { mayChange, people, type Team } from "../people/person.ts";
import { namesOf, says } from "./access.ts";
import { logForm, type Sheet } from "./forms.ts";
import { readingsOf, series, seriesId, teamReadings } from "./kpi.ts";
import { isOwn, knownKpi, kpisOwnBy, ownKpis } from "./own/own.ts";
import type { OwnShown } from "./own/views.ts";
import { failingPulls } from "./pull/handlers.ts";
import { whichReadingCard } from "./reading-views.ts";
import { kpiCard, savedCard, teamCard } from "./views.ts";
import { watchedShown } from "./watch/shown.ts";

/** For the eyes of whoever acts: numbers of a team are not for every channel they are asked in. */
export type Way = "whisper" | "update";

export async function showKpi(way: Way, kpi: Kpi, team: Team | null, context: Context): Promise<Reply[]> {
  const known = team ? await readingsOf(context.records, team.id, kpi.key) : [];
  const own = await ownShown(kpi, team, context);
  const watched = team && (await watchedShown(kpi, team, context));
  return [{ kind: way, card: kpiCard(says(context), { kpi, team, series: known, watched, ...(own && { own }) }) }];
}

async function ownShown(kpi: Kpi, team: Team | null, { records, me }: Context): Promise<OwnShown | null> {
  const own = isOwn(kpi.key) ? await records.get(ownKpis, kpi.key) : undefined;
  const person = await records.get(people, me.id);
  if (!own || !team || !person) return null;
  const retiredOn = own.retired === null ? null : dayIn(me.zone, own.retired);
  return { own, mayChange: mayChange(team, person), retiredOn };
}

/** The team's readings after one of them was saved. */
export async function showSaved(way: Way, kpi: Kpi, team: Team, context: Context): Promise<Reply[]> {
  const known = await readingsOf(context.records, team.id, kpi.key);
  return [{ kind: way, card: savedCard(says(context), { kpi, team, series: known }) }];
}

/** Which of the readings should be corrected. */
export async function askWhich(kpi: Kpi, team: Team, context: Context): Promise<Reply[]> {
  const known = await readingsOf(context.records, team.id, kpi.key);
  const names = await namesOf(
    known.map(({ by }) => by),
    context,
  );
  return [{ kind: "update", card: whichReadingCard(says(context), { kpi, team, series: known }, names) }];
}

/** The team's KPIs, the one read last in front. */
export async function showTeam(way: Way, team: Team | null, context: Context): Promise<Reply[]> {
  const all = team ? await teamReadings(context.records, team.id) : [];
  const last = new Map(all.map((reading) => [reading.kpi, reading]));
  const kpis = await Promise.all([...last.keys()].map((key) => knownKpi(context.records, key)));
  const latest = kpis.toReversed().flatMap((kpi) => {
    const reading = kpi && last.get(kpi.key);
    return kpi && reading ? [{ kpi, reading }] : [];
  });
  const unread = (await kpisOwnBy(context.records, team?.id ?? null)).filter(({ key }) => !last.has(key));
  const failing = team && (await failingPulls(team, context));
  return [{ kind: way, card: teamCard(says(context), team, latest, unread, failing) }];
}

export async function openLog(
  kpi: Kpi,
  team: Team,
  from: Sheet["from"],
  context: Context,
  typed: Typed,
): Promise<Reply[]> {
  return [{ kind: "open", form: logForm(says(context), await sheetOf(kpi, team, from, context), typed) }];
}

export async function sheetOf(kpi: Kpi, team: Team, from: Sheet["from"], { records, today }: Context): Promise<Sheet> {
  const begun = await records.get(series, seriesId({ subject: team.id, kpi: kpi.key }));
  const known = await readingsOf(records, team.id, kpi.key);
  return { kpi, team, series: known, gauge: begun?.gauge ?? null, today, from };
}
