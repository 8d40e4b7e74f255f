import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Job } from "../../core/job.ts";
import { dayIn } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import { newTarget, savedSchedule } from "./change-handlers.ts";
import { dayProblem } from "./days-ahead.ts";
import { readSkip } from "./pages.ts";
import { reject, sentences } from "./refuse.ts";
import { revise } from "./revise.ts";
import { readableTeam, showRhythm } from "./team.ts";
import { pauseForm } from "./team-forms.ts";

/** @param jobs those about a team */
export function teamPresses(jobs: readonly Job[]): Record<string, PressHandler> {
  const target = newTarget(jobs);
  const saved = (team: Team, context: Context) => showRhythm(jobs, team, context, { kind: "update", saved: true });
  const turn = async (state: string, on: boolean, context: Context) => {
    const aimed = await target(state, context);
    revise(context, { ...(await savedSchedule(aimed, context)), pausedUntil: null }, on);
    return saved(aimed.team, context);
  };
  return {
    // The team's card may stand in the channel; what comes of this one is for whoever asked.
    "team.rhythm": async (id, context) => {
      return showRhythm(jobs, await readableTeam(id, context), context, { kind: "whisper", saved: false });
    },
    "rhythm.show": async (state, context) => {
      const [id = ""] = state.split(" ");
      return showRhythm(jobs, await readableTeam(id, context), context, { kind: "update", saved: false });
    },
    "rhythm.exceptions": async (value, context) => {
      const [id = "", skip] = value.split(" ");
      const team = await readableTeam(id, context);
      return showRhythm(jobs, team, context, { kind: "update", saved: false, skip: readSkip(skip) });
    },
    "rhythm.pause": async (state, context) => {
      const { team } = await target(state, context);
      return [{ kind: "open", form: pauseForm(textFor(context.me.lang), state, dayIn(team.zone, context.now)) }];
    },
    "rhythm.resume": async (state, context) => turn(state, true, context),
    "rhythm.on": async (state, context) => turn(state, true, context),
    "rhythm.off": async (state, context) => turn(state, false, context),
  };
}

/** @param jobs those about a team */
export function teamSubmits(jobs: readonly Job[]): Record<string, SubmitHandler> {
  const target = newTarget(jobs);
  return {
    "rhythm.pause.save": async (typed, state, context) => {
      const aimed = await target(state, context);
      const schedule = await savedSchedule(aimed, context);
      const t = textFor(context.me.lang);
      const today = dayIn(aimed.team.zone, context.now);
      const { until = "" } = typed;
      const errors = sentences(t, { until: dayProblem(until, "tomorrow", today) });
      if (errors) return reject(pauseForm(t, state, today, typed), errors);
      revise(context, { ...schedule, pausedUntil: until }, true);
      return showRhythm(jobs, aimed.team, context, { kind: "update", saved: true });
    },
  };
}
