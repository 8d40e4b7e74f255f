import type { ChartColor, ILineChart, ITable } from "@microsoft/teams.cards";
import type { Chart, Level, Table } from "../../core/view.ts";
import type { Mentions } from "./mentions.ts";
import { paragraph } from "./spans.ts";

/**
 * Teams' own chart, with the target and the floor as flat lines; null before there are two readings. A client that
 * knows no charts shows the picture; where there is none, the sentence that follows says the same.
 */
export function lineChart(chart: Chart, picture: string | null): ILineChart | null {
  const { title, name, unit, labels, values, target, floor, said } = chart;
  const points = labels.flatMap((x, at) => (typeof values[at] === "number" ? [{ x, y: values[at] }] : []));
  if (points.length < 2) return null;
  const flat = (level: Level | null, color: ChartColor) =>
    level ? [{ legend: level.name, color, values: points.map(({ x }) => ({ x, y: level.value })) }] : [];
  return {
    type: "Chart.Line",
    title,
    ...(unit.trim() && { yAxisTitle: unit.trim() }),
    data: [
      { legend: name, color: "categoricalBlue", values: points },
      ...flat(target, "good"),
      ...flat(floor, "attention"),
    ],
    fallback: picture === null ? "drop" : { type: "Image", url: picture, altText: said, size: "Stretch" },
  };
}

export function tableOf({ head, rows }: Table, mentions: Mentions): ITable {
  const row = (cells: readonly string[], bold: boolean) => ({
    type: "TableRow" as const,
    cells: cells.map((text) => ({
      type: "TableCell" as const,
      items: paragraph(bold ? { bold: text } : text || " ", mentions),
    })),
  });
  return {
    type: "Table",
    columns: head.map(() => ({ width: 1 })),
    firstRowAsHeaders: true,
    showGridLines: false,
    rows: [row(head, true), ...rows.map(({ cells }) => row(cells, false))],
  };
}
