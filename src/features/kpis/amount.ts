import { boundsOf, CURRENCIES, type Gauge, gaugeId, gaugesOf, SECONDS } from "../../catalog/gauge.ts";
import type { Kpi } from "../../catalog/kpi.ts";
import type { Coach } from "../../core/coach.ts";

/** A number as somebody typed it; the unit and the top of the scale are null where nothing was said of them. */
export interface Amount {
  value: number;
  unit: string | null;
  top: number | null;
}

/** Why a number cannot be taken. `time` carries what it would be in the unit that is wanted. */
export type Trouble =
  | { kind: "number" | "whole" }
  | { kind: "unit" | "other"; gauge: Gauge }
  | { kind: "time"; gauge: Gauge; value: number }
  | { kind: "range"; min: number | null; max: number | null };

const UNIT_WORDS: Readonly<Record<string, string>> = {
  percent: "% percent pct 百分之",
  points: "pp points 百分点 百分點 个百分点 個百分點",
  seconds: "s sec secs second seconds 秒 秒钟 秒鐘",
  minutes: "m min mins minute minutes 分钟 分鐘",
  hours: "h hr hrs hour hours 小时 小時 个小时 個小時",
  days: "d day days 天",
  stars: "star stars 星 颗星 顆星",
  CNY: "cny rmb ¥ 元 人民币",
  TWD: "twd nt$ 新台幣 台幣",
  HKD: "hkd hk$ 港元 港币 港幣",
  USD: "usd $ us$ 美元",
  EUR: "eur €",
  GBP: "gbp £",
  JPY: "jpy 日元 日圓",
  SGD: "sgd s$ 新加坡元",
};
/** Words behind a number that say only that it counts, or is a score. */
const PLAIN = /^(分|个|個|次|件|份|条|條|筆|单|單|人|倍|times|x|cases|tickets|complaints|pts?)$/;
const NUMBER = /^([-+]?\d+(?:\.\d+)?)(?:\s*\/\s*(\d+))?\s*(.*)$/;
const DAY = 86_400;

/** Null when it holds no single number. */
export function readAmount(text: string, coach: Pick<Coach, "measure">): Amount | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace("−", "-")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  const [, digits, top, words = ""] = plain.match(NUMBER) ?? [];
  if (digits === undefined) return inWords(text, coach);
  const unit = unitOf(words.trim());
  return unit === undefined ? null : { value: Number(digits), unit, top: top === undefined ? null : Number(top) };
}

/**
 * The number in the KPI's own terms, or what stands in the way.
 *
 * @param chosen the gauge picked in the form; "" for none
 * @param series the gauge of the readings that are there; null for the first
 */
export function settle(
  kpi: Kpi,
  { value, unit, top }: Amount,
  chosen: string,
  series: Gauge | null,
): { value: number; gauge: Gauge } | Trouble {
  const all = gaugesOf(kpi);
  const usual = all.find((one) => gaugeId(one) === chosen) ?? series ?? (all[0] as Gauge);
  const wanted = series ?? usual;
  const said = unit === "days" ? "hours" : unit;
  const inUnit = said === null ? usual : all.find((one) => one.unit === said && one.direction === usual.direction);
  if (!inUnit) return { kind: "unit", gauge: wanted };
  const gauge =
    top === null ? inUnit : all.find(({ scale, direction }) => scale?.[1] === top && direction === usual.direction);
  if (!gauge) return { kind: "unit", gauge: wanted };
  const amount = unit === "days" ? (value * DAY) / (SECONDS["hours"] as number) : value;
  return (series ? mixed(amount, gauge, series) : null) ?? outside(kpi, amount, gauge) ?? { value: amount, gauge };
}

function mixed(value: number, gauge: Gauge, series: Gauge): Trouble | null {
  if (gaugeId(gauge) === gaugeId(series)) return null;
  const [from, to] = [SECONDS[gauge.unit], SECONDS[series.unit]];
  if (from === undefined || to === undefined) return { kind: "other", gauge: series };
  return { kind: "time", gauge: series, value: Math.round(((value * from) / to) * 1e6) / 1e6 };
}

function outside(kpi: Kpi, value: number, gauge: Gauge): Trouble | null {
  const { min, max } = boundsOf(kpi, gauge);
  if ((min !== null && value < min) || (max !== null && value > max)) return { kind: "range", min, max };
  return gauge.unit === "count" && !Number.isInteger(value) ? { kind: "whole" } : null;
}

/** `百分之九十五`, "ninety percent": as people write numbers without digits. */
function inWords(text: string, coach: Pick<Coach, "measure">): Amount | null {
  const measure = coach.measure(text);
  if (measure === null || measure.text.trim() !== text.trim()) return null;
  const unit = unitOf(measure.unit);
  return unit === undefined ? null : { value: measure.value, unit, top: null };
}

/** Null for a bare number, undefined for a word that is no unit. */
function unitOf(word: string): string | null | undefined {
  if (word === "" || PLAIN.test(word)) return null;
  return Object.keys(UNIT_WORDS).find((unit) => UNIT_WORDS[unit]?.split(" ").includes(word));
}

/** Whether the gauge is money: its unit is a currency. */
export function isMoney({ unit }: Gauge): boolean {
  return (CURRENCIES as readonly string[]).includes(unit);
}
