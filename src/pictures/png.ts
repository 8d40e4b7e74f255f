import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import type { Chart } from "../core/view.ts";
import { FONT, svgOf } from "./svg.ts";

/** The font that pictures bring along, so that Chinese does not depend on the machine. */
export const FONT_FILE = fileURLToPath(new URL("../../data/fonts/NotoSansSC-Beacon.ttf", import.meta.url));

const PAPER = "#ffffff";

/** The chart as a PNG. It takes some ten milliseconds of a core, so it is called in the worker. */
export function pngOf(chart: Chart, fontFile = FONT_FILE): Uint8Array {
  return draw(svgOf(chart), fontFile).asPng();
}

/**
 * Whether the font draws Chinese of both scripts. A font that is missing is not reported: the picture comes without a
 * single letter, and the first to notice would be its reader.
 */
export function drawsChinese(fontFile = FONT_FILE): boolean {
  const glyphs = [..."国國a"].map((char) => inkOf(char, fontFile));
  return glyphs.every((ink) => ink > 0) && new Set(glyphs).size === glyphs.length;
}

function inkOf(char: string, fontFile: string): number {
  const text = `<text x="4" y="26" font-size="24" font-family="${FONT}">${char}</text>`;
  const { pixels } = draw(`<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32">${text}</svg>`, fontFile);
  return pixels.filter((value, at) => at % 4 === 0 && value < 128).length;
}

export function draw(svg: string, fontFile = FONT_FILE) {
  const font = { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: FONT };
  return new Resvg(svg, { background: PAPER, font }).render();
}
