import { LANGS } from "../../core/lang.ts";
import type { Day } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";
import { lastMonth, lastQuarter, quarterOf } from "./period.ts";

/** A month or a quarter as it was typed; null where the latest is meant, or the latest of that number. */
export interface Asked {
  of: "month" | "quarter";
  year: string | null;
  n: number | null;
}

const HAN = "一二三四五六七八九十";
const NAMES = Array.from({ length: 12 }, (_, month) => {
  return new Date(Date.UTC(2026, month)).toLocaleString("en", { month: "long", timeZone: "UTC" }).toLowerCase();
});

/** How months and quarters are written, with the places of year and number. */
const MONTHS = [
  /^(?<year>\d{4})\s*[-/.年]\s*(?<n>\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:月份?)?$/,
  /^(?<n>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月份?$/,
  new RegExp(
    `^(?<n>${NAMES.map((name) => `${name}|${name.slice(0, 3)}|${name.slice(0, 4)}`).join("|")})\\.?,?\\s*(?<year>\\d{4})?$`,
  ),
];
const QUARTERS = [
  /^(?:(?<year>\d{4})\s*[-/年]?\s*)?(?:q|第)\s*(?<n>\d|[一二三四])\s*(?:季度?)?$/,
  /^q(?<n>\d)\s*[-/]?\s*(?<year>\d{4})$/,
];
/** Begins like a period, and is none that there is. */
const NEARLY = /^(?:\d{4}\s*[-/.年]?\s*\d|q\s*\d|\d{4}$)/;

/**
 * `2026-10`, `oct 2026`, `上个月`, `Q3`, `第三季度`: which month or quarter is meant. `unreadable` for what was surely
 * meant as one; null for anything else.
 */
export function readAsked(typed: string): Asked | "unreadable" | null {
  const said = typed.trim().normalize("NFKC").toLowerCase();
  const says = LANGS.map((lang) => textFor(lang).reviews);
  if (said === "" || says.some(({ latest }) => latest.includes(said))) return { of: "month", year: null, n: null };
  const words = says.flatMap(({ quarter }) => quarter.words).toSorted((a, b) => b.length - a.length);
  const word = words.find((one) => said.startsWith(one));
  const rest = word === undefined ? said : said.slice(word.length).trim();
  if (rest === "") return { of: "quarter", year: null, n: null };
  const found = [
    ...(word === undefined ? MONTHS.map((pattern) => ["month", pattern] as const) : []),
    ...QUARTERS.map((pattern) => ["quarter", pattern] as const),
  ].flatMap(([of, pattern]) => {
    const groups = pattern.exec(rest)?.groups;
    return groups ? [{ of, year: groups["year"] ?? null, n: numberOf(groups["n"] ?? "") }] : [];
  })[0];
  if (!found) return NEARLY.test(rest) ? "unreadable" : null;
  return found.n >= 1 && found.n <= (found.of === "month" ? 12 : 4) ? found : "unreadable";
}

function numberOf(said: string): number {
  const name = NAMES.findIndex((one) => said.length >= 3 && one.startsWith(said));
  if (name >= 0) return name + 1;
  if (/^\d+$/.test(said)) return Number(said);
  return [...said].reduce((sum, digit) => sum + HAN.indexOf(digit) + 1, 0);
}

/** The same of a sentence that names a look back itself: `monthly review`, `季度回顾 第三季度`; null for any other. */
export function readTold(sentence: string): Asked | "unreadable" | null {
  const said = sentence.trim().normalize("NFKC").toLowerCase();
  for (const { open, quarter } of LANGS.map((lang) => textFor(lang).reviews)) {
    for (const [of, words] of [["quarter", quarter.open] as const, ["month", open] as const]) {
      const word = words.find((one) => said.startsWith(one));
      const rest = word === undefined ? null : said.slice(word.length).trim();
      if (rest === "") return { of, year: null, n: null };
      if (rest !== null && readAsked(rest) !== null) return readAsked(rest);
    }
  }
  return null;
}

/** `YYYY-MM` or `YYYY-Qn`; without a year the latest that has begun. */
export function periodAsked({ of, year, n }: Asked, today: Day): string {
  if (n === null) return of === "month" ? lastMonth(today) : lastQuarter(today);
  const tail = of === "month" ? String(n).padStart(2, "0") : `Q${n}`;
  if (year !== null) return `${year}-${tail}`;
  const current = of === "month" ? today.slice(0, 7) : quarterOf(today);
  const thisYear = Number(today.slice(0, 4));
  return `${thisYear}-${tail}` <= current ? `${thisYear}-${tail}` : `${thisYear - 1}-${tail}`;
}
