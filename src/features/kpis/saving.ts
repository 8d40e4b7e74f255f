import type { Kpi } from "../../catalog/kpi.ts";
import type { Context } from "../../core/feature.ts";
import type { Typed } from "../../core/fields.ts";
import type { Reply } from "../../core/reply.ts";
import type { Team } from "../people/person.ts";
import { aim, namesOf, ownReading, says } from "./access.ts";
import { admit, usualOf } from "./admit.ts";
import { checkAlerts } from "./alerts/check.ts";
import { farCard, sameCard } from "./ask-views.ts";
import { correctForm, logForm, type Sheet } from "./forms.ts";
import { type Reading, readingId, readings, readingsOf, saysSame, series, seriesId } from "./kpi.ts";
import { readLog, readNumber } from "./parse.ts";
import { showSaved, type Way } from "./show.ts";
import { errorsOf } from "./troubles.ts";
import { watchTeam } from "./watch/schedule.ts";

/** Saves what was typed into the form for a new reading, or asks what has to be asked first. */
export async function saveLog(sheet: Sheet, typed: Typed, sure: boolean, context: Context): Promise<Reply[]> {
  const { kpi, team, gauge, from } = sheet;
  const { records, me, now } = context;
  const t = says(context);
  const read = readLog(typed, sheet, context.coach);
  if ("troubles" in read) {
    return [{ kind: "reject", form: logForm(t, sheet, typed), errors: errorsOf(t, kpi, read.troubles) }];
  }
  // What was typed has no card to redraw.
  const way: Way = from === "line" ? "whisper" : "update";
  const about = { subject: team.id, kpi: kpi.key };
  const id = readingId({ ...about, ...read.said });
  const there = await records.get(readings, id);
  if (there) return ask(way, kpi, team, there, read.said, context);

  const known = { there, usual: usualOf(sheet.series, read.said.period) };
  const found = admit({ ...about, ...read.said, by: me.id, at: now }, known, sure);
  if (found.kind === "far") {
    const held = { form: "log" as const, about: aim(team, kpi.key), typed };
    return [{ kind: way, card: farCard(t, kpi, read.said, found.usual, held) }];
  }
  await watchTeam(team, records, now);
  if (gauge === null) records.put(series, { id: seriesId(about), gauge: read.said.gauge });
  records.put(readings, found.reading);
  return [...(await showSaved(way, kpi, team, context)), ...(await checkAlerts(team, records, now, kpi.key))];
}

/** Saves what was typed into the form for a correction, or asks whether it is right. */
export async function saveCorrection(id: string, typed: Typed, sure: boolean, context: Context): Promise<Reply[]> {
  const { records, me, now } = context;
  const { reading, team, kpi } = await ownReading(id, context);
  const t = says(context);
  const said = readNumber(typed, kpi, reading.gauge, context.coach);
  if ("troubles" in said) {
    return [{ kind: "reject", form: correctForm(t, kpi, reading, typed), errors: errorsOf(t, kpi, said.troubles) }];
  }
  const usual = usualOf(await readingsOf(records, team.id, kpi.key), reading.period);
  const { inputs: _before, ...rest } = reading;
  const found = admit({ ...rest, ...said, by: me.id, at: now }, { there: reading, usual }, sure);
  if (found.kind === "far") {
    const held = { form: "correct" as const, about: id, typed };
    return [{ kind: "update", card: farCard(t, kpi, { ...reading, ...said }, found.usual, held) }];
  }
  if (found.kind === "corrected") records.put(readings, found.reading);
  return [...(await showSaved("update", kpi, team, context)), ...(await checkAlerts(team, records, now, kpi.key))];
}

/** The period has its reading already: whoever sends the same twice is done, everybody else is asked. */
async function ask(
  way: Way,
  kpi: Kpi,
  team: Team,
  there: Reading,
  said: Parameters<typeof sameCard>[4],
  context: Context,
): Promise<Reply[]> {
  // What was left out this time is not taken back.
  const again = { ...said, n: said.n ?? there.n, note: said.note || there.note };
  if (saysSame(there, again)) return showSaved(way, kpi, team, context);
  const names = await namesOf([there.by], context);
  return [{ kind: way, card: sameCard(says(context), kpi, there, names[there.by] ?? "", again) }];
}
