import type { Kpi } from "../../catalog/kpi.ts";
import { Refusal } from "../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { people, type Team } from "../people/person.ts";
import { needKpi, needTeam, ownReading, readAim, says } from "./access.ts";
import { areaCard, areasCard } from "./find-views.ts";
import { correctForm, logForm } from "./forms.ts";
import { corrected, type Reading, readingId, readings, type Told } from "./kpi.ts";
import { readLog, readNumber } from "./parse.ts";
import { type Again, readAgain, sameCard, typedAgain } from "./same-card.ts";
import { askWhich, openLog, sheetOf, showKpi, showTeam } from "./show.ts";
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
    const { team, what } = await readAim(value, context);
    // A number that was typed before the KPI was known comes along.
    const typed = readLine(value.split(" ").slice(2).join(" ")).typed;
    return openLog(needKpi(what, context), needTeam(team, context), context, typed);
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
    const { team: found, what } = await readAim(state, context);
    const team = needTeam(found, context);
    const kpi = needKpi(what, context);
    const sheet = await sheetOf(kpi, team, context);
    const t = says(context);
    const read = readLog(typed, sheet, { t, coach: context.coach });
    if ("errors" in read) return [{ kind: "reject", form: logForm(t, sheet, typed), errors: read.errors }];
    return log(kpi, team, read.said, context);
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
  kpi: Kpi,
  team: Team,
  said: Said & Pick<Reading, "period" | "start" | "end" | "gauge">,
  context: Context,
): Promise<Reply[]> {
  const { records, me, now } = context;
  const about = { about: "team" as const, subject: team.id, kpi: kpi.key };
  const id = readingId({ ...about, ...said });
  const there = await records.get(readings, id);
  const told = { ...said, by: me.id, at: now };
  if (!there) {
    const saved = records.put(readings, { id, ...about, ...told, history: [] });
    return showKpi("update", kpi, team, context, saved);
  }
  // Sent twice: it is saved already.
  if (corrected(there, told) === there) return showKpi("update", kpi, team, context, there);
  const by = (await records.get(people, there.by))?.name ?? "";
  return [{ kind: "update", card: sameCard(says(context), there, by, said) }];
}

async function correct(id: string, { value, n, source, note }: Said, context: Context): Promise<Reply[]> {
  const { records, me, now } = context;
  const { reading, team, kpi } = await ownReading(id, context);
  const after = corrected(reading, { value, n, source, note, by: me.id, at: now });
  return showKpi("update", kpi, team, context, after === reading ? reading : records.put(readings, after));
}

function needAgain(value: string, context: Context): Again {
  const again = readAgain(value);
  if (!again) throw new Refusal(says(context).core.gone);
  return again;
}
