import type { Gauge } from "../../../catalog/gauge.ts";
import { type Bounds, inGauge } from "../../../catalog/in-gauge.ts";
import type { Direction, Measure } from "../../../core/coach.ts";
import { type Day, daysBetween } from "../../../core/time.ts";
import { median } from "../../../statistics/spread.ts";
import { ENOUGH, isInside, type Judged, judge, reach } from "./judge.ts";
import { cadenceOf, latest, type Past } from "./pace.ts";
import { fewErrors, isThere, stretchOf, type Way, wayOf } from "./stretch.ts";

/** What else there is to say. `other-unit`: the goal and the readings cannot stand side by side. */
export const NOTES = [
  ...["measure-first", "other-unit", "no-target", "no-due", "past-due", "already-there", "hold"],
  ...["standing-still", "slipping", "error-share", "short-time", "reference-better", "reference-worse"],
] as const;
export type Note = (typeof NOTES)[number];

/** No more readings than these tell of the present. */
const WINDOW = 12;

export interface Asked {
  baseline: Measure | null;
  target: Measure | null;
  direction: Direction | null;
  due: Day | null;
  today: Day;
  /** Of the readings, or the KPI's usual one where there are none. */
  gauge: Gauge;
  bounds: Bounds;
  readings: readonly Past[];
  /** What others aim for, as a number of the gauge. */
  reference: number | null;
}

/** Numbers are of the gauge; null is what nobody knows. */
export interface Calibration extends Judged {
  /** A period's days. */
  cadence: number | null;
  /** Where the goal starts from: its own level, or else the readings'. */
  baseline: number | null;
  floor: number | null;
  target: number | null;
  stretch: number | null;
  /** Where the pace so far leads by the goal's day. */
  reach: number | null;
  suggestedBaseline: number | null;
  /** The readings that were looked at, oldest first. */
  series: readonly Past[];
  notes: readonly Note[];
}

const UNKNOWN: Calibration = {
  ...{ band: null, ratio: null, required: null, past: null, cadence: null, baseline: null },
  ...{ floor: null, target: null, stretch: null, reach: null, suggestedBaseline: null, series: [], notes: [] },
};

/** How far and how fast a goal goes, beside the readings of its KPI. */
export function calibrate(asked: Asked): Calibration {
  const { gauge, bounds } = asked;
  const level = (one: Measure | null) => (one ? inGauge(one, gauge, bounds) : null);
  const [said, target] = [level(asked.baseline), level(asked.target)];
  if ((asked.baseline && said === null) || (asked.target && target === null)) {
    return { ...UNKNOWN, notes: ["measure-first", "other-unit"] };
  }
  const series = latest(asked.readings, WINDOW);
  const suggestedBaseline = suggest(series);
  const baseline = said ?? suggestedBaseline;
  const levels = { baseline, target };
  const way = wayOf(asked, levels);
  const known = { ...UNKNOWN, ...levels, series, cadence: cadenceOf(series), suggestedBaseline, floor: baseline };
  const ground = { series, due: asked.due, today: asked.today, way };
  const paced = baseline === null ? null : reach(baseline, 1, ground);
  const found = { ...known, ...judge(levels, ground), reach: paced !== null && isInside(paced, bounds) ? paced : null };
  return { ...found, stretch: stretchOf(levels, gauge, bounds, way), notes: notesOf(found, asked, way) };
}

/** The median of the last three; the last one where there are fewer. */
function suggest(series: readonly Past[]): number | null {
  const last = series.slice(-ENOUGH).map(({ value }) => value);
  return last.length < ENOUGH ? (last.at(-1) ?? null) : median(last);
}

function notesOf(known: Calibration, { due, today, reference, gauge }: Asked, way: Way): Note[] {
  const { series, target, past, cadence } = known;
  const left = due === null ? null : daysBetween(today, due);
  const beyond = reference === null || target === null || way.hold ? 0 : way.sign * (reference - target);
  const holds: Record<Exclude<Note, "other-unit">, boolean> = {
    "measure-first": series.length < ENOUGH,
    "no-target": target === null,
    "no-due": due === null,
    "past-due": left !== null && left <= 0,
    "already-there": isThere(way, known),
    hold: way.hold,
    "standing-still": past === 0 && !way.hold,
    // Where neither way is better, a change is no loss.
    slipping: past !== null && past < 0 && !(way.hold && gauge.direction === "none"),
    "error-share": fewErrors(way, known) !== null && !way.hold,
    "short-time": left !== null && left > 0 && cadence !== null && left < cadence,
    "reference-better": beyond > 0,
    "reference-worse": beyond < 0,
  };
  return NOTES.filter((note) => note !== "other-unit" && holds[note]);
}
