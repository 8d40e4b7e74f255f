import { describe, expect, it } from "vitest";
import type { Job } from "../../../src/core/job.ts";
import { schedules } from "../../../src/core/schedule.ts";
import { features } from "../../../src/features/all.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { CHANNEL } from "../../support/world.ts";
import { edit, message, personOf, plan, scheduleOf, teamOf } from "../goals/plans.ts";

const job = (name: string): Job => {
  const found = features.flatMap(({ jobs = [] }) => jobs).find((one) => one.name === name);
  if (!found) throw new Error(`there is no job ${name}`);
  return found;
};
const digestJob = job("kpis.digest");
const followJob = job("kpis.follow");

const MONDAY = "2026-11-23T09:00:00Z";
const TUESDAY = "2026-11-24T09:00:00Z";

/** Logs a week's number; weeks end on Sundays. */
async function log(w: Desk, kpi: string, value: string, end: string, n = "120"): Promise<void> {
  const form = await w.member.say(`kpi log ${kpi}`);
  const seen = await w.member.fill(form, { value, n, period: "week", end });
  if (Object.keys(seen.errors).length > 0) throw new Error(JSON.stringify(seen.errors));
}

/** A desk whose FCR falls below its target while CSAT reaches its own. */
async function reading(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const w = await desk(options);
  await log(w, "FCR", "74%", "2026-11-08");
  await log(w, "FCR", "70%", "2026-11-15");
  await log(w, "CSAT score", "4.4", "2026-11-15");
  await aim(w, "FCR", { target: "85", floor: "65" });
  await aim(w, "CSAT score", { target: "4.3" });
  return w;
}

async function aim(w: Desk, kpi: string, levels: Record<string, string>) {
  return w.lead.fill(await w.lead.press(await w.lead.say(`kpi show ${kpi}`), /^Set target|^設目標/), levels);
}

const WAY =
  "Raise first contact resolution of online chat from 70% to 90% by 2026-12-31 with saved replies because customers call twice";
const SAID = { value: "customer", why: "customers call twice", metric: "First contact resolution" };

const digest = async (w: Desk, at: string) => message(w, digestJob, (await teamOf(w)).id, at);

describe("the daily digest", () => {
  it("comes by itself on workdays once the team has a number", async () => {
    const w = await desk();
    const team = (await teamOf(w)).id;
    expect(await scheduleOf(w, digestJob, team)).toBeUndefined();
    await log(w, "FCR", "74%", "2026-11-15");
    expect(await scheduleOf(w, digestJob, team)).toMatchObject({ at: "09:00", workdaysOnly: true });
  });

  it("puts what needs attention first, with value, change, target, floor and n, in words and not by colour alone", async () => {
    const { card, text, to } = await digest(await reading(), MONDAY);
    expect(to).toEqual({ team: expect.any(String) });
    expect(card.title).toBe("desk in numbers, Nov 23, 2026");
    expect(text).toContain("1 needs attention · 1 on track");
    expect(text).toContain("First contact resolution (FCR) 70 % ▼ 4 · ✗ off track · target 85 % · floor 65 % · n=120");
    expect(text).toContain("✓ on track · target 4.3 of 5");
    expect(text.indexOf("(FCR)")).toBeLessThan(text.indexOf("(CSAT)"));
  });

  it("tells also the numbers that nobody has set a target for", async () => {
    const w = await desk();
    await log(w, "NPS", "42", "2026-11-15");
    const { text } = await digest(w, MONDAY);
    expect(text).toContain("1 without a target");
    expect(text).toContain("Just to know\nNet Promoter Score (NPS) 42");
  });

  it("never draws a week beside a month", async () => {
    const w = await desk();
    await w.member.fill(await w.member.say("kpi log FCR"), { value: "74", period: "month", end: "2026-10-31" });
    await log(w, "FCR", "70", "2026-11-15");
    const seen = await w.member.say("kpi show FCR");
    expect(seen.card.blocks.some(({ kind }) => kind === "chart")).toBe(false);
    await log(w, "FCR", "71", "2026-11-08");
    const { card } = await w.member.say("kpi show FCR");
    expect(card.blocks.find(({ kind }) => kind === "chart")).toMatchObject({ values: [71, 70] });
  });

  it("shows a picture of what is furthest behind", async () => {
    const { card } = await digest(await reading(), MONDAY);
    const chart = card.blocks.find((block) => block.kind === "chart");
    expect(chart).toMatchObject({ values: [74, 70], target: { value: 85 }, floor: { value: 65 } });
  });

  it("calls a number that rests on few answers neither good nor bad", async () => {
    const w = await desk();
    await log(w, "CSAT score", "2.1", "2026-11-15", "4");
    await aim(w, "CSAT score", { target: "4.3", floor: "4" });
    const { text, card } = await digest(w, MONDAY);
    expect(text).toContain("1 with few answers");
    expect(
      card.blocks.some((block) => block.kind === "list" && block.items.some(({ tone }) => tone === "warning")),
    ).toBe(false);
  });

  it("never calls a number good while one to watch beside it is below its floor", async () => {
    const w = await reading();
    await aim(w, "FCR", { target: "80", floor: "72" });
    await log(w, "avg response time", "10 min", "2026-11-15");
    await aim(w, "avg response time", { target: "15 min" });
    const { text } = await digest(w, MONDAY);
    expect(text).toMatch(/Average response time.*! watch.*below the floor: First contact resolution/);
  });

  it("is one quiet line when nothing is new, and says what is missing once", async () => {
    const w = await reading();
    await digest(w, MONDAY);
    const quiet = await digest(w, TUESDAY);
    expect(quiet.card).toEqual({ kind: "card", title: "desk: no new numbers.", blocks: [] });
    // The week that ended on the 22nd is missed two days after it was over.
    const missing = await digest(w, "2026-11-25T09:00:00Z");
    expect(missing.text).toContain("2 numbers are missing");
    const still = await digest(w, "2026-11-26T09:00:00Z");
    expect(still.card.title).toContain("Still missing: First contact resolution (FCR) and Customer satisfaction score");
  });

  it("marks a number that was corrected", async () => {
    const w = await reading();
    const which = await w.member.press(await w.member.say("kpi show FCR"), "Correct a reading…");
    await w.member.fill(await w.member.press(which, "Correct"), { value: "71" });
    expect((await digest(w, MONDAY)).text).toContain("corrected");
  });

  it("goes by the goal that a KPI measures: the way to it, not only its end", async () => {
    const w = await desk({ today: "2026-10-01" });
    await log(w, "FCR", "70%", "2026-09-27");
    const form = await w.member.press(
      await w.member.say(
        "Raise first contact resolution of online chat from 70% to 90% by 2026-12-31 with saved replies because customers call twice",
      ),
      "Fill in everything",
    );
    const draft = await w.member.fill(form, {
      value: "customer",
      why: "customers call twice",
      metric: "First contact resolution",
    });
    await w.member.press(draft, "Yes, save it");
    w.now.is = Date.parse("2026-11-20T10:00:00Z");
    await log(w, "FCR", "79.5%", "2026-11-15");
    const { text } = await digest(w, MONDAY);
    expect(text).toContain("target 90 %");
    expect(text).toMatch(/FCR\) 79.5 % .*(on track|watch)/);
  });

  it("holds a number against where it should be at the end of its own period, not against a day after it", async () => {
    const w = await desk({ today: "2026-07-31" });
    const form = await w.member.press(await w.member.say(WAY), "Fill in everything");
    await w.member.press(await w.member.fill(form, SAID), "Yes, save it");
    w.now.is = Date.parse("2026-11-02T10:00:00Z");
    const log = await w.member.say("kpi log FCR");
    // Three of five months are gone, and so is three fifths of the way.
    await w.member.fill(log, { value: "82%", n: "120", period: "month", end: "2026-10-31" });
    expect((await digest(w, "2026-11-03T09:00:00Z")).text).toMatch(/FCR\) 82 % .*on track/);
    w.now.is = Date.parse("2026-11-27T09:00:00Z");
    expect((await w.member.say("kpi today")).text).toMatch(/FCR\) 82 % .*on track/);
  });

  it("calls nothing off that was read before its goal began and stands where the goal starts from", async () => {
    const w = await desk({ today: "2026-10-01" });
    await log(w, "FCR", "70%", "2026-09-27");
    const form = await w.member.press(await w.member.say(WAY), "Fill in everything");
    await w.member.press(await w.member.fill(form, SAID), "Yes, save it");
    expect((await digest(w, "2026-10-02T09:00:00Z")).text).not.toContain("off track");
  });

  it("judges the series that a team keeps, whatever one stray number of another length says", async () => {
    const w = await reading();
    const stray = await w.member.say("kpi log FCR");
    await w.member.fill(stray, { value: "95%", n: "120", period: "day", end: "2026-11-18" });
    const { text } = await digest(w, MONDAY);
    expect(text).toContain("(FCR) 70 % ▼ 4 · ✗ off track");
    const shown = await w.member.say("kpi show FCR");
    expect(shown.text).toContain("70 % ▼ 4 · ✗ off track");
    expect(shown.card.blocks.find(({ kind }) => kind === "chart")).toMatchObject({ values: [74, 70] });
  });

  it("never calls a number worse because a measure beside it rests on few answers", async () => {
    const w = await reading();
    await log(w, "avg response time", "10 min", "2026-11-15");
    await aim(w, "avg response time", { target: "15 min" });
    w.now.is = Date.parse("2026-11-23T08:00:00Z");
    await log(w, "FCR", "50%", "2026-11-22", "4");
    expect((await digest(w, MONDAY)).text).toMatch(/Average response time.*on track/);
  });

  it("never holds a number against a target on another scale, whichever came first", async () => {
    const w = await desk();
    await aim(w, "CSAT score", { target: "4.5" });
    const form = await w.member.say("kpi log CSAT score");
    await w.member.fill(form, { value: "8.2/10", n: "120", period: "week", end: "2026-11-15" });
    const seen = await w.lead.say("kpi show CSAT score");
    expect(seen.text).toContain("8.2 of 10 · no target yet");
    const again = await w.lead.press(seen, /^Set target/);
    expect(again.form.fields.find(({ name }) => name === "target")?.value).toBeUndefined();
    expect((await w.lead.fill(again, { target: "8" })).text).toContain("✓ on track · target 8 of 10");
  });

  it("takes a target on any scale that there is before the first reading, and one scale for target and floor", async () => {
    const w = await desk();
    expect((await aim(w, "CSAT score", { target: "9/10", floor: "3/5" })).errors["floor"]).toContain("10");
    expect((await aim(w, "CSAT score", { target: "9/10", floor: "7/10" })).errors).toEqual({});
  });

  it("goes by the goal of the team before one person's own", async () => {
    const w = await desk({ today: "2026-10-01" });
    await log(w, "FCR", "70%", "2026-09-27");
    for (const [sentence, who] of [
      [WAY, w.lead],
      [WAY.replace("90%", "75%").replace("2026-12-31", "2026-11-30"), w.member],
    ] as const) {
      const form = await who.press(await who.say(sentence), "Fill in everything");
      await who.press(await who.fill(form, SAID), "Yes, save it");
    }
    expect((await w.member.say("kpi show FCR")).text).toContain("target 90 %");
  });

  it("tells whoever asks how it stands now", async () => {
    const w = await reading();
    for (const typed of ["kpi today", "指标 今天", "指標今日"]) {
      expect((await w.member.say(typed)).card.title).toBe("desk in numbers, Nov 20, 2026");
    }
    expect((await (await desk()).member.say("kpi today")).text).toContain("no numbers yet");
  });

  it("answers in the channel's language", async () => {
    const { card, text } = await digest(await reading({ locale: "zh-TW" }).catch(chinese), MONDAY);
    expect(card.title).toBe("desk 指標簡報，2026年11月23日");
    expect(text).toContain("✗ 偏離目標");
  });
});

/** The same for a team that reads traditional Chinese. */
async function chinese(): Promise<Desk> {
  const w = await desk({ locale: "zh-TW" });
  await log(w, "FCR", "70%", "2026-11-15");
  await aim(w, "FCR", { target: "85" });
  return w;
}

describe("what a team aims at", () => {
  it("is set by a lead, in any unit that fits", async () => {
    const w = await reading();
    const refused = await w.member.say("kpi show FCR");
    expect(refused.text).not.toContain("Set target");
    const seen = await aim(w, "FCR", { target: "ninety percent", floor: "" });
    expect(seen.text).toContain("target 90 %");
  });

  it("keeps what was typed where the floor is better than the target", async () => {
    const w = await reading();
    const seen = await aim(w, "FCR", { target: "80", floor: "90" });
    expect(seen.errors["floor"]).toBe("The floor is better than the target. Swap them, or leave one empty.");
    expect(seen.form.fields.map(({ value }) => value)).toEqual(expect.arrayContaining(["80", "90"]));
  });

  it("refuses a number that the KPI cannot be", async () => {
    const seen = await aim(await reading(), "FCR", { target: "140" });
    expect(seen.errors["target"]).toContain("between 0 and 100");
  });
});

describe("following a KPI in private", () => {
  it("brings it to whoever follows it, at an hour of their own", async () => {
    const w = await reading();
    const told = await w.member.press(await w.member.say("kpi show FCR"), "Follow in private");
    expect(told.text).toContain("08:45");
    const mo = (await personOf(w, "Mo")).id;
    expect(await scheduleOf(w, followJob, mo)).toMatchObject({ at: "08:45" });
    const { to, text } = await message(w, followJob, mo, MONDAY);
    expect(to).toEqual({ person: mo });
    expect(text).toContain("First contact resolution (FCR) 70 %");
    expect(text).not.toContain("CSAT");
  });

  it("is told at the hour that they have set for it", async () => {
    const w = await reading();
    await w.member.press(await w.member.say("kpi show FCR"), "Follow in private");
    const mo = (await personOf(w, "Mo")).id;
    const own = await scheduleOf(w, followJob, mo);
    await edit(w, schedules, own?.id ?? "", { at: "07:15" });
    const told = await w.member.press(await w.member.say("kpi show CSAT score"), "Follow in private");
    expect(told.text).toContain("07:15");
  });

  it("ends when they no longer follow it", async () => {
    const w = await reading();
    await w.member.press(await w.member.say("kpi show FCR"), "Follow in private");
    await w.member.press(await w.member.say("kpi show FCR"), "Stop following");
    expect(await plan(w, followJob, (await personOf(w, "Mo")).id, MONDAY)).toEqual({ nothing: null });
  });
});

describe("the digest's button in a channel", () => {
  it("answers whoever pressed, and leaves the digest to everybody", async () => {
    const w = await reading();
    const { card } = await digest(w, MONDAY);
    const seen = await w.member.press(card, "All KPIs", CHANNEL);
    expect(seen.answers.map(({ kind }) => kind)).toEqual(["whisper"]);
  });
});
