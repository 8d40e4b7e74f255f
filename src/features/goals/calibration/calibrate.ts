import type { Gauge } from "../../../catalog/gauge.ts";
import { type Bounds, inGauge } from "../../../catalog/in-gauge.ts";
import type { Direction, Measure } from "../../../core/coach.ts";
import { type Day, daysBetween } from "../../../core/time.ts";
import { median } from "../../../statistics/spread.ts";
import { cadenceOf, cut, errorPaceOf, latest, type Past, paceOf } from "./pace.ts";
import { fewErrors, isThere, stretchOf, type Way, wayOf } from "./stretch.ts";

/** How hard it is beside what was done before. Rule: docs/method.md, calibration. */
export const BANDS = ["easy", "moderate", "stretch", "split"] as const;
export type Band = (typeof BANDS)[number];
/** The highest ratio of each band but the last; `easy` ends below its own. */
const [EASY, MODERATE, STRETCH] = [0.8, 1.5, 2.5];

/** What else there is to say. `other-unit`: the goal and the readings cannot stand side by side. */
export const NOTES = [
  ...["measure-first", "other-unit", "no-target", "no-due", "past-due", "already-there", "hold"],
  ...["standing-still", "slipping", "error-share", "short-time", "reference-better", "reference-worse"],
] as const;
export type Note = (typeof NOTES)[number];

/** No more readings than these tell of the present. */
const WINDOW = 12;
/** Fewer readings than these make no pace. */
const ENOUGH = 3;

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
export interface Calibration {
  band: Band | null;
  /** Required to past. */
  ratio: number | null;
  /** For the better in one period: a number of the gauge, or with `error-share` the share of the errors that goes. */
  required: number | null;
  past: number | null;
  /** A period's days. */
  cadence: number | null;
  /** Where the goal starts from: its own level, or else the readings'. */
  baseline: number | null;
  floor: number | null;
  target: number | null;
  stretch: number | null;
  suggestedBaseline: number | null;
  /** The readings that were looked at, oldest first. */
  series: readonly Past[];
  notes: readonly Note[];
}

const UNKNOWN: Calibration = {
  ...{ band: null, ratio: null, required: null, past: null, cadence: null, baseline: null },
  ...{ floor: null, target: null, stretch: null, suggestedBaseline: null, series: [], notes: [] },
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
  const past = series.length < ENOUGH ? null : pastPace(known, way);
  const required = isThere(way, levels) ? null : requiredPace(known, asked, way);
  const found = { ...known, past, required, ...rated(required, past) };
  return { ...found, stretch: stretchOf(levels, gauge, bounds, way), notes: notesOf(found, asked, way) };
}

/** The median of the last three; the last one where there are fewer. */
function suggest(series: readonly Past[]): number | null {
  const last = series.slice(-ENOUGH).map(({ value }) => value);
  return last.length < ENOUGH ? (last.at(-1) ?? null) : median(last);
}

function pastPace(known: Calibration, way: Way): number | null {
  const errors = fewErrors(way, known);
  return errors ? errorPaceOf(known.series, errors) : paceOf(known.series, way.sign);
}

function requiredPace(known: Calibration, { due, today }: Asked, way: Way): number | null {
  const { cadence, baseline, target } = known;
  const days = due === null ? 0 : daysBetween(today, due);
  if (cadence === null || baseline === null || target === null || days <= 0 || way.hold) return null;
  const errors = fewErrors(way, known);
  const periods = days / cadence;
  return errors ? cut(errors(baseline), errors(target), periods) : Math.abs(target - baseline) / periods;
}

/** No ratio to a standstill: what does not move cannot move twice as fast. */
function rated(required: number | null, past: number | null): Pick<Calibration, "band" | "ratio"> {
  if (required === null || past === null || past <= 0) return { band: null, ratio: null };
  const ratio = Number((required / past).toPrecision(9));
  const band = ratio < EASY ? "easy" : ratio <= MODERATE ? "moderate" : ratio <= STRETCH ? "stretch" : "split";
  return { band, ratio };
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
