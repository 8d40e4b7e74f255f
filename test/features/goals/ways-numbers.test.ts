import { describe, expect, it } from "vitest";
import { gaugesOf } from "../../../src/catalog/gauge.ts";
import { findKpi } from "../../../src/catalog/kpi.ts";
import { addMonths, endOfMonth } from "../../../src/core/time.ts";
import { readingId, readings, startOf } from "../../../src/features/kpis/kpi.ts";
import { textFor } from "../../../src/text/text.ts";
import { type Desk, desk } from "../../support/desk.ts";
import type { Seen } from "../../support/world.ts";
import { teamOf, withRecords } from "./plans.ts";

/** A desk with monthly readings, the last for October. */
async function read(kpi: string, values: readonly number[], locale = "en"): Promise<Desk> {
  const w = await desk({ locale });
  const { id: subject } = await teamOf(w);
  const gauge = gaugesOf(findKpi(kpi) as never)[0] as never;
  await withRecords(w, async (records) => {
    values.forEach((value, n) => {
      const end = endOfMonth(addMonths("2026-10-01", n - values.length + 1));
      const of = { subject, kpi, start: startOf("month", end), end };
      const told = { value, n: 120, source: "system", note: "", by: "p1", at: 0 } as const;
      records.put(readings, { ...of, ...told, id: readingId(of), about: "team", period: "month", gauge, history: [] });
    });
  });
  return w;
}

/** Which of our numbers, then how far. */
async function howFar(w: Desk): Promise<Seen> {
  return w.member.press(await w.member.say("goal baseline"), "This one");
}

const shown = (seen: Seen, field: string) => seen.form.fields.find(({ name }) => name === field)?.value;

describe("from a number of ours", () => {
  it.each([
    ["en", "en", "First contact resolution", "73 %"],
    ["zh-CN", "zh-Hans", "首次解决率", "73%"],
    ["zh-TW", "zh-Hant", "首次解決率", "73%"],
  ] as const)("comes to a draft that says from where to where, in %s", async (locale, lang, name, level) => {
    const w = await read("fcr", [68, 70, 73, 75], locale);
    const t = textFor(lang);
    const which = await w.member.say(`${t.core.words.goal[0] ?? "goal"} ${t.goals.words.baseline[0]}`);
    expect(which.text).toContain(name);
    const size = await w.member.press(which, t.ways.measure.pick);
    expect(size.text).toContain("68 · 70 · 73 · 75 ▁▃▆█");
    expect(size.text).toContain(t.ways.size.from(level));
    const form = await w.member.press(size, t.ways.size.take);
    const draft = await w.member.fill(form, { why: "so many call twice" });
    expect(draft.card.title).toBe(t.goals.draft.title);
    const done = await w.member.press(draft, t.goals.draft.fillIn);
    expect([shown(done, "baseline"), shown(done, "metric"), shown(done, "direction")]).toEqual([level, name, "up"]);
    expect([shown(done, "where"), shown(done, "why")]).toEqual(["desk", "so many call twice"]);
  });

  it("proposes levels by the pace so far, each farther than the one before", async () => {
    const w = await read("fcr", [69, 71, 73, 75]);
    const size = await howFar(w);
    // Two points a month for three months, from 73 %.
    expect(size.text).toMatch(/79 % – at your pace.*80 % – a bit faster.*84 % – a stretch/s);
  });

  it("proposes what is lower where less is better", async () => {
    const w = await read("complaint_response_time", [30, 28, 26, 24]);
    expect((await howFar(w)).text).toMatch(/20 h – at your pace.*19 h – a bit faster/s);
  });

  it("compares errors close to perfection, and proposes nothing perfect", async () => {
    const w = await read("fcr", [96, 97, 97.5, 98]);
    const levels = [...(await howFar(w)).text.matchAll(/^([\d.]+) % –/gm)].map(([, level]) => Number(level));
    expect(levels.length).toBeGreaterThan(0);
    expect(levels.every((level) => level > 97.5 && level < 100)).toBe(true);
  });

  it("offers what others aim for where nothing has moved, and a level of one's own", async () => {
    const w = await read("fcr", [75, 75, 75]);
    const size = await howFar(w);
    expect(size.text).toContain("85 % – what others aim for");
    const form = await w.member.press(size, "Another level…");
    const draft = await w.member.fill(form, { target: "78%", why: "a first step" });
    expect(draft.text).toContain("M · Measurable – First contact resolution · 78%");
  });

  it("wants a reason for another level to start from, and keeps it", async () => {
    const w = await read("fcr", [68, 70, 73, 75]);
    const form = await w.member.press(await howFar(w), "Take this");
    const refused = await w.member.fill(form, { why: "so many call twice", baseline: "70%" });
    expect(refused.errors["source"]).toContain("why it starts from another level");
    const told = { why: "so many call twice", baseline: "70%", source: "October was a holiday month" };
    const draft = await w.member.press(await w.member.fill(form, told), "Customer orientation");
    expect(draft.text).toContain("Known from: October was a holiday month");
  });

  it("takes what must hold along, from what goes with the number", async () => {
    const w = await read("fcr", [68, 70, 73, 75]);
    const form = await w.member.press(await howFar(w), "Take this");
    const draft = await w.member.fill(form, { why: "so many call twice", counters: "Average response time" });
    const done = await w.member.press(draft, "Customer orientation");
    expect(done.text).toContain("Must hold: Average response time");
  });

  it("measures for a month first where nobody has logged it", async () => {
    const { member } = await desk();
    const which = await member.say("goal baseline");
    expect(which.text).toContain("Nobody in your team has logged a number yet.");
    const size = await member.press(which, "This one");
    expect(size.text).toContain("A month of measuring shows which number is right.");
    const first = await member.press(size, "Measure for a month first");
    expect(first.text).toContain("Measure customer satisfaction rate");
  });

  it("starts from the goal's own level and counts to its own day once it has them", async () => {
    const w = await read("fcr", [68, 70, 73, 75]);
    const form = await w.member.press(await howFar(w), "Take this");
    const told = { why: "so many call twice", baseline: "70%", source: "a holiday month", due: "2027-05-20" };
    const draft = await w.member.fill(form, told);
    expect(draft.text).toContain("From 70 % this needs");
    const size = await w.member.press(draft, "Back to the steps");
    expect(size.text).toContain("Start from 70 %, as you have set it.");
    // Two points a month for six months, from 70 %.
    expect(size.text).toMatch(/How far shall it go by May 20, 2027\?\n82 % – at your pace/);
    const again = await w.member.fill(await w.member.press(size, "Take this"), {});
    expect(again.text).toContain("1 times your pace so far: ambitious and within reach");
  });

  it("offers nothing as faster that leads less far", async () => {
    const w = await read("fcr", [68, 70, 73, 75]);
    const form = await w.member.press(await howFar(w), "Take this");
    const draft = await w.member.fill(form, { why: "so many call twice", due: "2027-08-31" });
    const size = await w.member.press(draft, "Back to the steps");
    const levels = [...size.text.matchAll(/^([\d.]+) % –/gm)].map(([, level]) => Number(level));
    expect(levels).not.toEqual([]);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  });

  it("says which level goes with a later day than the one it was offered for", async () => {
    const w = await read("fcr", [68, 70, 73, 75]);
    const form = await w.member.press(await howFar(w), "Take this");
    const draft = await w.member.fill(form, { why: "so many call twice", due: "2027-05-20" });
    expect(draft.text).toContain("perhaps too easy. Your pace so far leads to about 84.7 % by then.");
  });

  it.each([
    ["a step that rounding would halve", "fcr", [71.4, 72.1, 72.75, 73.43, 74.11]],
    ["errors that only the target makes few", "fcr", [91, 92, 93, 94]],
    ["a whole number of cases", "data_security_incidents", [9, 8, 8, 7, 7]],
  ] as const)("offers no pace that the goal's card then calls another: %s", async (_why, kpi, values) => {
    const w = await read(kpi, values);
    const size = await howFar(w);
    expect(size.text).toMatch(/at your pace|a bit faster/);
    const draft = await w.member.fill(await w.member.press(size, "Take this"), { why: "so many call twice" });
    expect(draft.text).toContain("ambitious and within reach");
  });

  it("finds another number by words", async () => {
    const w = await read("fcr", [75]);
    const form = await w.member.press(await w.member.say("goal baseline"), "Another number…");
    const found = await w.member.fill(form, { words: "waiting at the counter" });
    expect(found.text).toContain("Waiting time");
  });

  it("takes a number in one's own words, which no readings belong to", async () => {
    const w = await read("fcr", [75]);
    const form = await w.member.press(await w.member.say("goal baseline"), "Another number…");
    const size = await w.member.press(await w.member.fill(form, { words: "xylophones tuned" }), "This one");
    expect(size.text).not.toContain("[Measure for a month first]");
    const said = { target: "12", why: "they sound better", baseline: "8", source: "a count in October" };
    const draft = await w.member.fill(await w.member.press(size, "Another level…"), said);
    expect(draft.text).toContain("M · Measurable – xylophones tuned · 12");
  });

  it("takes a KPI only in a unit that it can have", async () => {
    const w = await read("fcr", [75]);
    const size = await w.member.press(await w.member.say("goal baseline"), "This one");
    const form = await w.member.press(size, "Another level…");
    const refused = await w.member.fill(form, { target: "60 s", why: "less waiting" });
    expect(refused.errors["target"]).toBe(
      "First contact resolution cannot be read like this. Please write it in its own unit.",
    );
    expect((await w.member.fill(form, { target: "180 %", why: "more" })).errors["target"]).toContain("own unit");
  });

  it("shows nobody the numbers of a team they are not in", async () => {
    const w = await read("fcr", [68, 70, 73, 75]);
    const stranger = w.actor("test:T:sue", { name: "Sue", locale: "en", zone: "UTC" });
    expect((await stranger.say("goal baseline")).text).not.toContain("75 %");
  });

  it("makes one draft of a number, however often it is pressed", async () => {
    const w = await read("fcr", [68, 70, 73, 75]);
    const which = await w.member.say("goal baseline");
    await w.member.press(which, "This one");
    await w.member.press(which, "This one");
    expect((await w.member.say("goal")).text).toContain("Drafts (1)");
  });
});

const EXPECTED = {
  ...{ where: "online chat", who: "night customers", expected: "an answer within 3 days" },
  ...{ heard: "survey", sample: "214", asked: "2026-05-20" },
};

/** What customers expect was said: can we do it? */
async function able(w: Desk, said: Record<string, string> = EXPECTED): Promise<Seen> {
  return w.member.fill(await w.member.press(await w.member.say("goal expectation"), "Start here"), said);
}

describe("from what customers expect", () => {
  it("comes to a share of cases that keep it", async () => {
    const w = await desk();
    const form = await w.member.press(await able(w), "Yes");
    expect(shown(form, "target")).toBe("95%");
    const draft = await w.member.press(await w.member.fill(form, { baseline: "62" }), "Customer orientation");
    expect(draft.text).toContain("share of cases that keep “an answer within 3 days”");
    expect(draft.text).toContain("62% → 95%");
    expect(draft.text).toContain(
      "night customers expect “an answer within 3 days” (a survey, 214 answers, May 20, 2026)",
    );
  });

  it.each([
    ["zh-CN", "zh-Hans", "目标期望", "“3天内答复”达成率"],
    ["zh-TW", "zh-Hant", "目標期望", "「3天內答覆」達成率"],
  ] as const)("speaks the reader's language (%s)", async (locale, lang, typed, metric) => {
    const { member } = await desk({ locale });
    const t = textFor(lang).ways;
    const expected = lang === "zh-Hans" ? "3天内答复" : "3天內答覆";
    const first = await member.press(await member.say(typed), t.begin);
    const can = await member.fill(first, { ...EXPECTED, expected });
    const draft = await member.fill(await member.press(can, t.able.answers.yes), { baseline: "62%" });
    expect(draft.text).toContain(metric);
  });

  it("takes a first level on the way where it is out of reach, and what customers hear until then", async () => {
    const w = await desk();
    const form = await w.member.press(await able(w), "No");
    expect(form.text).toContain("promise customers only what you keep");
    expect(shown(form, "target")).toBeUndefined();
    const said = { baseline: "62", target: "75", means: "one more person", promise: "most answers take 5 days" };
    const draft = await w.member.fill(form, said);
    expect(draft.text).toContain("Until then customers hear: most answers take 5 days");
  });

  it("says gently that customers were asked long ago, or few of them", async () => {
    const w = await desk();
    const old = await able(w, { ...EXPECTED, sample: "8", asked: "2025-11-19" });
    expect(old.text).toContain("more than a year ago");
    expect(old.text).toContain("Only 8 answers");
    expect((await able(w)).text).not.toMatch(/a year ago|Only/);
  });

  it("keeps the form open when a number or a day cannot be", async () => {
    const w = await desk();
    const refused = await able(w, { ...EXPECTED, sample: "some", asked: "2027-01-01", expected: "" });
    expect(Object.keys(refused.errors).toSorted()).toEqual(["asked", "expected", "sample"]);
    expect(shown(refused, "where")).toBe("online chat");
  });

  it("refuses what is no share", async () => {
    const w = await desk();
    const refused = await w.member.fill(await w.member.press(await able(w), "Yes"), {
      baseline: "120 s",
      target: "120",
    });
    expect(refused.errors["baseline"]).toContain("a number from 0 to 100 %");
    expect(refused.errors["target"]).toContain("a number from 0 to 100 %");
  });

  it("refuses a share that is already kept", async () => {
    const w = await desk();
    const refused = await w.member.fill(await w.member.press(await able(w), "Yes"), { baseline: "95" });
    expect(refused.errors["target"]).toContain("same as today's level");
  });

  it("goes back step by step", async () => {
    const w = await desk();
    const form = await w.member.press(await able(w), "In part");
    const draft = await w.member.fill(form, { baseline: "62", target: "75" });
    const share = await w.member.press(draft, "Back to the steps");
    expect(share.card.title).toBe("How many cases shall keep it?");
    const can = await w.member.press(share, "Back");
    expect(can.card.title).toBe("Can we do it?");
    expect(shown(await w.member.press(can, "Back"), "expected")).toBe(EXPECTED.expected);
  });
});
