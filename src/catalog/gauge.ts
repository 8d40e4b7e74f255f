import type { Direction, Kpi, Scale, Unit } from "./kpi.ts";

/** Currencies that money is offered in. */
export const CURRENCIES = ["CNY", "TWD", "HKD", "USD", "EUR", "GBP", "JPY", "SGD"] as const;
/** Durations may be written in any of these, whichever the catalogue names. */
const TIMES = ["seconds", "minutes", "hours"] as const;
/** A duration's unit in seconds. */
export const SECONDS: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

/** What makes two numbers comparable: numbers of different gauges never stand in one series. */
export interface Gauge {
  /** Nothing is read in days; a goal may be written in them. */
  unit: Unit | "days" | (typeof CURRENCIES)[number];
  scale: Scale | null;
  direction: Exclude<Direction, "depends">;
}

/** Every way in which the KPI can be read, the usual one first. */
export function gaugesOf({ unit, scales, direction }: Kpi): Gauge[] {
  const directions = direction === "depends" ? (["up", "down"] as const) : [direction];
  return unitsOf(unit).flatMap((one) =>
    (scales ?? [null]).flatMap((scale) => directions.map((way) => ({ unit: one, scale, direction: way }))),
  );
}

/** The lowest and the highest value; null where it is open. */
export function boundsOf(
  { min = null, max = null }: Kpi,
  { scale }: Gauge,
): { min: number | null; max: number | null } {
  return scale ? { min: scale[0], max: scale[1] } : { min, max };
}

/** The gauge as a form's choice and a button carry it: `score 1 5 up`. */
export function gaugeId({ unit, scale, direction }: Gauge): string {
  return [unit, ...(scale ?? []), direction].join(" ");
}

export function sameGauge(one: Gauge, other: Gauge): boolean {
  return gaugeId(one) === gaugeId(other);
}

function unitsOf(unit: Unit): readonly Gauge["unit"][] {
  if (unit === "currency") return CURRENCIES;
  const times: readonly Gauge["unit"][] = TIMES;
  return times.includes(unit) ? [unit, ...times.filter((one) => one !== unit)] : [unit];
}
