import type { Span, Tone } from "../../../core/view.ts";
import { formatNumber } from "../../../text/figures.ts";
import { joinAll } from "../../../text/format.ts";
import { spark } from "../../../text/spark.ts";
import type { Text } from "../../../text/text.ts";
import { casesInWords } from "../honest.ts";
import type { Standing, State } from "../watch/standing.ts";
import { amountInWords } from "../words.ts";

/** As many readings as a line of bars shows. */
const BARS = 8;

export const TONES: Readonly<Record<State, Tone | undefined>> = {
  ...{ off: "warning", watch: "warning", on: "good", few: "muted", open: undefined },
};

/** A KPI in one line, by its name. */
export function standingLine(t: Text, standing: Standing): Span[] {
  return [{ bold: standing.kpi.name[t.locale] }, ` ${standingInWords(t, standing)}`];
}

/** `72 % ▼ 3 · ✗ off track · by now 75 % · target 80 % · n=120 · ▂▃▅▇` */
export function standingInWords(t: Text, standing: Standing): string {
  const { series, state, target, floor, expected, broken } = standing;
  const last = series.at(-1);
  if (!last) return "";
  const says = t.digest;
  const amount = (value: number) => amountInWords(t, value, last.gauge);
  const names = broken.map((one) => one.name[t.locale]);
  const parts = [
    says.states[state],
    broken.length > 0 && says.broken(joinAll(t.locale, names).join("")),
    expected !== null && state !== "on" && says.expected(amount(Number(expected.toPrecision(3)))),
    target !== null && says.target(amount(target)),
    floor !== null && says.floor(amount(floor)),
    casesInWords(t, last),
    last.history.length > 0 && says.corrected,
    spark(series.slice(-BARS).map(({ value }) => value)),
  ].filter((part) => typeof part === "string" && part !== "");
  const change = changeInWords(t, standing);
  const dot = t.kpis.dot;
  return `${amount(last.value)}${change && ` ${change}`}${dot}${parts.join(dot)}`;
}

function changeInWords(t: Text, { series }: Standing): string {
  const [before, last] = series.slice(-2);
  if (!before || !last) return "";
  const by = tidy(last.value - before.value);
  if (by === 0) return t.digest.same;
  const words = formatNumber(t.locale, Math.abs(by));
  return by > 0 ? t.digest.up(words) : t.digest.down(words);
}

/** Without the dust of decimal arithmetic. */
const tidy = (value: number): number => Number(value.toPrecision(4));
