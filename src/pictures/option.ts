import type { EChartsCoreOption } from "echarts/core";
import type { Chart, Level } from "../core/view.ts";

/** Colours that hold on white and on black, and for those who see no difference between red and green. */
export const COLOURS = { line: "#2f6fde", target: "#12805c", floor: "#b3541e", band: "#b3541e", text: "#5b6472" };

/** What a picture is drawn from, in the browser and on the server alike: plain data, so it can be sent as JSON. */
export function optionOf(chart: Chart): EChartsCoreOption {
  const { labels, values, name, unit, target, floor, better } = chart;
  const text = { color: COLOURS.text, fontSize: 14 };
  const levels = [
    ...(target ? [levelLine(target, unit, COLOURS.target, "solid")] : []),
    ...(floor ? [levelLine(floor, unit, COLOURS.floor, "dashed")] : []),
  ];
  const axis = reach(chart);
  return {
    animation: false,
    aria: { enabled: true, label: { description: chart.said } },
    title: { text: chart.title, left: 16, top: 12, textStyle: { ...text, fontSize: 18, fontWeight: "normal" } },
    grid: { left: 24, right: 24, top: 64, bottom: 20, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: { type: "category", data: [...labels], axisLabel: { ...text, hideOverlap: true } },
    yAxis: {
      type: "value",
      scale: true,
      ...axis,
      axisLabel: { ...text, showMinLabel: false, showMaxLabel: false, formatter: `{value}${unit}` },
    },
    series: [
      {
        type: "line",
        name,
        data: [...values],
        connectNulls: false,
        symbolSize: 7,
        lineStyle: { width: 3, color: COLOURS.line },
        itemStyle: { color: COLOURS.line },
        markLine: { silent: true, symbol: "none", animation: false, data: levels },
        ...(floor && better !== "none" && { markArea: band(floor.value, better, axis) }),
      },
    ],
  };
}

function levelLine({ name, value }: Level, unit: string, color: string, type: "solid" | "dashed") {
  const label = { formatter: `${name} ${value}${unit}`, color, fontSize: 13, position: "insideStartTop" };
  return { yAxis: value, lineStyle: { color, width: 2, type }, label };
}

/** The side of the floor where nobody wants to be, to the end of the axis: "min" would be that of the numbers. */
function band(floor: number, better: "up" | "down", { min, max }: { min: number; max: number }) {
  const [from, to] = better === "up" ? [min, floor] : [floor, max];
  return { silent: true, itemStyle: { color: COLOURS.band, opacity: 0.08 }, data: [[{ yAxis: from }, { yAxis: to }]] };
}

/** The axis reaches as far as every number and both levels, and a tenth beyond. */
function reach({ values, target, floor }: Chart): { min: number; max: number } {
  const all = [...values, target?.value, floor?.value].filter((value) => typeof value === "number");
  const [low, high] = [Math.min(...all, Number.POSITIVE_INFINITY), Math.max(...all, Number.NEGATIVE_INFINITY)];
  if (all.length === 0) return { min: 0, max: 1 };
  const room = (high - low || Math.abs(high) || 1) / 10;
  const min = low >= 0 ? Math.max(0, low - room) : low - room;
  return { min: rounded(min, room, Math.floor), max: rounded(high + room, room, Math.ceil) };
}

/** To a step as large as the room beyond, so that the ends of the axis are numbers that can be read. */
function rounded(value: number, room: number, toward: (value: number) => number): number {
  const step = 10 ** Math.floor(Math.log10(room));
  return Number((toward(value / step) * step).toPrecision(12));
}
