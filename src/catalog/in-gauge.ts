import { type Direction, DURATIONS, type Measure } from "../core/coach.ts";
import { type Gauge, SECONDS } from "./gauge.ts";
import type { Kpi, Reference } from "./kpi.ts";

/** The lowest and the highest value there can be; null where it is open. */
export interface Bounds {
  min: number | null;
  max: number | null;
}

const MONEY: Readonly<Record<string, readonly string[]>> = {
  "¥": ["CNY", "JPY"],
  $: ["USD", "TWD", "HKD", "SGD"],
  元: ["CNY", "TWD", "HKD"],
  yuan: ["CNY"],
  dollar: ["USD", "TWD", "HKD", "SGD"],
  dollars: ["USD", "TWD", "HKD", "SGD"],
  "€": ["EUR"],
  euro: ["EUR"],
  euros: ["EUR"],
  "£": ["GBP"],
  pounds: ["GBP"],
};
const SAME: Readonly<Record<string, readonly string[]>> = {
  "%": ["percent"],
  pp: ["points"],
  x: ["ratio"],
  score: ["score", "stars", "points", "score_points", "index"],
};
/** Only a goal somebody set, a usual standard or a rule may serve as a mark. */
const MARKS: readonly Reference["kind"][] = ["goal", "standard", "rule"];
const OPS: Readonly<Record<Direction, readonly Reference["op"][]>> = {
  up: ["atLeast", "above", "equals", "about"],
  down: ["atMost", "below", "equals", "about"],
  hold: [],
};

/** The measure as a number of the gauge; null where the two cannot stand side by side. */
export function inGauge({ value, unit, text }: Measure, gauge: Gauge, { min, max }: Bounds): number | null {
  const top = /\d\s*[/／]\s*(\d+)/.exec(text)?.[1];
  if (top !== undefined && gauge.scale && Number(top) !== gauge.scale[1]) return null;
  const factor = factorOf(unit, gauge.unit);
  const number = factor === null ? null : scaled(value, factor);
  if (number === null || (min !== null && number < min) || (max !== null && number > max)) return null;
  return number;
}

/** Without the dust that a computer's fractions leave. */
export const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(12));

/** The gauge with the unit of time that somebody wrote, and what turns its numbers into those; any other as it is. */
export function inUnitOf(written: Measure | null, gauge: Gauge): { gauge: Gauge; factor: number } {
  const [own, wanted] = [SECONDS[gauge.unit], DURATIONS[written?.unit ?? ""]];
  const unit = (["seconds", "minutes", "hours", "days"] as const).find((one) => SECONDS[one] === wanted);
  if (own === undefined || wanted === undefined || unit === undefined) return { gauge, factor: 1 };
  return { gauge: { ...gauge, unit }, factor: own / wanted };
}

function factorOf(unit: string, wanted: Gauge["unit"]): number | null {
  const seconds = SECONDS[wanted];
  // A bare number may be seconds or minutes.
  if (seconds !== undefined) return unit in DURATIONS ? (DURATIONS[unit] as number) / seconds : null;
  if (unit === "" || unit === wanted) return 1;
  if (unit in DURATIONS) return null;
  const known = SAME[unit] ?? MONEY[unit];
  if (known) return known.includes(wanted) ? 1 : null;
  return wanted === "count" ? 1 : null; // "12 complaints"
}

/** A number of the gauge as the coach writes it, so that it can stand beside the target. */
export function asMeasure(value: number, { unit }: Gauge, target: Measure | null, text: string): Measure {
  const time = Object.keys(DURATIONS).find((one) => DURATIONS[one] === SECONDS[unit]);
  return { value, unit: time ?? target?.unit ?? (unit === "percent" ? "%" : ""), text };
}

/** What others aim for, as a number of the gauge; null where nobody has said one that compares. */
export function referenceIn({ reference }: Pick<Kpi, "reference">, gauge: Gauge, direction: Direction): number | null {
  const mark = reference.find(
    ({ kind, op, unit, scale, value }) =>
      MARKS.includes(kind) && OPS[direction].includes(op) && value !== null && fits(gauge, unit, scale),
  );
  if (!mark || mark.value === null) return null;
  const [from, to] = [SECONDS[mark.unit], SECONDS[gauge.unit]];
  return from === undefined || to === undefined ? mark.value : (mark.value * from) / to;
}

function fits(gauge: Gauge, unit: string, scale: Reference["scale"]): boolean {
  if (unit in SECONDS && gauge.unit in SECONDS) return true;
  return unit === gauge.unit && (!scale || (scale[0] === gauge.scale?.[0] && scale[1] === gauge.scale[1]));
}
