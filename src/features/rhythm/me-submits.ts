import type { Context, SubmitHandler } from "../../core/feature.ts";
import type { Job } from "../../core/job.ts";
import { isTime } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";
import { dayProblem } from "./days-ahead.ts";
import { readWeekdays } from "./fields.ts";
import { leaveProblems } from "./leave.ts";
import { addLeave, changeTime, chooseZone, showMe } from "./me.ts";
import { leaveForm, snoozeForm, timeForm, whenForm } from "./me-forms.ts";
import { ownSchedule } from "./me-handlers.ts";
import { findZone } from "./places.ts";
import { reject, sentences, wrong } from "./refuse.ts";
import { revise } from "./revise.ts";

/** @param jobs those about a person */
export function meSubmits(jobs: readonly Job[]): Record<string, SubmitHandler> {
  const saved = (context: Context) => showMe(jobs, context, { kind: "update", saved: true });
  return {
    "me.when.save": async (typed, _state, context) => {
      const t = textFor(context.me.lang);
      const { zone: place = "", days, from = "", to = "" } = typed;
      // As it stands it is theirs already, whatever it is called today.
      const zone = place.trim() === context.me.zone ? context.me.zone : findZone(place);
      const errors = wrong({
        zone: zone === null && t.rhythm.error.zone,
        from: !isTime(from) && t.rhythm.error.time,
        to: !isTime(to) && t.rhythm.error.time,
      });
      if (zone === null || errors) return reject(whenForm(t, typed), errors);
      const own = readWeekdays(days);
      await changeTime(context, { days: own.length > 0 ? own : null, quiet: from === to ? null : { from, to } });
      await chooseZone(context, zone);
      return saved(context);
    },

    "me.leave.save": async (typed, _state, context) => {
      const t = textFor(context.me.lang);
      const { from = "", to = "" } = typed;
      const errors = sentences(t, leaveProblems({ from, to }, context.today));
      if (errors) return reject(leaveForm(t, context.today, typed), errors);
      await addLeave(context, { from, to });
      return saved(context);
    },

    "me.snooze.save": async (typed, _state, context) => {
      const t = textFor(context.me.lang);
      const { until = "" } = typed;
      const errors = sentences(t, { until: dayProblem(until, "tomorrow", context.today) });
      if (errors) return reject(snoozeForm(t, context.today, typed), errors);
      await changeTime(context, { snoozedUntil: until });
      return saved(context);
    },

    "me.time.save": async (typed, kind, context) => {
      const t = textFor(context.me.lang);
      const schedule = await ownSchedule(kind, context);
      const { at = "", on } = typed;
      const errors = wrong({ at: !isTime(at) && t.rhythm.error.time });
      if (errors) return reject(timeForm(t, kind, typed), errors);
      revise(context, { ...schedule, at }, on !== "no");
      return saved(context);
    },
  };
}
