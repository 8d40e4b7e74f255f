import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type Goal, goals } from "../../../src/features/goals/goal.ts";
import { learned } from "../../../src/features/improve/actions/learned.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { type Seen, world } from "../../support/world.ts";
import { edit, teamOf, withRecords } from "../goals/plans.ts";
import { goalOf, logKpi, october, renote, run, says } from "./october.ts";

/** The quarter from October on, with what customers say beside training; looked at in January. */
async function autumn(): Promise<Desk> {
  const w = await october();
  w.now.is = Date.parse("2027-01-05T10:00:00Z");
  for (const [end, nps, trained, left, cost] of [
    ["2026-09-30", "31", "60%", "12%", "120"],
    ["2026-12-31", "36", "80%", "8%", "12466.4"],
  ] as const) {
    await logKpi(w.member, "NPS", nps, end);
    await logKpi(w.member, "training participation", trained, end);
    await logKpi(w.member, "staff attrition", left, end);
    await logKpi(w.member, "newcomer training cost", cost, end);
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
    expect(text).toContain("None of its three months are signed.");
    expect(text).toMatch(/Net promoter score[^\n]*31[^\n]*36[^\n]*\+5/i);
    expect(text).toMatch(/Training participation[^\n]*60[^\n]*80[^\n]*\+20/i);
    expect(text).toContain("does not prove that one moved the other");
    expect(text).toContain("Without a goal: A team, A department, and The whole company.");
    expect(text).toContain("Continuous improvement, Teamwork, and Integrity and transparency");
    expect(text).toContain("=HYPERLINK(1)");
    expect(text).toContain("First reply: last heard of on Wed, Oct 28");
  });

  it("says which kinds of goals there are, and honestly of how many nobody has said it", async () => {
    const w = await autumn();
    const { id } = await goalOf(w);
    const withTier = async (tier: Goal["tier"]) => {
      await edit(w, goals, id, { tier: tier ?? null });
      return w.member.say("review quarter");
    };
    expect((await withTier(null)).text).toContain("1 goal, and nobody has said of which kind");
    const said = await withTier("innovative");
    expect(said.text).toMatch(
      /Goals by kind\s[\s\S]*Basic \| 0 \| 0 \| 0 \| –\s[\s\S]*Innovative \| 1 \| 0 \| 1 \| 2%/,
    );
    expect(said.text).toContain("Without a goal: Basic and Differentiating.");
    expect(said.text).not.toContain("Not said");
    const rows = parse(fileOf(await w.member.press(said.card, "As a CSV file")).text, { bom: true }) as string[][];
    expect(rows.filter(([, part]) => part === "Goals by kind").map((row) => [row[2], row[4]])).toEqual([
      ["Basic", "0"],
      ["Differentiating", "0"],
      ["Innovative", "1"],
    ]);
    const print = fileOf(await w.member.press(said.card, "As a PDF file"));
    expect(print.pages?.map(({ title }) => title)).toContain("Goals by kind");
  });

  it("holds nothing against a quarter under way that is still to come", async () => {
    const w = await october();
    await renote(w, 50);
    // 25 of 45 seconds are done after 28 of 87 days; on the last day it would be far behind.
    expect((await w.member.say("review 2026-Q4")).text).toMatch(/One person\W+1\W+1\W+0\W+56%/);
  });

  it("takes a number for a word, and asks about no goal that began later or has been heard of since", async () => {
    const w = await autumn();
    const silent = async (quarter: string) => (await w.member.say(`review ${quarter}`)).text.includes("last heard of");
    expect(await silent("2026-Q4")).toBe(true);
    expect(await silent("2026-Q3")).toBe(false);
    await logKpi(w.member, "average response time", "70 s", "2026-12-31");
    expect(await silent("2026-Q4")).toBe(false);
  });

  it("calls few answers neither good nor bad", async () => {
    const w = await autumn();
    await logKpi(w.member, "CES", "5", "2026-09-30");
    await logKpi(w.member, "CES", "6", "2026-12-31", { n: "3" });
    const { card, text } = await w.member.say("review Q4 2026");
    expect(text).toMatch(/6 \(few answers\)/);
    const rows = card.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows.find(({ cells }) => /Effort/.test(cells[0] ?? ""))?.tone).toBeUndefined();
    expect(rows.find(({ cells }) => /attrition/.test(cells[0] ?? ""))?.tone).toBe("good");
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
    expect(rows[0]).toEqual(["Quarter", "Part", "Name", "Before", "Value", "Change", "Unit", "Note"]);
    const figures = new Map(rows.map(([, part, name = "", ...cells]) => [name, [part, ...cells.slice(0, 4)]]));
    expect(figures.get("Net Promoter Score (NPS)")).toEqual([
      says("en").quarter.strands.voice,
      "31",
      "36",
      "5",
      "score, -100 to 100",
    ]);
    expect(figures.get("Service staff attrition")).toEqual(["Results", "12", "8", "-4", "percent"]);
    expect(figures.get("Newcomer training cost")?.slice(1, 4)).toEqual(["120", "12466.4", "12346.4"]);
    expect(rows.map(([, , name]) => name)).toContain("'=HYPERLINK(1)");
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([8]));
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
});
