import { Refusal } from "../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { people } from "../people/person.ts";
import { needKpi, needTeam, ownReading, readAim, says } from "./access.ts";
import { areaCard, areasCard } from "./find-views.ts";
import { correctForm, logForm, type Sheet } from "./forms.ts";
import { corrected, type Reading, readingId, readings, series, seriesId, type Told } from "./kpi.ts";
import { readLog, readNumber } from "./parse.ts";
import { type Again, readAgain, sameCard, typedAgain } from "./same-card.ts";
import { askWhich, openLog, sheetOf, showKpi, showSaved, showTeam, type Way } from "./show.ts";
import { readLine } from "./typed.ts";

export const presses: Record<string, PressHandler> = {
  "kpi.ours": async (value, context) => showTeam("update", (await readAim(value, context)).team, context),
  "kpi.show": async (value, context) => {
    const { team, what } = await readAim(value, context);
    return showKpi("update", needKpi(what, context), team, context);
  },
  "kpi.areas": async (value, context) => {
    const { team } = await readAim(value, context);
    return [{ kind: "update", card: areasCard(says(context), team) }];
  },
  "kpi.area": async (value, context) => {
    const { team, what } = await readAim(value, context);
    return [{ kind: "update", card: areaCard(says(context), what, team) }];
  },

  "kpi.log": async (value, context) => {
    const { team, what, rest } = await readAim(value, context);
    // A number that was typed before the KPI was known comes along.
    const { typed } = readLine(rest);
    return openLog(needKpi(what, context), needTeam(team, context), "card", context, typed);
  },
  "kpi.which": async (value, context) => {
    const { team, what } = await readAim(value, context);
    return askWhich(needKpi(what, context), needTeam(team, context), context);
  },
  "kpi.correct": async (id, context) => {
    const { reading, kpi } = await ownReading(id, context);
    return [{ kind: "open", form: correctForm(says(context), kpi, reading) }];
  },
  "kpi.correct.yes": async (value, context) => {
    const again = needAgain(value, context);
    return correct(again.id, again, context);
  },
  "kpi.correct.again": async (value, context) => {
    const again = needAgain(value, context);
    const { reading, kpi } = await ownReading(again.id, context);
    return [{ kind: "open", form: correctForm(says(context), kpi, reading, typedAgain(again)) }];
  },
  "kpi.correct.no": async (id, context) => {
    const { team, kpi } = await ownReading(id, context);
    return showKpi("update", kpi, team, context);
  },
};

export const submits: Record<string, SubmitHandler> = {
  "kpi.log.save": async (typed, state, context) => {
    const { team: found, what, rest } = await readAim(state, context);
    const from = rest === "line" ? "line" : "card";
    const sheet = await sheetOf(needKpi(what, context), needTeam(found, context), from, context);
    const t = says(context);
    const read = readLog(typed, sheet, { t, coach: context.coach });
    if ("errors" in read) return [{ kind: "reject", form: logForm(t, sheet, typed), errors: read.errors }];
    return log(sheet, read.said, context);
  },

  "kpi.correct.save": async (typed, id, context) => {
    const { reading, kpi } = await ownReading(id, context);
    const t = says(context);
    const read = readNumber(typed, kpi, reading.gauge, { t, coach: context.coach });
    if ("errors" in read) return [{ kind: "reject", form: correctForm(t, kpi, reading, typed), errors: read.errors }];
    return correct(id, read, context);
  },
};

type Said = Omit<Told, "by" | "at">;

/** Saves the reading, or asks whether the one of the same period should be corrected. */
async function log(
  { kpi, team, gauge, from }: Sheet,
  said: Said & Pick<Reading, "period" | "start" | "end" | "gauge">,
  context: Context,
): Promise<Reply[]> {
  const { records, me, now } = context;
  // What was typed has no card to redraw.
  const way: Way = from === "line" ? "whisper" : "update";
  const about = { about: "team" as const, subject: team.id, kpi: kpi.key };
  const id = readingId({ ...about, ...said });
  const there = await records.get(readings, id);
  const who = { by: me.id, at: now };
  if (!there) {
    if (gauge === null) records.put(series, { id: seriesId(about), gauge: said.gauge });
    records.put(readings, { id, ...about, ...said, ...who, history: [] });
    return showSaved(way, kpi, team, context);
  }
  // What was left out this time is not taken back.
  const again = { ...said, n: said.n ?? there.n, note: said.note || there.note };
  if (corrected(there, { ...again, ...who }) === there) return showSaved(way, kpi, team, context); // sent twice
  const by = (await records.get(people, there.by))?.name ?? "";
  return [{ kind: way, card: sameCard(says(context), there, by, again) }];
}

async function correct(id: string, { value, n, source, note }: Said, context: Context): Promise<Reply[]> {
  const { records, me, now } = context;
  const { reading, team, kpi } = await ownReading(id, context);
  const after = corrected(reading, { value, n, source, note, by: me.id, at: now });
  if (after !== reading) records.put(readings, after);
  return showSaved("update", kpi, team, context);
}

function needAgain(value: string, context: Context): Again {
  const again = readAgain(value);
  if (!again) throw new Refusal(says(context).core.gone);
  return again;
}
