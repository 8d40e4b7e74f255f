import { asMeasure } from "../../../catalog/in-gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import type { Measure } from "../../../core/coach.ts";
import type { Context } from "../../../core/feature.ts";
import type { Day } from "../../../core/time.ts";
import type { Text } from "../../../text/text.ts";
import { levelInWords } from "../calibration/views.ts";
import { beside, readable, type Weighed } from "../calibration/weigh.ts";
import type { Goal } from "../goal.ts";
import { dueOf } from "../ways/answers.ts";
import { proposeSizes } from "../ways/sizes.ts";

/** How far a measure may go by the team's readings. Numbers are of the gauge. Rule: docs/method.md, calibration. */
export interface Levels {
  gauge: Weighed["gauge"];
  /** Where it stands, which is not to be undercut. */
  floor: number;
  /** Null where the pace so far leads nowhere. */
  target: number | null;
  stretch: number | null;
  /** The day until which the pace was counted. */
  due: Day;
}

/** Null where too few readings tell: then measuring comes first. */
export async function levelsOf(
  goal: Goal,
  kpi: Kpi,
  context: Pick<Context, "me" | "today" | "records">,
): Promise<Levels | null> {
  const open = { ...goal, target: null, baseline: null, direction: null };
  const weighed = beside(open, kpi, await readable(goal, kpi, context), context.today);
  const floor = weighed?.found.suggestedBaseline ?? null;
  if (!weighed || floor === null || weighed.found.notes.includes("measure-first")) return null;
  const due = dueOf(goal, context.today);
  const sizes = proposeSizes(weighed, { direction: null, due, today: context.today });
  const at = (...names: string[]) =>
    names.flatMap((name) => sizes.find(({ size }) => size === name)?.level ?? [])[0] ?? null;
  return { gauge: weighed.gauge, floor, target: at("ambitious", "safe", "mark"), stretch: at("stretch"), due };
}

/** The target as a goal holds it; null where there is none. */
export function targetOf(t: Text, levels: Levels | null): Measure | null {
  if (!levels || levels.target === null) return null;
  return asMeasure(levels.target, levels.gauge, null, levelInWords(t, levels.target, levels.gauge));
}
