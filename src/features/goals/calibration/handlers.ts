import { asMeasure } from "../../../catalog/in-gauge.ts";
import type { PressHandler, SubmitHandler } from "../../../core/feature.ts";
import { addMonths } from "../../../core/time.ts";
import { inPrivate, says } from "../access.ts";
import { answer, redraw } from "../draft/draft.ts";
import { onOpen, onSent, take } from "../draft/on-open.ts";
import { draftCard } from "../draft/views.ts";
import { goals } from "../goal.ts";
import { readContent } from "../parse.ts";
import { viewer } from "../viewer.ts";
import { BOUNDS } from "./bounds.ts";
import { measureFirst } from "./measure-first.ts";
import * as resources from "./resource-handlers.ts";
import { boundsForm, boundsOf, levelInWords } from "./views.ts";
import { weigh } from "./weigh.ts";

export const submits: Record<string, SubmitHandler> = {
  ...resources.submits,

  "goal.bounds.save": onSent(async (goal, typed, context) => {
    const t = says(context);
    // What was left as it was worked out stays worked out.
    const computed = boundsOf(t, { ...goal, floor: null, stretch: null }, await viewer(goal, context));
    const own = Object.fromEntries(
      BOUNDS.map((name) => [name, typed[name] === computed[name] ? "" : (typed[name] ?? "")]),
    );
    const reader = { t, coach: context.coach, today: context.today };
    const { patch, errors } = readContent(own, BOUNDS, goal, reader);
    if (Object.keys(errors).length === 0) return answer(goal, patch, context);
    return [{ kind: "reject", form: boundsForm(t, goal, context.today, typed), errors }];
  }),
};

export const presses: Record<string, PressHandler> = {
  ...resources.presses,

  "goal.baseline": onOpen(async (goal, choice, context) => {
    const weighed = await weigh(goal, context);
    const level = weighed?.found.suggestedBaseline ?? null;
    // Another reading came, or somebody has said where it stands meanwhile.
    if (!weighed || level === null || `${level}` !== choice || goal.baseline) return redraw(goal, context);
    const words = levelInWords(says(context), level, weighed.gauge);
    return take(goal, { baseline: asMeasure(level, weighed.gauge, goal.target, words) }, context);
  }),

  "goal.bounds": onOpen(async (goal, _choice, context) => {
    const t = says(context);
    const { floor, stretch } = boundsOf(t, goal, await viewer(goal, context));
    const shown = { ...(floor && { floor }), ...(stretch && { stretch }) };
    return [{ kind: "open", form: boundsForm(t, goal, context.today, shown) }];
  }),

  "goal.measureFirst": onOpen(async (goal, _choice, context) => {
    const weighed = await weigh(goal, context);
    if (!weighed) return redraw(goal, context);
    const born = { now: context.now, today: context.today, due: addMonths(context.today, 1) };
    const draft = measureFirst(goal, weighed.kpi, born, says(context));
    // One month of measuring for one draft, however often it is asked for.
    const first = (await context.records.get(goals, draft.id)) ?? context.records.put(goals, draft);
    return first.state === "draft"
      ? inPrivate(draftCard(first, await viewer(first, context)), context)
      : redraw(first, context);
  }),
};
