import { nameOfKpi } from "../../../catalog/meant.ts";
import { type Block, type Table, text } from "../../../core/view.ts";
import { isFew } from "../../../statistics/sample.ts";
import { amountInWords } from "../../../text/amount.ts";
import { formatNumber } from "../../../text/figures.ts";
import type { Text } from "../../../text/text.ts";
import { chartOf } from "../../kpis/chart.ts";
import type { Report } from "./report.ts";
import { type Line, movedBy, STRANDS } from "./trend.ts";

/** Where customers, training and results stood before and at the end, side by side. */
export function trendBlocks(t: Text, { lines }: Report, most: number): Block[] {
  const says = t.reviews.quarter;
  if (lines.length === 0) return [text(says.noLines, "muted")];
  const tables = STRANDS.flatMap((strand): Block[] => {
    const mine = lines.filter((line) => line.strand === strand);
    return mine.length === 0 ? [] : [tableOf(t, says.strands[strand], mine)];
  });
  const strands = new Set(lines.map(({ strand }) => strand));
  const besides = strands.has("voice") && strands.has("training") ? [text(says.beside, "muted")] : [];
  return [text({ bold: says.trends }), ...tables, ...besides, ...picturesOf(t, lines).slice(0, most)];
}

function tableOf(t: Text, caption: string, lines: readonly Line[]): Table {
  const says = t.reviews.quarter;
  return {
    ...{ kind: "table", caption, head: says.head },
    rows: lines.map((line) => ({
      cells: [nameOfKpi(line.kpi.key, t.locale, [line.kpi]), ...movedInWords(t, line)],
      ...toneOf(line),
    })),
  };
}

/** Before, at the end, and by how much. */
function movedInWords(t: Text, { before, after }: Pick<Line, "before" | "after">): [string, string, string] {
  // How the scale ends takes more room than it tells.
  const { scale } = after.gauge;
  const words = (value: number) => (scale ? formatNumber(t.locale, value) : amountInWords(t, value, after.gauge));
  const last = isFew(after.n) ? t.reviews.quarter.few(words(after.value)) : words(after.value);
  const by = movedBy({ before, after });
  if (!before || by === null) return ["–", last, "–"];
  const sign = by > 0 ? "+" : by < 0 ? "−" : "±";
  return [words(before.value), last, `${sign}${formatNumber(t.locale, Math.abs(by))}`];
}

/** Few answers are neither good nor bad news. */
function toneOf({ before, after }: Line): { tone: "good" | "warning" } | Record<string, never> {
  const { direction } = after.gauge;
  if (!before || before.value === after.value || direction === "none" || isFew(after.n)) return {};
  return { tone: after.value > before.value === (direction === "up") ? "good" : "warning" };
}

export const picturesOf = (t: Text, lines: readonly Line[]) =>
  lines.flatMap(({ kpi, series }) => chartOf(t, kpi, series) ?? []);
