import { type Gauge, gaugesOf } from "../../catalog/gauge.ts";
import type { Kpi, Reference } from "../../catalog/kpi.ts";
import { amountInWords } from "../../text/amount.ts";
import { formatNumber, formatSpan } from "../../text/figures.ts";
import { formatDay } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import type { Reading } from "./kpi.ts";

export { amountInWords };

/** `70 – 80 %`: the lowest and the highest so far. */
export function usualInWords(t: Text, { lowest, highest }: { lowest: number; highest: number }, gauge: Gauge): string {
  const words = (value: number) => amountInWords(t, value, gauge);
  return lowest === highest ? words(lowest) : t.kpis.reference.between(words(lowest), words(highest));
}

/** `percent, 0 to 100`; `score, 1 to 7, lower is better` where both ways are in use. */
export function gaugeInWords(t: Text, kpi: Kpi, { unit, scale, direction }: Gauge): string {
  const number = (value: number) => formatNumber(t.locale, value);
  const [min, max] = scale ?? [kpi.min ?? null, kpi.max ?? null];
  const name = currencyName(t, unit) ?? t.kpis.gauges[unit] ?? unit;
  const said = min === null || max === null ? name : t.kpis.onScale(name, number(min), number(max));
  const both = gaugesOf(kpi).some((one) => one.direction !== direction);
  return both ? t.kpis.withDirection(said, t.kpis.directions[direction]) : said;
}

/** The unit of a KPI before anybody has read it. */
export function unitInWords(t: Text, kpi: Kpi): string {
  const [usual] = gaugesOf(kpi);
  if (kpi.unit === "currency" || !usual) return t.kpis.gauges[kpi.unit] ?? kpi.unit;
  const alone = { ...kpi, direction: usual.direction };
  return gaugeInWords(t, alone, usual);
}

/** `Nov 9 – 15, 2026`; a day or an event by its day. */
export function spanInWords(t: Text, { start, end }: Pick<Reading, "start" | "end">): string {
  return start === end ? formatDay(t.locale, end) : formatSpan(t.locale, start, end);
}

/** What others aim for; null where nobody has said anything that may serve as a mark. */
export function referenceInWords(t: Text, { reference }: Kpi): string | null {
  const marks = reference.filter(({ kind }) => kind === "goal" || kind === "standard" || kind === "rule");
  const said = marks.map((mark) => markInWords(t, mark));
  return said.length > 0 ? said.join("\n") : null;
}

function markInWords(t: Text, { op, value, to, unit, scale, note }: Reference): string {
  if (value === null || op === "said") return note[t.locale];
  const words = (amount: number) => {
    const number = formatNumber(t.locale, amount);
    return t.kpis.units[unit]?.(number, scale ?? null) ?? number;
  };
  return t.kpis.noted(t.kpis.reference[op](words(value), words(to ?? value)), note[t.locale]);
}

function currencyName(t: Text, unit: string): string | null {
  if (!/^[A-Z]{3}$/.test(unit)) return null;
  return new Intl.DisplayNames(t.locale, { type: "currency" }).of(unit) ?? unit;
}
