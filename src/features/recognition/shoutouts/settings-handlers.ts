import type { PressHandler, SubmitHandler } from "../../../core/feature.ts";
import { dayIn, isDay } from "../../../core/time.ts";
import { ledTeam, says, steeredTeam } from "../access.ts";
import { EMOJI, teamWays, waysOf } from "../teams.ts";
import { isWords } from "../wins/read.ts";
import { MOST_A_DAY, pauseForm, settingsForm } from "./forms.ts";
import { showQueue, showSteered } from "./show.ts";

export const presses: Record<string, PressHandler> = {
  "shout.settings": async (id, context) => {
    const team = await steeredTeam(id, context);
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
    const team = await steeredTeam(id, context);
    const { emoji: _before, ...ways } = await waysOf(context.records, id);
    const count = (name: string, usual: number) =>
      Math.min(Math.max(Number.parseInt(typed[name] ?? "", 10) || usual, 1), MOST_A_DAY);
    const allowance = count("allowance", ways.allowance);
    const emoji = EMOJI.find((one) => one === typed["emoji"]);
    context.records.put(teamWays, {
      ...{ ...ways, allowance, leadAllowance: count("leads", ways.leadAllowance ?? allowance) },
      ...{ automatic: typed["automatic"] === "auto", ...(emoji && { emoji }) },
    });
    return showSteered(team, context, "update", says(context).recognition.saved);
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
