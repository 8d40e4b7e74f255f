import { type Gauge, gaugesOf } from "../../../catalog/gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import { isAside } from "../../../core/rights.ts";
import type { FieldErrors, Form } from "../../../core/view.ts";
import type { Draft } from "../../../core/work.ts";
import { isBroken } from "../../../statistics/progress.ts";
import { mayChange, people, personOf, type Team } from "../../people/person.ts";
import { needKpi, needTeam, readAim, says } from "../access.ts";
import { readAmount, settle } from "../amount.ts";
import { series, seriesId } from "../kpi.ts";
import { showKpi } from "../show.ts";
import { sentenceOf } from "../troubles.ts";
import { type Aims, aims, aimsIn, aimsOf } from "./aims.ts";
import { follow } from "./follow.ts";
import { aimsForm } from "./forms.ts";
import { watchTeam } from "./schedule.ts";

/** A KPI of a team whose target somebody sets. */
interface Sheet {
  kpi: Kpi;
  team: Team;
  /** What its readings are in; null before the first. */
  begun: Gauge | null;
}

export const aimsPresses: Record<string, PressHandler> = {
  "kpi.aims": async (value, context) => {
    const sheet = await sheetOf(value, context);
    const known = await aimsOf(context.records, sheet.team.id, sheet.kpi.key);
    return [{ kind: "open", form: formOf(sheet, known, context) }];
  },
  "kpi.follow": async (value, context) => {
    const { team, what } = await readAim(value, context);
    return follow(await needKpi(what, context), needTeam(team, context), context);
  },
};

export const aimsSubmits: Record<string, SubmitHandler> = {
  "kpi.aims.save": async (typed, state, context) => {
    const sheet = await sheetOf(state, context);
    const { records, now } = context;
    const known = await aimsOf(records, sheet.team.id, sheet.kpi.key);
    const target = readLevel(typed["target"], sheet, sheet.begun, context);
    const aimedIn = sheet.begun ?? gaugeOf(target);
    const floor = readLevel(typed["floor"], sheet, aimedIn, context);
    const gauge = aimedIn ?? gaugeOf(floor);
    const t = says(context);
    const picked = typed["owner"] ? await personOf(records, typed["owner"], context.org) : null;
    const errors: FieldErrors = {
      ...(picked && isAside(picked) && { owner: t.roles.aside(picked.name) }),
      ...(typeof target === "string" && { target }),
      ...(typeof floor === "string" && { floor }),
      ...(isUpsideDown(target, floor) && { floor: t.watch.error.order }),
    };
    if (Object.keys(errors).length > 0 || typeof target === "string" || typeof floor === "string") {
      return [{ kind: "reject", form: formOf(sheet, known, context, typed), errors }];
    }
    const levels = { target: target?.value ?? null, floor: floor?.value ?? null, ...(gauge && { gauge }) };
    records.put(aims, { ...known, ...levels, owner: picked?.id ?? known.owner });
    await watchTeam(sheet.team, records, now);
    return showKpi("update", sheet.kpi, sheet.team, context);
  },
};

/** Refuses somebody who may not say what the team aims at. */
async function sheetOf(value: string, context: Context): Promise<Sheet> {
  const { team: found, what } = await readAim(value, context);
  const team = needTeam(found, context);
  const kpi = await needKpi(what, context);
  const person = await context.records.get(people, context.me.id);
  if (!person || !mayChange(team, person)) throw new Refusal(says(context).watch.error.notLead);
  const begun = await context.records.get(series, seriesId({ subject: team.id, kpi: kpi.key }));
  return { kpi, team, begun: begun?.gauge ?? null };
}

/** Before the first reading in what the levels were said in, else in the usual. */
function formOf(sheet: Sheet, known: Draft<Aims>, context: Context, typed: Typed = {}): Form {
  const gauge = sheet.begun ?? known.gauge ?? (gaugesOf(sheet.kpi)[0] as Gauge);
  return aimsForm(says(context), { ...sheet, gauge }, aimsIn(known, gauge), typed);
}

type Level = { value: number; gauge: Gauge };

const gaugeOf = (level: Level | null | string): Gauge | null =>
  level !== null && typeof level !== "string" ? level.gauge : null;

/**
 * The level in the KPI's own terms, null where nothing was typed; else the sentence that says what is wrong.
 *
 * @param gauge what it must be in; null where nothing says it yet
 */
function readLevel(typed = "", { kpi }: Sheet, gauge: Gauge | null, context: Context): Level | null | string {
  if (typed.trim() === "") return null;
  const t = says(context);
  const amount = readAmount(typed, context.coach);
  if (!amount) return t.kpis.error.number;
  const settled = settle(kpi, amount, "", gauge);
  return "kind" in settled ? sentenceOf(t, kpi, settled) : settled;
}

/** A floor is what is just accepted, so the target is never worse. */
function isUpsideDown(target: Level | null | string, floor: Level | null | string): boolean {
  if (!target || typeof target === "string" || !floor || typeof floor === "string") return false;
  const { direction } = target.gauge;
  return direction !== "none" && isBroken({ value: target.value, floor: floor.value, better: direction });
}
