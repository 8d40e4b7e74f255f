import { LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TitleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Chart } from "../core/view.ts";
import { optionOf } from "./option.ts";

use([LineChart, AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TitleComponent, SVGRenderer]);

export const FONT = "Noto Sans SC";
/** In pixels. */
export const SIZE = { width: 800, height: 400 };

/** The chart as SVG, as wide and high as a chat shows pictures. */
export function svgOf(chart: Chart, { width, height } = SIZE): string {
  const canvas = init(null, null, { renderer: "svg", ssr: true, width, height });
  canvas.setOption({ ...optionOf(chart), textStyle: { fontFamily: FONT } });
  const svg = canvas.renderToSVGString();
  canvas.dispose();
  return svg;
}
