import { Refusal } from "../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import { needKpi, needTeam, ownReading, readAim, says } from "./access.ts";
import { areaCard, areasCard } from "./find-views.ts";
import { correctForm } from "./forms.ts";
import { type Held, readHeld } from "./held.ts";
import { saveCorrection, saveLog } from "./saving.ts";
import { askWhich, openLog, sheetOf, showKpi, showTeam } from "./show.ts";
import { readLine } from "./typed.ts";

export const presses: Record<string, PressHandler> = {
  "kpi.ours": async (value, context) => showTeam("update", (await readAim(value, context)).team, context),
  "kpi.show": async (value, context) => {
    const { team, what } = await readAim(value, context);
    return showKpi("update", await needKpi(what, context), team, context);
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
    return openLog(await needKpi(what, context), needTeam(team, context), "card", context, typed);
  },
  "kpi.which": async (value, context) => {
    const { team, what } = await readAim(value, context);
    return askWhich(await needKpi(what, context), needTeam(team, context), context);
  },
  "kpi.correct": async (id, context) => {
    const { reading, kpi } = await ownReading(id, context);
    return [{ kind: "open", form: correctForm(says(context), kpi, reading) }];
  },

  "kpi.held.yes": async (value, context) => {
    const held = needHeld(value, context);
    const { about, typed, sure } = held;
    const replies = await (held.form === "correct"
      ? saveCorrection(about, typed, sure, context)
      : saveLog(await heldSheet(held, context), typed, sure, context));
    // A press has no form that could stay open, so it opens one.
    return replies.map((reply) => (reply.kind === "reject" ? { kind: "open", form: reply.form } : reply));
  },
  "kpi.held.edit": async (value, context) => {
    const held = needHeld(value, context);
    if (held.form === "log") {
      const { kpi, team } = await heldSheet(held, context);
      return openLog(kpi, team, "card", context, held.typed);
    }
    const { reading, kpi } = await ownReading(held.about, context);
    return [{ kind: "open", form: correctForm(says(context), kpi, reading, held.typed) }];
  },
  "kpi.held.no": async (value, context) => {
    const held = needHeld(value, context);
    const { kpi, team } = await (held.form === "log" ? heldSheet(held, context) : ownReading(held.about, context));
    return showKpi("update", kpi, team, context);
  },
};

export const submits: Record<string, SubmitHandler> = {
  "kpi.log.save": async (typed, state, context) => {
    const { team, what, rest } = await readAim(state, context);
    const from = rest === "line" ? "line" : "card";
    const sheet = await sheetOf(await needKpi(what, context), needTeam(team, context), from, context);
    return saveLog(sheet, typed, false, context);
  },
  "kpi.correct.save": (typed, id, context) => saveCorrection(id, typed, false, context),
};

function needHeld(value: string, context: Context): Held {
  const held = readHeld(value);
  if (!held) throw new Refusal(says(context).core.gone);
  return held;
}

async function heldSheet({ about }: Held, context: Context) {
  const { team, what } = await readAim(about, context);
  return sheetOf(await needKpi(what, context), needTeam(team, context), "card", context);
}
