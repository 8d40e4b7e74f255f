import type { PressHandler, SubmitHandler } from "../../../core/feature.ts";
import { dayIn, isDay } from "../../../core/time.ts";
import { ledTeam, says } from "../access.ts";
import { teamWays, waysOf } from "../teams.ts";
import { isWords } from "../wins/read.ts";
import { pauseForm, settingsForm } from "./forms.ts";
import { showQueue } from "./show.ts";

export const presses: Record<string, PressHandler> = {
  "shout.settings": async (id, context) => {
    const team = await ledTeam(id, context);
    return [{ kind: "open", form: settingsForm(says(context), id, await waysOf(context.records, team.id)) }];
  },
  "shout.pause": async (id, context) => {
    const team = await ledTeam(id, context);
    return [{ kind: "open", form: pauseForm(says(context), id, dayIn(team.zone, context.now)) }];
  },
  "shout.resume": async (id, context) => {
    const team = await ledTeam(id, context);
    context.records.put(teamWays, { ...(await waysOf(context.records, id)), pause: null });
    return showQueue(team, context, "update");
  },
};

export const submits: Record<string, SubmitHandler> = {
  "shout.settings.save": async (typed, id, context) => {
    const team = await ledTeam(id, context);
    const ways = await waysOf(context.records, id);
    const allowance = Math.min(Math.max(Number.parseInt(typed["allowance"] ?? "", 10) || ways.allowance, 1), 10);
    context.records.put(teamWays, { ...ways, allowance, automatic: typed["automatic"] === "auto" });
    return showQueue(team, context, "update", says(context).recognition.saved);
  },

  "shout.pause.save": async (typed, id, context) => {
    const t = says(context);
    const team = await ledTeam(id, context);
    const today = dayIn(team.zone, context.now);
    const { until = "" } = typed;
    const reason = (typed["reason"] ?? "").trim();
    const errors = {
      ...(!isWords(reason) && { reason: t.recognition.error.pause }),
      ...((!isDay(until) || until <= today) && { until: t.core.noSuchDay }),
    };
    if (Object.keys(errors).length > 0) return [{ kind: "reject", form: pauseForm(t, id, today, typed), errors }];
    context.records.put(teamWays, { ...(await waysOf(context.records, id)), pause: { until, reason } });
    return showQueue(team, context, "update", t.recognition.saved);
  },
};
