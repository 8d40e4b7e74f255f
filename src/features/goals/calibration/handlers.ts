import { asMeasure } from "../../../catalog/in-gauge.ts";
import type { PressHandler } from "../../../core/feature.ts";
import { addMonths } from "../../../core/time.ts";
import { inPrivate, says, viewer } from "../access.ts";
import { redraw } from "../draft/draft.ts";
import { onOpen, take } from "../draft/on-open.ts";
import { draftCard } from "../draft/views.ts";
import { goals } from "../goal.ts";
import { measureFirst } from "./measure-first.ts";
import { levelInWords } from "./views.ts";
import { weigh } from "./weigh.ts";

export const presses: Record<string, PressHandler> = {
  "goal.baseline": onOpen(async (goal, choice, context) => {
    const weighed = await weigh(goal, context);
    const level = weighed?.found.suggestedBaseline ?? null;
    // Another reading came, or somebody has said where it stands meanwhile.
    if (!weighed || level === null || `${level}` !== choice || goal.baseline) return redraw(goal, context);
    const words = levelInWords(says(context), level, weighed.gauge);
    return take(goal, { baseline: asMeasure(level, weighed.gauge, goal.target, words) }, context);
  }),

  "goal.measureFirst": onOpen(async (goal, _choice, context) => {
    const weighed = await weigh(goal, context);
    if (!weighed) return redraw(goal, context);
    const born = { now: context.now, today: context.today, due: addMonths(context.today, 1) };
    const draft = measureFirst(goal, weighed.kpi.key, born, says(context));
    // One month of measuring for one draft, however often it is asked for.
    const first = (await context.records.get(goals, draft.id)) ?? context.records.put(goals, draft);
    return first.state === "draft"
      ? inPrivate(draftCard(first, await viewer(first, context)), context)
      : redraw(first, context);
  }),
};
