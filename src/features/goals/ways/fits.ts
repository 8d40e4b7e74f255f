import { boundsOf, gaugesOf } from "../../../catalog/gauge.ts";
import { inGauge } from "../../../catalog/in-gauge.ts";
import { calledKpi } from "../../../catalog/meant.ts";
import type { Measure } from "../../../core/coach.ts";
import type { FieldErrors } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Content } from "../content.ts";
import type { Goal } from "../goal.ts";
import type { FormName } from "./forms.ts";

/** A sentence for each level that the measure which was picked cannot have: a share in seconds, a rate above 100 %. */
export function unfit(form: FormName, goal: Goal, patch: Partial<Content>, t: Text): FieldErrors {
  const can = form === "share" ? isShare : (level: Measure) => mayBe(goal.metric, level);
  const said = form === "share" ? t.ways.unfit.share : t.ways.unfit.measure(goal.metric);
  const wrong = (["baseline", "target"] as const).filter((name) => {
    const level = patch[name];
    return level && !can(level);
  });
  return Object.fromEntries(wrong.map((name) => [name, said]));
}

const isShare = ({ value, unit }: Measure): boolean => (unit === "%" || unit === "") && value >= 0 && value <= 100;

/** A bare number and one that says how far to move fit everywhere, and so does all where the measure is one's own. */
function mayBe(metric: string, level: Measure): boolean {
  const kpi = calledKpi(metric);
  if (!kpi || level.unit === "" || level.unit === "pp" || /^\s*[+＋]/.test(level.text)) return true;
  return gaugesOf(kpi).some((gauge) => inGauge(level, gauge, boundsOf(kpi, gauge)) !== null);
}
