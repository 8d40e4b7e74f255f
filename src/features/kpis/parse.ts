import { type Gauge, gaugesOf } from "../../catalog/gauge.ts";
import { type Kpi, PERIODS, type Period, SOURCES } from "../../catalog/kpi.ts";
import type { Coach } from "../../core/coach.ts";
import { type Day, isDay } from "../../core/time.ts";
import type { FieldErrors } from "../../core/view.ts";
import { formatNumber } from "../../text/figures.ts";
import type { Text } from "../../text/text.ts";
import { readAmount, settle, type Trouble } from "./amount.ts";
import { MAX, type Sheet, type Typed } from "./forms.ts";
import { type Reading, startOf, type Told } from "./kpi.ts";
import { amountInWords, gaugeInWords } from "./words.ts";

export interface Reader {
  t: Text;
  coach: Pick<Coach, "measure">;
}

/** What a form says of the number itself; who and when come from whoever acts. */
type Number = Omit<Told, "by" | "at"> & { gauge: Gauge };
type When = Pick<Reading, "period" | "start" | "end">;

/** Reads the whole form; the errors by field where it cannot be taken. */
export function readLog(
  typed: Typed,
  { kpi, gauge, today }: Sheet,
  reader: Reader,
): { said: Number & When } | { errors: FieldErrors } {
  const said = readNumber(typed, kpi, gauge, reader);
  const when = readWhen(typed, today, reader.t);
  const errors = { ...("errors" in said ? said.errors : {}), ...("errors" in when ? when.errors : {}) };
  if ("errors" in said || "errors" in when) return { errors };
  return { said: { ...said, ...when } };
}

/** @param series the gauge that the number must have; null where it is the first */
export function readNumber(
  typed: Typed,
  kpi: Kpi,
  series: Gauge | null,
  { t, coach }: Reader,
): Number | { errors: FieldErrors } {
  const { value: written = "", gauge: chosen = "" } = typed;
  const amount = readAmount(written, coach);
  const settled = amount ? settle(kpi, amount, chosen, series) : { kind: "number" as const };
  const n = readCount(typed["n"] ?? "");
  const source = SOURCES.find((one) => one === typed["source"]);
  const note = (typed["note"] ?? "").trim();
  const { error } = t.kpis;
  const errors: FieldErrors = {
    ...("kind" in settled && inWords(t, kpi, settled)),
    ...(written.trim() === "" && { value: t.core.required }),
    ...(n === undefined && { n: error.n }),
    ...(!source && { source: error.pick }),
    ...(note.length > MAX.note && { note: t.core.tooLong(MAX.note) }),
  };
  if ("kind" in settled || n === undefined || !source || Object.keys(errors).length > 0) return { errors };
  return { ...settled, n, source, note };
}

function readWhen(typed: Typed, today: Day, t: Text): When | { errors: FieldErrors } {
  const { end = "" } = typed;
  const { error } = t.kpis;
  const period: Period | undefined = PERIODS.find((one) => one === typed["period"]);
  const errors: FieldErrors = {
    ...(!period && { period: error.pick }),
    ...(!isDay(end) && { end: error.day }),
    ...(isDay(end) && end > today && { end: error.future }),
  };
  if (!period || Object.keys(errors).length > 0) return { errors };
  return { period, end, start: startOf(period, end) };
}

/** Null when empty, undefined when it is no count. */
function readCount(typed: string): number | null | undefined {
  const digits = typed.normalize("NFKC").replace(/[\s,]/g, "");
  if (digits === "") return null;
  return /^[1-9]\d{0,11}$/.test(digits) ? Number(digits) : undefined;
}

/** The sentence, beside the field where it can be mended. */
function inWords(t: Text, kpi: Kpi, trouble: Trouble): FieldErrors {
  const { error } = t.kpis;
  switch (trouble.kind) {
    case "number":
    case "whole":
      return { value: error[trouble.kind] };
    case "unit":
      return { value: error.unit(gaugeInWords(t, kpi, trouble.gauge)) };
    case "time": {
      const { gauge, value } = trouble;
      return { value: error.otherTime(gaugeInWords(t, kpi, gauge), amountInWords(t, value, gauge)) };
    }
    case "other":
      return { [gaugesOf(kpi).length > 1 ? "gauge" : "value"]: error.other(gaugeInWords(t, kpi, trouble.gauge)) };
    case "range":
      return { value: rangeInWords(t, trouble.min, trouble.max) };
    default:
      return trouble satisfies never;
  }
}

function rangeInWords(t: Text, min: number | null, max: number | null): string {
  const { range, least, most } = t.kpis.error;
  const number = (value: number) => formatNumber(t.locale, value);
  if (min !== null && max !== null) return range(number(min), number(max));
  return min !== null ? least(number(min)) : most(number(max ?? 0));
}
