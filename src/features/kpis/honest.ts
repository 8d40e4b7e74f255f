import { boundsOf } from "../../catalog/gauge.ts";
import type { Kpi } from "../../catalog/kpi.ts";
import { isFew, wilson } from "../../statistics/sample.ts";
import { controlLimits } from "../../statistics/spread.ts";
import { formatNumber } from "../../text/figures.ts";
import type { Text } from "../../text/text.ts";
import type { Reading } from "./kpi.ts";
import { amountInWords } from "./words.ts";

/** What a reading rests on: `n=120`, and of how many who were asked. Null where nobody said. */
export function casesInWords(t: Text, { n, asked }: Pick<Reading, "n" | "asked">): string | null {
  if (n === null) return null;
  const count = t.kpis.nOf(formatNumber(t.locale, n));
  if (asked === undefined) return count;
  return t.kpis.ofAsked(count, formatNumber(t.locale, asked), formatNumber(t.locale, Math.round((100 * n) / asked)));
}

/**
 * What the number can and cannot tell: how far off a share may be that was counted from so many, whether so few say
 * anything, and between which limits chance alone moves the series. Rule: docs/method.md, what a number can tell.
 */
export function caveats(t: Text, kpi: Kpi, series: readonly Reading[]): string[] {
  const last = series.at(-1);
  if (!last) return [];
  return [few(t, last), sure(t, kpi, last), usual(t, kpi, series, last)].filter((line) => line !== null);
}

function few(t: Text, { n }: Reading): string | null {
  return n !== null && isFew(n) ? t.kpis.honest.few(formatNumber(t.locale, n)) : null;
}

/** Only of what is counted in parts of a hundred: a change or a growth in percent is no share. */
function sure(t: Text, kpi: Kpi, { value, n, gauge }: Reading): string | null {
  const { min, max } = boundsOf(kpi, gauge);
  if (gauge.unit !== "percent" || min !== 0 || max !== 100 || n === null || isFew(n)) return null;
  const range = wilson(value / 100, n);
  return range && t.kpis.honest.sure(whole(t, 100 * range.low), whole(t, 100 * range.high));
}

function usual(t: Text, kpi: Kpi, series: readonly Reading[], last: Reading): string | null {
  const alike = series.filter(({ period }) => period === last.period).map(({ value }) => value);
  const limits = controlLimits(alike);
  if (!limits) return null;
  const { min, max } = boundsOf(kpi, last.gauge);
  const [low, high] = [Math.max(limits.low, min ?? limits.low), Math.min(limits.high, max ?? limits.high)];
  const words = (value: number) => amountInWords(t, Number(value.toPrecision(3)), last.gauge);
  const says = last.value < limits.low || last.value > limits.high ? t.kpis.honest.unusual : t.kpis.honest.usual;
  return says(words(low), words(high));
}

const whole = (t: Text, value: number): string =>
  t.kpis.units["percent"]?.(formatNumber(t.locale, Math.round(value)), null) ?? "";
