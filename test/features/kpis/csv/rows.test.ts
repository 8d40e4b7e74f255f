import "../../../support/seed.ts";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asCsv } from "../../../../src/core/csv.ts";
import { findColumns } from "../../../../src/features/kpis/csv/columns.ts";
import { LONGEST } from "../../../../src/features/kpis/csv/records.ts";
import { unmarked } from "../../../../src/features/kpis/csv/report.ts";
import { type Broken, type Row, readRows } from "../../../../src/features/kpis/csv/rows.ts";
import { readTime } from "../../../../src/features/kpis/doors/period.ts";
import { allOf } from "../../../support/all-of.ts";

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function rowsOf(content: string | readonly number[], size = 7): Promise<(Row | Broken)[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content);
  return allOf(readRows(inPieces(bytes, size)));
}
const cells = async (content: string) =>
  (await rowsOf(content)).map((row) => ("cells" in row ? row.cells : row.broken));

describe("the rows of a file", () => {
  it.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons", "a;b\n1;2\n"],
    ["tabs, and no end of the last line", "a\tb\r\n1\t2"],
    ["a byte order mark", "\uFEFFa,b\n1,2\n"],
  ])("are told apart in a file with %s", async (_name, content) => {
    expect(await cells(content)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("come with the line that each begins on", async () => {
    const rows = await rowsOf('a,b\n\n1,"two\nlines"\n3,4\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it("are read to the end where the quotes of some do not fit", async () => {
    expect(await rowsOf('a,b\n1,"bad"quote\n2,a"b\n3,4\n5,"never\n6,7\n8,"9 ""x"""\n')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, broken: "quotes" },
      { line: 3, broken: "quotes" },
      { line: 4, cells: ["3", "4"] },
      { line: 5, broken: "quotes" },
      { line: 6, cells: ["6", "7"] },
      { line: 7, cells: ["8", '9 "x"'] },
    ]);
  });

  it("are not swallowed by a quote that never ends", async () => {
    const rows = await rowsOf(`a,b\n1,"never\n${"2,3\n".repeat(5_000)}`, 2 ** 16);
    expect(rows).toHaveLength(5_002);
    expect(rows.filter((row) => "broken" in row)).toEqual([{ line: 2, broken: "quotes" }]);
  });

  it("end before a line without an end, and nothing of it is taken", async () => {
    const huge = `a,b\n1,2\n3,${"x".repeat(10 * 2 ** 20)}`;
    expect(await rowsOf(huge, 2 ** 16)).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["1", "2"] },
      { line: 3, broken: "long" },
    ]);
    expect(await rowsOf(`${"x".repeat(LONGEST + 1)}\n1,2\n`, 2 ** 16)).toEqual([{ line: 1, broken: "long" }]);
  });

  it.each([
    ["UTF-16, little end first", [0xff, 0xfe, 0x61, 0, 0x2c, 0], "utf16"],
    ["UTF-16, big end first", [0xfe, 0xff, 0, 0x61], "utf16"],
    ["a workbook", [0x50, 0x4b, 3, 4, 20, 0], "binary"],
    ["GBK", [0x61, 0x2c, 0x62, 0x0a, 0xd6, 0xb8, 0xb1, 0xea], "encoding"],
    ["Big5", [0x61, 0x2c, 0x62, 0x0a, 0xab, 0xfc, 0xbc, 0xd0, 0x0a], "encoding"],
  ])("are not guessed from %s", async (_name, bytes, kind) => {
    await expect(rowsOf(bytes, 64)).rejects.toMatchObject({ kind });
  });

  it("are what was written, however it is cut into pieces", async () => {
    const cell = fc
      .string({ unit: fc.constantFrom(..."ab,;\"' \n指标=-é"), minLength: 1, maxLength: 8 })
      .map((text) => `x${text}x`);
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), async (rows, size) => {
        const read = await rowsOf(stringify([["h", "i", "j"], ...rows]), size);
        expect(read.slice(1).map((row) => ("cells" in row ? row.cells : []))).toEqual(rows);
      }),
    );
  });
});

describe("the columns of a file", () => {
  it.each([
    ["kpi,date,value,n"],
    ["Measure;Period End;Result;Cases"],
    ["指标,日期,数值,样本"],
    ["指標,日期,數值,樣本數"],
  ])("are known by their headings in three languages: %s", (line) => {
    expect(findColumns(line.split(/[,;]/))).toEqual({ kpi: 0, date: 1, value: 2, n: 3 });
  });

  it("may stand in any order, beside others", () => {
    const found = findColumns(["Remark", "x", "VALUE", "team", "time", "KPI", "data source", "sure"]);
    expect(found).toEqual({ note: 0, value: 2, team: 3, period: 4, kpi: 5, source: 6, sure: 7 });
  });

  it("are missed by name", () => {
    expect(findColumns(["kpi", "n"])).toEqual({ missing: ["value", "date"] });
    expect(findColumns([])).toEqual({ missing: ["kpi", "value", "date"] });
  });
});

describe("the time of a row", () => {
  it.each([
    ["", "2026-11-15", "week", "2026-11-15"],
    ["", "2026/11/5", "week", "2026-11-05"],
    ["", "2026年11月5日", "week", "2026-11-05"],
    ["2026-11-15", "", "week", "2026-11-15"],
    ["month", "2026-10-31", "month", "2026-10-31"],
    ["每月", "2026-10-31", "month", "2026-10-31"],
    ["2026-10", "", "month", "2026-10-31"],
    ["2026年10月", "", "month", "2026-10-31"],
    ["", "2026-10", "month", "2026-10-31"],
    ["month", "2026-10", "month", "2026-10-31"],
    ["2026-Q3", "", "quarter", "2026-09-30"],
    ["2026年第3季度", "", "quarter", "2026-09-30"],
    ["2026-W46", "", "week", "2026-11-15"],
    ["2027-W01", "", "week", "2027-01-10"],
    ["2026-W53", "", "week", "2027-01-03"],
    ["2026", "", "year", "2026-12-31"],
  ])("%s %s", (period, date, length, end) => expect(readTime(period, date, "week")).toEqual({ period: length, end }));

  it.each([
    ["", ""],
    ["", "2026-02-30"],
    ["", "15.11.2026"],
    ["", "11/12/2026"],
    ["fortnight", "2026-11-15"],
    ["2026-W54", ""],
    ["2026-13", ""],
    ["month", "2026-Q3"],
    ["2026-10", "2026-11-30"],
  ])("is none: %s %s", (period, date) => expect(readTime(period, date, "week")).toBeNull());
});

describe("a file that Beacon writes", () => {
  it("holds no formula, and is read again as it was", () => {
    const evil = ["=1+1", "+1", "-12", "@x", "\t=1", "＝1", "plain", "'quoted'"];
    const csv = asCsv([evil]);
    expect(csv).not.toMatch(/(^\uFEFF?|,)"?[=+@＝]/);
    const back = csv.slice(1).trimEnd().split(",");
    expect(back.map((cell) => unmarked(cell.replaceAll('"', "")))).toEqual(evil);
  });
});
