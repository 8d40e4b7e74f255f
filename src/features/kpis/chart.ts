import { referenceIn } from "../../catalog/in-gauge.ts";
import type { Kpi } from "../../catalog/kpi.ts";
import type { Chart, Level } from "../../core/view.ts";
import { formatNumber } from "../../text/figures.ts";
import { formatShortDay } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { isAlike, type Reading } from "./kpi.ts";
import { amountInWords, spanInWords } from "./words.ts";

/** As many readings as a line still shows one by one. */
const POINTS = 13;

/** What a team aims at with a KPI, and what it must not get worse than; null where nobody has said. */
export interface Levels {
  target: number | null;
  floor: number | null;
}

/** How the KPI went, the latest readings beside what is aimed at; null before there are two. */
export function chartOf(t: Text, kpi: Kpi, series: readonly Reading[], aims: Levels = NO_AIMS): Chart | null {
  const last = series.at(-1);
  // A week beside a month, or one scale beside another, would show a way that nobody went.
  const shown = series.filter((one) => last && isAlike(one, last)).slice(-POINTS);
  const [first] = shown;
  if (!first || !last || first === last) return null;
  const says = t.kpis.chart;
  const level = (name: string, value: number | null): Level | null => (value === null ? null : { name, value });
  const words = (reading: Reading) => amountInWords(t, reading.value, reading.gauge);
  const moved = says.said(words(first), spanInWords(t, first), words(last), spanInWords(t, last));
  const aimed = aims.target === null ? "" : says.aimed(amountInWords(t, aims.target, last.gauge));
  return {
    kind: "chart",
    title: kpi.name[t.locale],
    name: kpi.name[t.locale],
    unit: unitBehind(t, last),
    labels: shown.map(({ end }) => formatShortDay(t.locale, end)),
    values: shown.map(({ value }) => value),
    target: level(says.target, aims.target) ?? usual(kpi, last, says.usual),
    floor: level(says.floor, aims.floor),
    better: last.gauge.direction,
    said: [moved, aimed].join(""),
  };
}

const NO_AIMS: Levels = { target: null, floor: null };
/** Where the team has no target of its own, what others usually aim at, if it is said in the same terms. */
function usual(kpi: Kpi, { gauge }: Reading, name: string): Level | null {
  const value = gauge.direction === "none" ? null : referenceIn(kpi, gauge, gauge.direction);
  return value === null ? null : { name, value };
}

/** What stands behind every number on the axis: `%`, ` min`; nothing where the unit is a sentence. */
function unitBehind(t: Text, { gauge }: Reading): string {
  if (gauge.scale) return "";
  const one = formatNumber(t.locale, 1);
  const said = amountInWords(t, 1, gauge);
  const behind = said.startsWith(one) ? said.slice(one.length) : "";
  return behind.length <= 6 ? behind : "";
}
