import { type Gauge, SECONDS } from "../../catalog/gauge.ts";
import { type Kpi, PERIODS, type Period, SOURCES } from "../../catalog/kpi.ts";
import type { Coach } from "../../core/coach.ts";
import type { Typed } from "../../core/fields.ts";
import { type Day, isDay } from "../../core/time.ts";
import { readAmount, settle } from "./amount.ts";
import { type Figures, partsOf, readFigures } from "./figures.ts";
import { MAX, type Sheet } from "./forms.ts";
import { type Reading, startOf, type Told } from "./kpi.ts";
import { fieldOf, type Trouble, type Why } from "./troubles.ts";

type Measures = Pick<Coach, "measure">;
type Troubles = { troubles: readonly Trouble[] };
/** What somebody says of the number itself; who and when come from whoever acts. */
export type Said = Omit<Told, "by" | "at">;
export type When = Pick<Reading, "period" | "start" | "end">;

/** Reads what every door gives: a form's fields, a row, a sentence's parts. All that stands in the way, where it cannot be taken. */
export function readLog(
  typed: Typed,
  { kpi, gauge, today }: Pick<Sheet, "kpi" | "gauge" | "today">,
  coach: Measures,
): { said: Said & When & { gauge: Gauge } } | Troubles {
  const said = readNumber(typed, kpi, gauge, coach);
  const when = readWhen(typed, today);
  if ("troubles" in said || "troubles" in when) {
    return { troubles: [said, when].flatMap((one) => ("troubles" in one ? one.troubles : [])) };
  }
  return { said: { ...said, ...when } };
}

/** @param series the gauge that the number must have; null where it is the first */
export function readNumber(
  typed: Typed,
  kpi: Kpi,
  series: Gauge | null,
  coach: Measures,
): (Said & { gauge: Gauge }) | Troubles {
  const value = readValue(typed, kpi, series, coach);
  const n = readCount(typed["n"] ?? "");
  const asked = readCount(typed["asked"] ?? "");
  const source = SOURCES.find((one) => one === typed["source"]);
  const note = (typed["note"] ?? "").trim();
  const troubles: Trouble[] = [
    ...("troubles" in value ? value.troubles : []),
    ...(n === undefined ? [trouble("n", { kind: "n" })] : []),
    ...(asked === undefined ? [trouble("asked", { kind: "n" })] : []),
    ...(asked && n && asked < n ? [trouble("asked", { kind: "asked" })] : []),
    ...(source ? [] : [trouble("source", { kind: "source" })]),
    ...(note.length > MAX.note ? [trouble("note", { kind: "long", max: MAX.note })] : []),
  ];
  if ("troubles" in value || n === undefined || !source || troubles.length > 0) return { troubles };
  const { figures, ...amount } = value;
  const beside = { ...(asked && { asked }), ...(figures && { inputs: figures.inputs }) };
  return { ...amount, n: n ?? figures?.n ?? null, source, note, ...beside };
}

/** The number, as it was written or as the figures make it. */
function readValue(
  typed: Typed,
  kpi: Kpi,
  series: Gauge | null,
  coach: Measures,
): { value: number; gauge: Gauge; figures: Figures | null } | Troubles {
  const { value: written = "", gauge: chosen = "" } = typed;
  const figures = readFigures(typed, kpi, coach);
  if (figures && "troubles" in figures) return figures;
  if (figures) {
    const unit = kpi.unit in SECONDS ? kpi.unit : null;
    const made = settle(kpi, { value: figures.value, unit, top: null }, chosen, series);
    if ("kind" in made) return { troubles: [trouble(fieldOf(kpi, made), made)] };
    const beside = partsOf(written, kpi) ? null : readAmount(written, coach);
    if (beside && !isAbout(beside.value, made.value)) {
      return { troubles: [trouble("value", { kind: "differs", value: made.value, gauge: made.gauge })] };
    }
    return { ...made, figures };
  }
  if (written.trim() === "") return { troubles: [trouble("value", { kind: "empty" })] };
  const amount = readAmount(written, coach);
  const settled = amount ? settle(kpi, amount, chosen, series) : { kind: "number" as const };
  return "kind" in settled ? { troubles: [trouble(fieldOf(kpi, settled), settled)] } : { ...settled, figures: null };
}

function readWhen(typed: Typed, today: Day): When | Troubles {
  const { end = "" } = typed;
  const period: Period | undefined = PERIODS.find((one) => one === typed["period"]);
  const troubles = [
    ...(period ? [] : [trouble("period", { kind: "period" })]),
    ...(isDay(end) ? [] : [trouble("end", { kind: "day" })]),
    ...(isDay(end) && end > today ? [trouble("end", { kind: "future" })] : []),
  ];
  if (!period || troubles.length > 0) return { troubles };
  return { period, end, start: startOf(period, end) };
}

/** Null when empty, undefined when it is no count. */
function readCount(typed: string): number | null | undefined {
  const digits = typed.normalize("NFKC").replace(/[\s,]/g, "");
  if (digits === "") return null;
  return /^[1-9]\d{0,11}$/.test(digits) ? Number(digits) : undefined;
}

const trouble = (field: string, why: Why): Trouble => ({ field, why });

/** Whether a number is the other one as people round it: 66.7 for 66.6667, and 67 as well. */
function isAbout(written: number, made: number): boolean {
  return Math.abs(written - made) <= 0.5 * 10 ** -decimals(written);
}

const decimals = (value: number): number => String(value).split(".")[1]?.length ?? 0;
