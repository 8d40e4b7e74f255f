import { gaugesOf } from "../../../catalog/gauge.ts";
import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import { nameOfKpi } from "../../../catalog/meant.ts";
import { addMonths, endOfMonth } from "../../../core/time.ts";
import type { View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Reading } from "../../kpis/kpi.ts";
import { draftCard } from "../draft/views.ts";
import type { Goal } from "../goal.ts";
import { goalCard } from "../goal-views.ts";
import type { Viewer } from "../views.ts";
import { measureFirst } from "./measure-first.ts";
import { beside } from "./weigh.ts";

const KPI = "fcr";
/** Readings of the last months, by what they say to 81 % in four months. */
const PASTS = {
  "within reach": [68, 70, 73, 75],
  easy: [50, 58, 66, 74],
  "a stretch": [72, 73, 74, 75],
  "too far": [74, 74.2, 74.4, 74.6],
  "standing still": [75, 75, 75],
  slipping: [79, 77, 75],
  "one reading": [75],
  "no readings": [],
};

/** @param draft one that is complete; it is shown with a goal that readings can be put beside */
export function calibrationSamples(draft: Goal, viewer: Viewer): Record<string, View> {
  const { lang, today } = viewer;
  const name = nameOfKpi(KPI, lang);
  const percent = (value: number) => ({ value, unit: "%", text: lang === "en" ? `${value} %` : `${value}%` });
  const goal: Goal = {
    ...draft,
    ...{ what: name, metric: name, baseline: null, means: "", target: percent(81), direction: "up" },
  };
  const seen = (one: Goal, values: readonly number[]): Viewer => ({ ...viewer, weighed: weighed(one, values, today) });
  const all = Object.entries(PASTS).map(([title, values]) => [
    `calibration, ${title}`,
    draftCard(goal, seen(goal, values)),
  ]);
  const from = (value: number, to: number): Goal => ({ ...goal, baseline: percent(value), target: percent(to) });
  const born = { now: 0, today, due: addMonths(today, 1) };
  const first: Goal = { ...measureFirst(goal, findKpi(KPI) as Kpi, born, textFor(lang)), org: goal.org, rev: 1 };
  const hours: Goal = { ...goal, target: { value: 8.6, unit: "score", text: "8.6/10" } };
  return {
    ...Object.fromEntries(all),
    "calibration, few errors": draftCard(from(96, 98), seen(from(96, 98), [93, 94, 95, 96])),
    "calibration, another unit": draftCard(hours, seen(hours, [75])),
    "calibration, proposal": draftCard(from(73, 81), seen(from(73, 81), PASTS["within reach"])),
    "calibration, goal": goalCard(
      { ...from(73, 81), state: "active", activeSince: 0 },
      seen(from(73, 81), PASTS["within reach"]),
      true,
    ),
    "calibration, measuring first": draftCard(first, viewer),
  };
}

/** A goal beside readings of the last months. */
export function weighed(goal: Goal, values: readonly number[], today: string) {
  return beside(goal, findKpi(KPI) as Kpi, sampleReadings(KPI, values, today), today);
}

/** A reading for each of the last months, oldest first. */
export function sampleReadings(key: string, values: readonly number[], today: string): Reading[] {
  const [gauge] = gaugesOf(findKpi(key) as Kpi);
  return values.map((value, n): Reading => {
    const end = endOfMonth(addMonths(today, n - values.length));
    return {
      ...{ id: end, org: "o1", rev: 1, kpi: key, about: "team", subject: "t1", period: "month", start: end, end },
      ...{ gauge: gauge as never, history: [], value, n: 120, source: "system", note: "", by: "p1", at: 0 },
    };
  });
}
