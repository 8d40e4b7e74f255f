import { dateFormat, numberFormat } from "./intl.ts";

/** `1,234.5`: a number with all the decimals somebody gave. */
export function formatNumber(locale: string, value: number): string {
  return numberFormat(locale, { maximumFractionDigits: 6 }).format(value);
}

/** `$12.50`, `¥12`: money; `currency` is an ISO code. */
export function formatMoney(locale: string, value: number, currency: string): string {
  return numberFormat(locale, { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" }).format(value);
}

/** `Nov 9 – 15, 2026`, `2026年11月9日至15日`; whole months as `Nov 2026`, `Jul – Sep 2026`. Both days are included. */
export function formatSpan(locale: string, start: string, end: string): string {
  const whole = start.endsWith("-01") && next(end).endsWith("-01");
  if (locale.startsWith("zh")) return chineseSpan(parts(start), parts(end), whole);
  const format = dateFormat(locale, {
    ...{ timeZone: "UTC", year: "numeric", month: "short" },
    ...(!whole && { day: "numeric" as const }),
  });
  // Thin spaces around the dash are hard to search for and to copy.
  return format.formatRange(at(start), at(end)).replaceAll("\u2009", " ");
}

/** Intl writes Chinese ranges with slashes, and says the year twice. */
function chineseSpan(from: Parts, to: Parts, whole: boolean): string {
  const day = (n: number) => (whole ? "" : `${n}日`);
  const first = `${from.year}年${from.month}月${day(from.day)}`;
  if (from.year !== to.year) return `${first}至${to.year}年${to.month}月${day(to.day)}`;
  if (from.month !== to.month) return `${first}至${to.month}月${day(to.day)}`;
  return whole ? first : `${first}至${day(to.day)}`;
}

interface Parts {
  year: number;
  month: number;
  day: number;
}

function parts(day: string): Parts {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date };
}

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const next = (day: string): string => new Date(at(day).getTime() + 86_400_000).toISOString().slice(0, 10);
