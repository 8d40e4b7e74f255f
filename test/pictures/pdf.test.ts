import { expect, it } from "vitest";
import { card, facts, type Table, text } from "../../src/core/view.ts";
import { pdfOf } from "../../src/pictures/pdf.ts";
import { readPdf } from "../support/pdf.ts";

const table: Table = {
  ...{ kind: "table", caption: "指标", head: ["KPI", "之前", "之後"] },
  rows: Array.from({ length: 80 }, (_, n) => ({ cells: [`第 ${n} 行`, "4.1", "4.4"] })),
};

it("prints cards in both scripts on as many pages as they need, each with its number", async () => {
  const cards = [
    card("季度報告 Q3", text({ bold: "服务之星" }, "good"), facts(["收到", "7"])),
    card("客戶的聲音", table, { kind: "list", items: [{ text: "<b>not bold</b>", tone: "warning" }] }),
  ];
  const { pages } = readPdf(await pdfOf(cards, false));
  const words = pages.map((runs) => runs.map(({ text }) => text));
  expect(pages).toHaveLength(3);
  expect(words.map((page) => page.at(-1))).toEqual(["1 / 3", "2 / 3", "3 / 3"]);
  const all = words.flat();
  for (const said of ["季度報告 Q3", "服务之星", "客戶的聲音", "第 79 行", "之後"]) expect(all).toContain(said);
  expect(all.join(" ")).toContain("<b>not bold</b>");
  for (const { y, x } of pages.flat()) expect([y > 0 && y < 842, x >= 48 && x < 560]).toEqual([true, true]);
});

it("says again on each page what a table's columns are, and never at a page's foot alone", async () => {
  for (const lines of [0, 30, 31, 32, 33, 34, 35]) {
    const above = Array.from({ length: lines }, () => text("x"));
    const { pages } = readPdf(await pdfOf([card("x", ...above, table)], false));
    const parts = pages
      .map((runs) => runs.map(({ text: said }) => said))
      .filter((page) => page.some((said) => /行$/.test(said)));
    expect(parts.length).toBeGreaterThan(1);
    for (const page of parts) {
      const head = page.indexOf("KPI");
      expect(page.slice(head, head + 3)).toEqual(table.head);
      expect(page[head + 3]).toMatch(/^第 \d+ 行$/);
      expect(page.filter((said) => said === "KPI")).toHaveLength(1);
    }
    expect(pages.flat().filter(({ text: said }) => said === "KPI")).toHaveLength(parts.length);
  }
});

it("shows a sign where the font has no letter, and keeps the letters around it", async () => {
  const { pages } = readPdf(await pdfOf([card("做得好 🎉！", text("Привет"))], false));
  const [title = "", words = ""] = pages[0]?.map(({ text }) => text) ?? [];
  expect(title).toMatch(/^做得好 [□?]！$/);
  expect([...words]).toHaveLength(6);
});

it("prints nothing but a number where there is no card", async () => {
  expect(readPdf(await pdfOf([], false)).pages).toHaveLength(1);
});
