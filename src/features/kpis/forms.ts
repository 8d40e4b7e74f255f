import { type Gauge, gaugeId, gaugesOf } from "../../catalog/gauge.ts";
import { type Kpi, PERIODS, SOURCES } from "../../catalog/kpi.ts";
import { filled, type Typed } from "../../core/fields.ts";
import type { Day } from "../../core/time.ts";
import type { Field, Form, Rich } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import { aim } from "./access.ts";
import { inputField, inputsOf, typedInputs } from "./figures.ts";
import { latestEnd, type Reading, type Told } from "./kpi.ts";
import { amountInWords, gaugeInWords, spanInWords } from "./words.ts";

/** Characters a field takes. */
export const MAX = { number: 40, note: 300 };

/** What a reading is logged into. */
export interface Sheet {
  kpi: Kpi;
  team: Team;
  /** Oldest first. */
  series: readonly Reading[];
  /** What the series has begun with; null before its first reading. */
  gauge: Gauge | null;
  today: Day;
  /** Whether it was opened from a card, which then shows what came of it, or by what somebody typed. */
  from: "card" | "line";
}

export function logForm(t: Text, { kpi, team, series, gauge, today, from }: Sheet, typed: Typed = {}): Form {
  const last = series.at(-1);
  const gauges = gaugesOf(kpi);
  const period = typed["period"] || last?.period || kpi.period;
  const usual: Typed = {
    ...{ gauge: gaugeId(gauge ?? (gauges[0] as Gauge)), source: last?.source ?? kpi.source, period },
    end: latestEnd(PERIODS.find((one) => one === period) ?? kpi.period, today),
  };
  const fields: Field[] = [
    ...valueFields(t, kpi, gauges.length === 1 ? gauges[0] : gauge),
    ...(gauges.length > 1 ? [gaugeField(t, kpi, gauges)] : []),
    { kind: "choice", name: "period", label: t.kpis.field.period, options: worded(t.kpis.periods, PERIODS) },
    { kind: "day", name: "end", label: t.kpis.field.end, hint: t.kpis.hint.end },
    ...told(t, kpi),
  ];
  const lines = [
    t.kpis.form.about(kpi.name[t.locale], team.name),
    ...(last ? [t.kpis.form.last(amountInWords(t, last.value, last.gauge), spanInWords(t, last))] : []),
  ];
  const parts = {
    id: "kpi.log.save",
    title: t.kpis.form.log,
    state: `${aim(team, kpi.key)} ${from}`,
    intro: lines.join(""),
  };
  return formWith(t, parts, fields, { ...usual, ...typed });
}

/** @param typed what was just typed and could not be taken; the reading's own when left out */
export function correctForm(t: Text, kpi: Kpi, reading: Reading, typed?: Typed): Form {
  const { value, gauge } = reading;
  const intro = t.kpis.form.correcting(kpi.name[t.locale], amountInWords(t, value, gauge), spanInWords(t, reading));
  const parts = { id: "kpi.correct.save", title: t.kpis.form.correct, state: reading.id, intro };
  return formWith(t, parts, [...valueFields(t, kpi, gauge), ...told(t, kpi)], typed ?? typedAs(kpi, reading));
}

/** A number as the fields of a form hold it. */
export function typedAs(kpi: Kpi, { value, inputs, n, asked, source, note }: Omit<Told, "by" | "at">): Typed {
  const number = inputs ? typedInputs(kpi, inputs) : { value: String(value) };
  return { ...number, n: n === null ? "" : String(n), asked: asked ? String(asked) : "", source, note };
}

/** The value, or what it is worked out from. */
function valueFields(t: Text, kpi: Kpi, gauge: Gauge | null | undefined): Field[] {
  const { field, hint } = t.kpis;
  const inputs = inputsOf(kpi);
  const hints = [gauge && hint.value(gaugeInWords(t, kpi, gauge)), inputs.length > 0 && hint.orFigures].filter(Boolean);
  const value: Field = {
    ...{ kind: "text", name: "value", label: field.value, max: MAX.number },
    ...(hints.length > 0 && { hint: hints.join(hint.join) }),
    ...(inputs.length > 0 && { optional: true }),
  };
  const figures = inputs.map(({ label }, place): Field => {
    return { kind: "text", name: inputField(place), label: label[t.locale], max: MAX.number, optional: true };
  });
  return [value, ...figures];
}

function gaugeField(t: Text, kpi: Kpi, gauges: readonly Gauge[]): Field {
  const options = gauges.map((gauge) => ({ value: gaugeId(gauge), label: gaugeInWords(t, kpi, gauge) }));
  return { kind: "choice", name: "gauge", label: t.kpis.field.gauge, options };
}

/** What a correction may change besides the value. */
function told(t: Text, kpi: Kpi): Field[] {
  const { field, hint, sources } = t.kpis;
  return [
    { kind: "text", name: "n", label: field.n, hint: hint.n, max: MAX.number, optional: true },
    // Who answers a survey and who does not may be two kinds of people.
    ...(kpi.source === "survey"
      ? [{ kind: "text" as const, name: "asked", label: field.asked, max: MAX.number, optional: true as const }]
      : []),
    { kind: "choice", name: "source", label: field.source, options: worded(sources, SOURCES) },
    { kind: "text", name: "note", label: field.note, hint: hint.note, long: true, max: MAX.note, optional: true },
  ];
}

export function worded<T extends string>(words: Record<T, string>, all: readonly T[]) {
  return all.map((value) => ({ value, label: words[value] }));
}

/** A form whose fields hold what is known of them. */
export function formWith(
  t: Text,
  parts: { id: string; title: string; state: string; intro: Rich },
  fields: readonly Field[],
  values: Typed,
): Form {
  return { kind: "form", ...parts, fields: filled(fields, values), submit: t.kpis.form.save };
}
