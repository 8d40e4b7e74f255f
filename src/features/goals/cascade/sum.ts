import { kpiOf } from "../../../catalog/meant.ts";
import type { Measure } from "../../../core/coach.ts";
import { amount } from "../amount.ts";
import { type Goal, isChange } from "../goal.ts";

/** What the parts of one measure come to beside the whole; `gap` in the whole's unit, 0 where they are enough. */
export type Sum = { kind: "short" | "over"; total: number; gap: number } | { kind: "average"; total: number };

/** Units whose numbers say how well and not how much. */
const RATES = ["%", "score", "x", "pp", "s", "min", "h", "d"];
const isCounted = (unit: string): boolean => !RATES.includes(unit);

/** Whether parts of it add up: what is counted, and money. */
export function isAdditive(goal: Goal): boolean {
  const { target } = goal;
  if (!target || isChange(goal) || !isCounted(target.unit)) return false;
  const kpi = kpiOf(goal);
  if (kpi) return kpi.unit === "count" || kpi.unit === "currency";
  return target.unit !== "" || Number.isInteger(target.value); // 4.5 is a rating
}

/** Whether the parts' levels make an average: shares, ratings and times. */
export function isRate(goal: Goal): boolean {
  return goal.target !== null && !isChange(goal) && !isAdditive(goal);
}

/**
 * What the parts lack, or have too much of, for the whole; null where they are enough or nothing can be said.
 *
 * @param volumes how many cases each part has, by its id
 */
export function addUp(whole: Goal, parts: readonly Goal[], volumes: ReadonlyMap<string, number>): Sum | null {
  const of = whole.target && amount(whole.target);
  const targets = parts.flatMap((part) =>
    part.target && !isChange(part) && !pulls(part, whole) ? [{ part, ...amount(part.target) }] : [],
  );
  const alike = targets.every(({ unit }) => unit === of?.unit || unit === "" || (of?.unit === "" && isCounted(unit)));
  if (!of || targets.length === 0 || !alike) return null;
  const factor = whole.target ? of.value / whole.target.value : 1;
  if (isAdditive(whole)) return compare(round(sum(targets.map(({ value }) => value))), of.value, whole);
  const weights = targets.map(({ part }) => volumes.get(part.id) ?? 0);
  if (!isRate(whole) || weights.includes(0)) return null;
  const average = sum(targets.map(({ value }, n) => value * (weights[n] ?? 0))) / sum(weights);
  const enough = whole.direction === "down" ? average <= of.value : average >= of.value;
  return enough ? null : { kind: "average", total: round(average / factor) };
}

/** What goes the other way brings nothing to the whole. */
const pulls = (part: Goal, whole: Goal): boolean =>
  [part.direction, whole.direction].includes("up") && [part.direction, whole.direction].includes("down");

function compare(total: number, of: number, { direction }: Goal): Sum | null {
  if (total < of && direction !== "down") return { kind: "short", total, gap: round(of - total) };
  return total > of && direction === "down" ? { kind: "over", total, gap: round(total - of) } : null;
}

/** Another number as the measure is written: 80 beside "100 cases" is "80 cases". A text like 120萬 gives its unit only. */
export function written({ text, unit, value: own }: Measure, value: number): string {
  const number = /\d[\d,]*(\.\d+)?/.exec(text)?.[0];
  const same = number !== undefined && Number(number.replaceAll(",", "")) === own;
  return same ? text.trim().replace(number, `${value}`) : `${value}${unit}`;
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const round = (value: number): number => Math.round(value * 100) / 100;
