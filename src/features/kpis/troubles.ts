import { type Gauge, gaugesOf } from "../../catalog/gauge.ts";
import type { Kpi } from "../../catalog/kpi.ts";
import type { FieldErrors } from "../../core/view.ts";
import { formatNumber } from "../../text/figures.ts";
import type { Text } from "../../text/text.ts";
import type { Trouble as AmountTrouble } from "./amount.ts";
import { amountInWords, gaugeInWords } from "./words.ts";

/** Why something that was given cannot be taken. Its kind is what programs are told: docs/api.md. */
export type Why =
  | AmountTrouble
  | { kind: "empty" | "n" | "asked" | "source" | "period" | "day" | "future" | "zero" }
  | { kind: "long"; max: number }
  /** `names` in three languages. */
  | { kind: "missing"; names: readonly Kpi["name"][] }
  /** The figures make another number than the one beside them. */
  | { kind: "differs"; value: number; gauge: Gauge };

/** What stands in the way of a reading, and beside which field it is said. */
export interface Trouble {
  field: string;
  why: Why;
}

/** The first sentence for each field. */
export function errorsOf(t: Text, kpi: Kpi, troubles: readonly Trouble[]): FieldErrors {
  const said = troubles.toReversed().map(({ field, why }) => [field, sentenceOf(t, kpi, why)]);
  return Object.fromEntries(said);
}

export function sentenceOf(t: Text, kpi: Kpi, why: Why): string {
  const { error } = t.kpis;
  switch (why.kind) {
    case "empty":
      return t.core.required;
    case "long":
      return t.core.tooLong(why.max);
    case "source":
    case "period":
      return error.pick;
    case "number":
    case "whole":
    case "n":
    case "asked":
    case "day":
    case "future":
    case "zero":
      return error[why.kind];
    case "missing":
      return error.missing(why.names.map((name) => name[t.locale]));
    case "differs":
      return error.differs(amountInWords(t, why.value, why.gauge));
    case "unit":
    case "other":
      return error[why.kind](gaugeInWords(t, kpi, why.gauge));
    case "time":
      return error.otherTime(gaugeInWords(t, kpi, why.gauge), amountInWords(t, why.value, why.gauge));
    case "range":
      return rangeInWords(t, why.min, why.max);
    default:
      return why satisfies never;
  }
}

/** Where a number's trouble can be mended: another gauge is chosen beside it where there are several. */
export function fieldOf(kpi: Kpi, why: Why): string {
  return why.kind === "other" && gaugesOf(kpi).length > 1 ? "gauge" : "value";
}

function rangeInWords(t: Text, min: number | null, max: number | null): string {
  const { range, least, most } = t.kpis.error;
  const number = (value: number) => formatNumber(t.locale, value);
  if (min !== null && max !== null) return range(number(min), number(max));
  return min !== null ? least(number(min)) : most(number(max ?? 0));
}
