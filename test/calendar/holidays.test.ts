import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { holidaysBetween, isCountry } from "../../src/calendar/holidays.ts";

const run = promisify(execFile);
const SOURCE = resolve(import.meta.dirname, "../../src/calendar/holidays.ts");

describe("public holidays", () => {
  it.each([
    ["TW", "2026-02-28", true],
    ["TW", "2026-06-19", true],
    ["TW", "2026-06-18", false],
    ["HK", "2026-07-01", true],
    ["SG", "2026-08-10", true],
    ["GB", "2026-12-28", true],
    ["GB", "2026-11-05", false],
    ["US", "2026-07-03", true],
    ["US", "2026-02-14", false],
    ["JP", "2026-05-06", true],
    ["DE", "2026-10-03", true],
    ["KR", "2026-02-18", true],
    ["IL", "2026-09-21", true],
    ["CN", "2026-03-08", false],
  ])("in %s on %s: %s", async (country, day, free) => {
    const { off, provisional } = await holidaysBetween(country, day, day);
    expect(off.has(day)).toBe(free);
    expect(provisional).toBe(false);
  });

  it("know the workdays that make up for China's long holidays", async () => {
    const { off, work } = await holidaysBetween("CN", "2026-01-01", "2026-12-31");
    expect(work).toEqual(new Set(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]));
    expect([off.size, off.has("2026-02-23"), off.has("2026-02-24")]).toEqual([33, true, false]);
  });

  it("are expected by rule, and said to be provisional, while China has not announced them", async () => {
    const { off, work, provisional } = await holidaysBetween("CN", "2031-01-01", "2031-12-31");
    expect([provisional, work.size]).toEqual([true, 0]);
    expect(["2031-01-01", "2031-01-23", "2031-05-01", "2031-10-01"].filter((day) => !off.has(day))).toEqual([]);
    expect(["2031-03-08", "2031-06-01"].filter((day) => off.has(day))).toEqual([]);
  });

  it("cover every year that the days touch", async () => {
    const { off } = await holidaysBetween("GB", "2026-12-01", "2027-01-31");
    expect(["2026-12-25", "2027-01-01"].every((day) => off.has(day))).toBe(true);
  });

  it("are none without a country, or for one that nobody knows", async () => {
    expect((await holidaysBetween(null, "2026-01-01", "2026-01-01")).off.size).toBe(0);
    expect((await holidaysBetween("XX", "2026-01-01", "2026-01-01")).off.size).toBe(0);
    expect([await isCountry("TW"), await isCountry("XX"), await isCountry("toString")]).toEqual([true, false, false]);
  });

  it.each(["America/Los_Angeles", "Pacific/Kiritimati"])("are the same on a machine in %s", async (zone) => {
    const script = `import { holidaysBetween } from ${JSON.stringify(SOURCE)};
      const days = async (country) => [...(await holidaysBetween(country, "2026-01-01", "2026-12-31")).off];
      console.log(JSON.stringify([await days("CN"), await days("GB")]));`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], {
      env: { ...process.env, TZ: zone },
    });
    const here = await Promise.all(["CN", "GB"].map((country) => holidaysBetween(country, "2026-01-01", "2026-12-31")));
    expect(JSON.parse(stdout)).toEqual(here.map(({ off }) => [...off]));
  });

  it("load no library before a country asks for it", async () => {
    const script = `import { registerHooks } from "node:module";
      const seen = [];
      registerHooks({ resolve: (name, context, next) => { seen.push(name); return next(name, context); } });
      const { holidaysBetween } = await import(${JSON.stringify(SOURCE)});
      await holidaysBetween(null, "2026-01-01", "2026-01-01");
      const early = seen.filter((name) => /holidays$|chinese/.test(name));
      await holidaysBetween("CN", "2026-01-01", "2026-01-01");
      console.log(JSON.stringify([early, seen.some((name) => name.startsWith("chinese-days")), seen.includes("date-holidays")]));`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script]);
    expect(JSON.parse(stdout)).toEqual([[], true, false]);
  });
});
