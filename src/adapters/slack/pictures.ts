import type { types as kit } from "@slack/bolt";
import type { Chart, Table } from "../../core/view.ts";
import { LIMITS } from "./limits.ts";

/**
 * Slack's own chart, with the target and the floor as flat lines beside the number; null where there is nothing to see:
 * a line needs two readings, and Slack no gaps.
 */
export function chartBlock({ title, name, unit, labels, values, target, floor }: Chart): kit.KnownBlock | null {
  const points = labels
    .flatMap((label, at) => (typeof values[at] === "number" ? [{ label, value: values[at] }] : []))
    .slice(-LIMITS.chartPoints);
  if (points.length < 2) return null;
  const categories = unique(points.map(({ label }) => label));
  const series = (called: string, values: readonly number[]) => ({
    name: called.slice(0, LIMITS.chartLabel),
    data: values.map((value, at) => ({ label: categories[at] as string, value })),
  });
  const lines = [
    series(
      name,
      points.map(({ value }) => value),
    ),
    ...[target, floor].flatMap((level) =>
      level
        ? [
            series(
              level.name,
              categories.map(() => level.value),
            ),
          ]
        : [],
    ),
  ];
  const axis = { categories, ...(unit.trim() && { y_label: unit.trim().slice(0, LIMITS.chartTitle) }) };
  const chart = { type: "line", series: lines, axis_config: axis };
  // The SDK has no type for it yet.
  return { type: "data_visualization", title: title.slice(0, LIMITS.chartTitle), chart } as unknown as kit.KnownBlock;
}

export function tableBlock({ head, rows }: Table): kit.TableBlock {
  const cell = (text: string) => ({ type: "raw_text" as const, text: text.trim() === "" ? " " : text });
  const lines = [head, ...rows.map(({ cells }) => cells)].slice(0, LIMITS.tableRows);
  return { type: "table", rows: lines.map((cells) => cells.slice(0, LIMITS.tableColumns).map(cell)) };
}

/** Slack takes each label once; two that are cut alike get their place behind them. */
function unique(labels: readonly string[]): string[] {
  const cut = labels.map((label) => label.slice(0, LIMITS.chartLabel));
  return cut.map((label, at) => (cut.indexOf(label) === at ? label : `${label.slice(0, LIMITS.chartLabel - 3)} ${at}`));
}
