import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { learned } from "../../../src/features/improve/actions/learned.ts";
import { readMonth, readQuarter } from "../../../src/features/reviews/period.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { type Seen, world } from "../../support/world.ts";
import { teamOf, withRecords } from "../goals/plans.ts";
import { october, run, says } from "./october.ts";

/** The quarter from October on, with what customers say beside training; looked at in January. */
async function autumn(): Promise<Desk> {
  const w = await october();
  const log = async (kpi: string, value: string, end: string) => {
    const seen = await w.member.fill(await w.member.say(`kpi log ${kpi}`), { value, period: "month", end });
    if (Object.keys(seen.errors).length > 0) throw new Error(JSON.stringify(seen.errors));
  };
  w.now.is = Date.parse("2027-01-05T10:00:00Z");
  for (const [end, nps, trained] of [
    ["2026-09-30", "31", "60%"],
    ["2026-12-31", "36", "80%"],
  ] as const) {
    await log("NPS", nps, end);
    await log("training participation", trained, end);
  }
  const { id: team } = await teamOf(w);
  const lesson = { team, text: "=HYPERLINK(1)", conditions: "", action: "a", cycle: null, by: "p" };
  await withRecords(w, async (records) => {
    records.put(learned, { ...lesson, id: "a:standard", kind: "standard", at: Date.parse("2026-11-20T10:00:00Z") });
  });
  return w;
}

const fileOf = ({ answers }: Seen) => {
  const file = answers.find((answer) => answer.kind === "file");
  if (!file) throw new Error("no file came");
  return file;
};

describe("a quarter's report", () => {
  it("puts customers beside training, and says which levels and values are empty and which goals are silent", async () => {
    const w = await autumn();
    const { text } = await w.member.say("review quarter");
    expect(text).toContain("desk, Oct – Dec 2026");
    expect(text).toContain("0 of its three months are signed.");
    expect(text).toMatch(/Net promoter score[^\n]*31[^\n]*36[^\n]*\+5/i);
    expect(text).toMatch(/Training participation[^\n]*60[^\n]*80[^\n]*\+20/i);
    expect(text).toContain("does not prove that one moved the other");
    expect(text).toContain("Without a goal: A team, A department, and The whole company.");
    expect(text).toContain("Continuous improvement, Teamwork, and Integrity and transparency");
    expect(text).toContain("=HYPERLINK(1)");
    expect(text).toContain("First reply: last heard of on Wed, Oct 28");
  });

  it("comes to the channel once, and not where a quarter has left nothing", async () => {
    const w = await autumn();
    await run(w, "review.quarterly", "2027-01-12T09:30:00Z");
    await w.settle();
    expect(w.sent.at(-1)?.card.title).toBe("desk, Oct – Dec 2026");
    expect(await run(await desk(), "review.quarterly", "2027-01-12T09:30:00Z")).toEqual({ nothing: "review-empty" });
    expect((await w.member.say("review 2027-Q2")).text).toContain("not begun yet");
    expect((await w.member.say("review 2026-Q1")).text).toContain("nothing to tell");
  });

  it("is handed out as a file that a spreadsheet runs nothing of, to the team alone", async () => {
    const w = await autumn();
    const card = (await w.member.say("review Q4 2026")).card;
    const file = fileOf(await w.member.press(card, "As a CSV file"));
    expect(file.name).toBe("quarter-2026-Q4.csv");
    const rows = parse(file.text, { bom: true }) as string[][];
    expect(rows[0]).toEqual(["Quarter", "Part", "Name", "Before", "Value", "Change"]);
    expect(rows.map(([, , name]) => name)).toContain("'=HYPERLINK(1)");
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([6]));
    const print = fileOf(await w.member.press(card, "As a PDF file"));
    expect([print.name, print.pages?.[0]?.title]).toEqual(["quarter-2026-Q4.pdf", "desk, Oct – Dec 2026"]);
    const far = w.actor("test:T:far", { name: "Far", locale: "en", zone: "UTC" });
    await far.moment("joined", { kind: "channel", channel: "test:T:far-desk", name: "far-desk" });
    expect((await far.press(card, "As a CSV file")).refusal).toContain("another team");
  });

  it.each([
    ["zh-Hans", "zh-CN", "季度回顾", "回顾"],
    ["zh-Hant", "zh-TW", "季度回顧", "回顧"],
  ] as const)(
    "opens in %s by its own name after a restart, and asks which look back is meant",
    async (lang, locale, name, which) => {
      const w = await autumn();
      const again = world({ store: w.store, today: "2027-01-05" });
      const member = again.actor("test:T:mo", { name: "Mo", locale, zone: "UTC" });
      const t = says(lang).quarter;
      expect((await member.say(name)).card.title).toBe(t.title("desk", "2026年10月至12月"));
      expect((await member.say(which)).card.title).toBe(t.which.title);
      expect(fileOf(await member.press(await member.say(name), t.csv)).text).toContain(t.strands.training);
    },
  );

  it("reads months and quarters as people write them", () => {
    expect(["2026-10", "2026/9", "2026年10月", "2026-13", "october"].map(readMonth)).toEqual([
      "2026-10",
      "2026-09",
      "2026-10",
      null,
      null,
    ]);
    expect(["2026-Q3", "q3 2026", "2026年第3季度", "2026第3季", "2026-Q5"].map(readQuarter)).toEqual([
      "2026-Q3",
      "2026-Q3",
      "2026-Q3",
      "2026-Q3",
      null,
    ]);
  });
});
