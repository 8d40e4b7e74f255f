import { afterAll, describe, expect, it } from "vitest";
import { drawable, simplified, traditional } from "../../data/fonts/drawable.ts";
import type { Chart } from "../../src/core/view.ts";
import { optionOf } from "../../src/pictures/option.ts";
import { newPictures } from "../../src/pictures/pictures.ts";
import { draw, drawsChinese, pngOf } from "../../src/pictures/png.ts";
import { FONT, svgOf } from "../../src/pictures/svg.ts";

const chart: Chart = {
  ...{ kind: "chart", title: "首次解决率 · 線上客服", name: "FCR", unit: "%", better: "up" },
  labels: ["10/5", "10/12", "10/19", "10/26"],
  values: [70, null, 73, 78],
  target: { name: "目标", value: 80 },
  floor: { name: "底线", value: 72 },
  said: "From 70% to 78%.",
};

const PNG = [0x89, 0x50, 0x4e, 0x47];

describe("a picture", () => {
  it("says its title, its levels and its numbers", () => {
    const svg = svgOf(chart);
    for (const word of ["首次解决率 · 線上客服", "目标 80%", "底线 72%", "10/26", "78%"]) expect(svg).toContain(word);
  });

  it.each([
    ["up", [78, 74, 71], 65, "below"],
    ["up", [78, 60], 65, "below"],
    ["down", [12, 15], 20, "above"],
  ] as const)("shades the side of the floor where nobody wants to be: %s, %o and %d", (better, values, level, side) => {
    const svg = svgOf({ ...chart, better, values, labels: values.map(String), floor: { name: "floor", value: level } });
    const shape = svg.match(/points="([^"]+)" fill="#b3541e"/)?.[1] ?? "";
    const band = shape.split(" ").flatMap((number, n) => (n % 2 === 1 ? [Number(number)] : []));
    const line = Number(svg.match(/d="M[\d.]+ ([\d.]+)L[^"]+"[^>]*stroke="#b3541e"/)?.[1]);
    // What is lower on the page is less.
    const [near, far] = side === "below" ? [Math.min, Math.max] : [Math.max, Math.min];
    expect(Math.abs(near(...band) - line)).toBeLessThan(1);
    expect(far(line + (side === "below" ? 1 : -1), ...band)).toBe(far(...band));
  });

  it("is the same to the last byte each time", () => {
    expect(Buffer.compare(pngOf(chart), pngOf(chart))).toBe(0);
  });

  it("is drawn from data alone, so that a browser gets the same as JSON", () => {
    const option = optionOf(chart);
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
  });

  it.each([
    { name: "no reading", values: [null, null, null, null], target: null, floor: null },
    { name: "one level for all", values: [5, 5, 5, 5], target: { name: "t", value: 5 }, floor: null },
    { name: "below zero", values: [-40, -10, 0, 20], target: null, floor: { name: "f", value: -50 } },
    { name: "tiny numbers", values: [0.0002, 0.0003, null, 0.0001], target: null, floor: null },
  ])("is drawn for $name", ({ name: _, ...odd }) => {
    expect([...pngOf({ ...chart, ...odd }).subarray(0, 4)]).toEqual(PNG);
  });
});

describe("the font that pictures bring along", () => {
  it("draws Chinese, and it is noticed where the font is missing", () => {
    expect(drawsChinese()).toBe(true);
    expect(drawsChinese("/nowhere/font.ttf")).toBe(false);
  });

  it("knows all of GB2312 and the common part of Big5", () => {
    expect([simplified().length, traditional().length]).toEqual([6_763, 5_401]);
  });

  it("has ink for each of its characters", () => {
    const CELL = 16;
    const COLUMNS = 100;
    const chars = drawable().filter((char) => /^[\p{L}\p{N}]$/u.test(char));
    const rows = Math.ceil(chars.length / COLUMNS);
    const places = Array.from({ length: COLUMNS }, (_, column) => column * CELL + 2).join(" ");
    const texts = Array.from({ length: rows }, (_, row) => {
      const line = chars.slice(row * COLUMNS, (row + 1) * COLUMNS).join("");
      return `<text x="${places}" y="${row * CELL + 13}" font-size="12" font-family="${FONT}">${line}</text>`;
    });
    const size = `width="${COLUMNS * CELL}" height="${rows * CELL}"`;
    const { pixels, width } = draw(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${texts.join("")}</svg>`);
    const inked = new Set<number>();
    for (let at = 0; at < pixels.length; at += 4) {
      if ((pixels[at] as number) > 200) continue;
      const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
      inked.add(Math.floor(y / CELL) * COLUMNS + Math.floor(x / CELL));
    }
    expect(chars.filter((_, at) => !inked.has(at))).toEqual([]);
  });
});

describe("the worker that draws", () => {
  const pictures = newPictures();
  afterAll(() => pictures.close());

  it("draws what the same code draws here", async () => {
    expect(Buffer.compare(await pictures.png(chart), pngOf(chart))).toBe(0);
  });

  it("answers each of many who ask at once", async () => {
    const asked = ["a", "b", "c"].map((title) => ({ ...chart, title }));
    const drawn = await Promise.all(asked.map((one) => pictures.png(one)));
    expect(new Set(drawn.map((png) => Buffer.from(png).toString("base64"))).size).toBe(3);
  });

  it("says that the font is sound", async () => {
    expect(await pictures.check()).toBe(true);
  });

  it("goes on with another worker after one was stopped", async () => {
    await pictures.close();
    expect([...(await pictures.png(chart)).subarray(0, 4)]).toEqual(PNG);
  });
});
