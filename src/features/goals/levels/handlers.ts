import type { PressHandler } from "../../../core/feature.ts";
import type { Text } from "../../../text/text.ts";
import { says } from "../access.ts";
import type { Content } from "../content.ts";
import { redraw } from "../draft/draft.ts";
import { onOpen, take } from "../draft/on-open.ts";
import type { Goal } from "../goal.ts";
import { viewer } from "../viewer.ts";
import { withMeasure } from "../ways/answers.ts";
import { measureFor } from "../ways/handlers.ts";
import { type Levels, levelsOf, targetOf } from "./levels.ts";
import { candidates, suggestMeasure } from "./suggest.ts";
import { levelsCard } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "goal.levels": onOpen(async (goal, _choice, context) => {
    const seen = await viewer(goal, context);
    // It has a measure by now, or the model has been switched off.
    const found = candidates(goal, seen);
    if (goal.state !== "draft" || !context.model || found.length === 0) return redraw(goal, context);
    const suggested = await suggestMeasure(goal, found, context);
    const draft = await Promise.all(
      suggested.draft.map(async (pick) => ({ ...pick, levels: await levelsOf(goal, pick.kpi, context) })),
    );
    return [{ kind: "update", card: levelsCard(goal, { ...suggested, draft }, seen) }];
  }),

  // As the plain choice of a measure, with how far its readings allow to go, worked out anew.
  "goal.levels.take": onOpen(async (goal, key, context) => {
    if (goal.state !== "draft" || goal.target !== null) return redraw(goal, context);
    const t = says(context);
    const kpi = await measureFor(goal, key, context);
    const { what, metric } = withMeasure(goal, { kpi }, t);
    const rough = goal.what === "" || goal.what === goal.metric;
    const levels = await levelsOf(goal, kpi, context);
    return take(goal, { metric, ...(rough && { what }), ...aimOf(t, goal, levels) }, context);
  }),
};

/** How far, and which way; nothing where the readings do not say. */
function aimOf(t: Text, goal: Goal, levels: Levels | null): Partial<Content> {
  const target = targetOf(t, levels);
  if (!levels || !target) return {};
  const way = levels.gauge.direction;
  return { target, direction: way === "none" ? goal.direction : way };
}
