import type { Chart } from "../../src/core/view.ts";
import { newPictures } from "../../src/pictures/pictures.ts";
import { draw, pngOf } from "../../src/pictures/png.ts";
import { FONT } from "../../src/pictures/svg.ts";

/** Milliseconds for each picture, in turn. */
export interface Drawn {
  ours: number[];
  byHand: number[];
}
/** Bytes of the process at its peak, its worker included: in the warm-up, and by how much more at the end. */
export interface Grown {
  warm: number;
  grown: number;
}

const ROUNDS = 60;
/** Pictures that a worker draws, and as many as warm up: two workers' lives. */
const LIFE = 300;
const WARM = 2 * LIFE;
const CHARTS = 2_000;

const measured = process.argv[2] === "time" ? timed() : await grown();
process.stdout.write(JSON.stringify(measured), () => process.exit(0));

function chart(n: number): Chart {
  const weeks = Array.from({ length: 13 }, (_, week) => week);
  return {
    kind: "chart",
    title: n % 2 ? "首次解决率 · 線上客服" : "First contact resolution",
    name: n % 2 ? "首次解决率" : "FCR",
    unit: "%",
    labels: weeks.map((week) => (n % 2 ? `9月${week + 1}日` : `Sep ${week + 1}`)),
    values: weeks.map((week) => 60 + ((n * 7 + week * 5) % 25)),
    target: { name: n % 2 ? "目标" : "Target", value: 85 },
    floor: { name: n % 2 ? "底线" : "Floor", value: 62 },
    better: "up",
    said: "",
  };
}

/** The same picture as somebody would write it down: axis, labels, both levels, the line and its points. */
function svgByHand({ title, unit, labels, values, target, floor }: Chart): string {
  const [low, high] = [50, 90];
  const x = (at: number) => 80 + (at * 690) / (labels.length - 1);
  const y = (value: number) => 370 - ((value - low) / (high - low)) * 300;
  const text = (at: number, top: number, words: string, size = 14) =>
    `<text x="${at}" y="${top}" font-size="${size}" font-family="${FONT}" fill="#5b6472">${words}</text>`;
  const line = (value: number, color: string) =>
    `<line x1="80" x2="776" y1="${y(value)}" y2="${y(value)}" stroke="${color}" stroke-width="2"/>`;
  const points = values.map((value, at) => `${x(at)},${y(value ?? low)}`);
  const dots = points.map((point) => point.split(",")).map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5"/>`);
  const levels = [target, floor].flatMap((one) =>
    one ? [line(one.value, "#12805c"), text(84, y(one.value) - 4, `${one.name} ${one.value}${unit}`, 13)] : [],
  );
  const ticks = [50, 60, 70, 80, 90].flatMap((value) => [
    line(value, "#e0e6f1"),
    text(30, y(value) + 5, `${value}${unit}`),
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400">${text(16, 30, title, 18)}${ticks.join("")}${labels
    .map((label, at) => text(x(at) - 18, 390, label))
    .join("")}${levels.join("")}<polyline points="${points.join(" ")}" fill="none" stroke="#2f6fde" stroke-width="3"/>
    <g fill="#fff" stroke="#2f6fde">${dots.join("")}</g></svg>`;
}

function timed(): Drawn {
  const took = (work: () => unknown): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const drawn: Drawn = { ours: [], byHand: [] };
  for (let n = -10; n < ROUNDS; n++) {
    const one = chart(Math.abs(n));
    const ours = took(() => pngOf(one));
    const byHand = took(() => draw(svgByHand(one)).asPng());
    if (n < 0) continue; // warm-up
    drawn.ours.push(ours);
    drawn.byHand.push(byHand);
  }
  return drawn;
}

/** A worker grows until it is replaced, so the peaks of two spans as long as a worker's life stand side by side. */
async function grown(): Promise<Grown> {
  const pictures = newPictures();
  const peaks = { warm: 0, end: 0 };
  for (let n = 0; n < CHARTS; n++) {
    const png = await pictures.png(chart(n));
    if (png.length < 5_000) throw new Error("a picture is empty");
    const span = n >= CHARTS - LIFE ? "end" : n >= WARM - LIFE && n < WARM ? "warm" : null;
    if (span && n % 20 === 0) peaks[span] = Math.max(peaks[span], weigh());
  }
  await pictures.close();
  return { warm: peaks.warm, grown: peaks.end - peaks.warm };
}

function weigh(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}
