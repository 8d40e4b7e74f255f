import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readings } from "../../../src/features/kpis/kpi.ts";
import { askedFor } from "../../../src/features/kpis/sentence/asked.ts";
import { readSentence } from "../../../src/features/kpis/sentence/read.ts";
import { findTime } from "../../../src/features/kpis/sentence/when.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { orgOf } from "../../support/ledger.ts";

/** A Friday. */
const TODAY = "2026-11-20";
const all = async (w: Desk) => w.store.list(readings, await orgOf(w.store));
const understood = (text: string) => {
  const found = readSentence(text, [], TODAY);
  return found && [found.kpi.key, found.value, found.period, found.end, found.n];
};

/** What the coach is measured with, as far as it is goals. */
function goalsToLearnFrom(): string[] {
  const dir = join(import.meta.dirname, "../../eval");
  const files = readdirSync(dir).filter((file) => file.endsWith(".jsonl"));
  const lines = files.flatMap((file) => readFileSync(join(dir, file), "utf8").trim().split("\n"));
  const all = lines.map((line) => JSON.parse(line) as { kind: string; text: string });
  return all.filter(({ kind }) => kind === "goal").map(({ text }) => text);
}

describe("a reading in a plain sentence", () => {
  it.each([
    ["NPS 昨天 42，n=120", "nps", "42", "day", "2026-11-19", "120"],
    ["CSAT for last week was 82% from 85 answers", "csat_rate", "82%", "week", "2026-11-15", "85"],
    ["CSAT for last week was 4.3/5 from 85 answers", "csat_score", "4.3/5", "week", "2026-11-15", "85"],
    ["上週首次解決率78%（n=200）", "fcr", "78%", "week", "2026-11-15", "200"],
    ["Yesterday’s average response time was 12 min", "avg_response_time", "12 min", "day", "2026-11-19", null],
    ["NPS fell to 38 last quarter", "nps", "38", "quarter", "2026-09-30", null],
    ["首解率上周是７８％，200份问卷", "fcr", "78%", "week", "2026-11-15", "200"],
    ["FCR last week: 78 of 100", "fcr", "78 of 100", "week", "2026-11-15", null],
    ["上上周首解率74%", "fcr", "74%", "week", "2026-11-08", null],
    ["FCR the week before last was 74%", "fcr", "74%", "week", "2026-11-08", null],
    ["上周五平均响应时间12分钟", "avg_response_time", "12分钟", "day", "2026-11-13", null],
    ["complaint rate in October: 0.75%", "complaint_rate", "0.75%", "month", "2026-10-31", null],
    ["10月客戶投訴率0.75%", "complaint_rate", "0.75%", "month", "2026-10-31", null],
    ["log FCR 78%", "fcr", "78%", "week", "2026-11-15", null],
    ["記錄 上個月投訴率 0.8%", "complaint_rate", "0.8%", "month", "2026-10-31", null],
    ["complaints handled yesterday 1,204", "complaints_handled", "1,204", "day", "2026-11-19", null],
    ["上週NPS 38，80份回覆", "nps", "38", "week", "2026-11-15", "80"],
    ["上周NPS 38，120份", "nps", "38", "week", "2026-11-15", "120"],
    ["FCR 78% n=120", "fcr", "78%", "week", "2026-11-15", "120"],
    ["首解率 78% 样本120", "fcr", "78%", "week", "2026-11-15", "120"],
    ["首通解決率78%，樣本數120", "fcr", "78%", "week", "2026-11-15", "120"],
  ])("%s", (text, ...parts) => expect(understood(text)).toEqual(parts));

  it.each([
    ["a target", "NPS to 50 by March"],
    ["a wish", "raise CSAT to 4.5 next month"],
    ["a wish", "上个月NPS 40，想提高到50"],
    ["a level to keep", "保持昨天的NPS 42"],
    ["a question", "was NPS 42 yesterday?"],
    ["no time, no cases and no word to log", "NPS 42"],
    ["a wish with cases", "CSAT to 4.5 for n=100"],
    ["two numbers", "CSAT 4.3 last week and NPS 42"],
    ["two numbers", "FCR was 78 % last week, up from 72 %"],
    ["two times", "NPS yesterday 42, today"],
    ["a time to come", "NPS 42 on 2026-12-01"],
    ["no measure", "yesterday we sold 42 umbrellas"],
    ["several measures", "complaint time yesterday 12 h"],
    ["no number", "CSAT was great last week"],
    ["a story", `NPS yesterday 42 ${"because of many things ".repeat(10)}`],
  ])("is not seen in %s: %s", (_why, text) => expect(understood(text)).toBeNull());

  it("takes none of the goals that the coach is measured with", () => {
    const goals = goalsToLearnFrom();
    expect(goals.length).toBeGreaterThan(500);
    expect(goals.filter((text) => readSentence(text, [], TODAY) !== null)).toEqual([]);
  });
});

describe("a KPI that is asked for in a plain sentence", () => {
  it.each([
    ...["fcr", "What is our FCR?", "how's the FCR today", "show me our first contact resolution", "FCR now?"],
    ...["首解率", "我们的首解率是多少？", "首解率怎么样", "現在的首通解決率如何", "看看首解率", "FCR 最近怎么样"],
  ])("is shown: %s", async (text) => {
    const w = await desk();
    expect((await w.member.say(text)).card.title).toBe("First contact resolution (FCR)");
  });

  it.each(["how are our numbers", "today's numbers", "今天的指标", "我们的指标怎么样", "今日指標"])(
    "is all of them, as they stand today: %s",
    async (text) => {
      const w = await desk();
      await w.member.press(await w.member.say("NPS yesterday 42"), "Yes, log it");
      expect((await w.member.say(text)).card.title).toBe("desk in numbers, Nov 20, 2026");
    },
  );

  it.each(["response", "our customers", "why is our FCR so low?", "FCR 85%"])("is not seen in: %s", async (text) => {
    expect(askedFor(text, [])).toBeNull();
  });

  it("takes none of the goals that the coach is measured with", () => {
    expect(goalsToLearnFrom().filter((text) => askedFor(text, []) !== null)).toEqual([]);
  });
});

describe("a time that is over", () => {
  it.each([
    ["today", "day", "2026-11-20"],
    ["前天", "day", "2026-11-18"],
    ["on monday", "day", "2026-11-16"],
    ["last friday", "day", "2026-11-13"],
    ["週三", "day", "2026-11-18"],
    ["2026-11-02", "day", "2026-11-02"],
    ["nov 2", "day", "2026-11-02"],
    ["2nd of november", "day", "2026-11-02"],
    ["11月2日", "day", "2026-11-02"],
    ["this week", "week", "2026-11-20"],
    ["本月", "month", "2026-11-20"],
    ["september", "month", "2026-09-30"],
    ["in may 2025", "month", "2025-05-31"],
    ["十月", "month", "2026-10-31"],
    ["q2", "quarter", "2026-06-30"],
    ["第三季度", "quarter", "2026-09-30"],
    ["last quarter", "quarter", "2026-09-30"],
    ["去年", "year", "2025-12-31"],
    ["前年", "year", "2024-12-31"],
    ["大前天", "day", "2026-11-17"],
    ["上上周五", "day", "2026-11-06"],
    ["上上個月", "month", "2026-09-30"],
    ["the month before last", "month", "2026-09-30"],
  ])("%s", (text, period, end) => expect(findTime(text, TODAY)).toMatchObject({ period, end }));

  it.each(["december", "q4", "2026-11-21", "11月30日", "february 30", "monthly", "sunny", "mayor"])(
    "is none, or too long ago to be meant: %s",
    (text) => expect(findTime(text, TODAY)).toBeNull(),
  );

  it("reaches back into the year before", () => {
    expect(findTime("december", "2026-01-15")).toMatchObject({ end: "2025-12-31" });
    expect(findTime("last quarter", "2026-01-15")).toMatchObject({ end: "2025-12-31" });
    expect(findTime("last week", "2026-11-15")).toMatchObject({ end: "2026-11-08" });
  });
});

describe("what was understood", () => {
  it("is shown first, and saved by a yes", async () => {
    const w = await desk();
    const asked = await w.member.say("CSAT for last week was 4.3/5 from 85 answers");
    expect(asked.text).toContain("Shall I log this reading?");
    for (const fact of ["Customer satisfaction score (CSAT)", "4.3 of 5", "Nov 9 – 15, 2026", "85", "desk"]) {
      expect(asked.text).toContain(fact);
    }
    expect(await all(w)).toEqual([]);
    expect((await w.member.press(asked, "Yes, log it")).text).toContain("Saved.");
    expect(await all(w)).toMatchObject([{ kpi: "csat_score", value: 4.3, n: 85, period: "week", end: "2026-11-15" }]);
  });

  it("can be changed, or left", async () => {
    const w = await desk({ locale: "zh-TW" });
    const asked = await w.member.say("上週首次解決率78%（n=200）");
    const form = await w.member.press(asked, "改一下我寫的");
    expect(Object.fromEntries(form.form.fields.map(({ name, value }) => [name, value]))).toMatchObject({
      value: "78%",
      n: "200",
    });
    await w.member.press(asked, "不改了");
    expect(await all(w)).toEqual([]);
  });

  it("opens the form where it cannot be saved as it is", async () => {
    const w = await desk();
    const { form } = await w.member.say("FCR was 178% yesterday");
    expect(form.fields.find(({ name }) => name === "value")?.value).toBe("178%");
  });

  it("is asked about where the period has its reading already", async () => {
    const w = await desk();
    await w.member.press(await w.member.say("NPS yesterday 42"), "Yes, log it");
    const again = await w.lead.press(await w.lead.say("NPS yesterday 45"), "Yes, log it");
    expect(again.text).toContain("There is already a reading for this period");
  });

  it("leaves goals to the goals", async () => {
    const w = await desk();
    expect((await w.member.say("Raise CSAT at the desk from 4.1 to 4.5 by March 2027")).text).not.toContain(
      "Shall I log",
    );
  });
});
