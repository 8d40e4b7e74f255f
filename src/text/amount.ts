import { formatNumber } from "./figures.ts";
import type { Text } from "./text.ts";

/** `78 %`, `4.3 of 5`, `¥12.50`; money is told by its currency's code. */
export function amountInWords(
  t: Text,
  value: number,
  { unit, scale }: { unit: string; scale: readonly [number, number] | null },
): string {
  if (/^[A-Z]{3}$/.test(unit)) return t.kpis.money(value, unit);
  const number = formatNumber(t.locale, value);
  const units: Record<string, ((number: string, scale: readonly [number, number] | null) => string) | undefined> =
    t.kpis.units;
  return units[unit]?.(number, scale) ?? number;
}
