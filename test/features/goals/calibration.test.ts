import { describe, expect, it } from "vitest";
import { gaugesOf } from "../../../src/catalog/gauge.ts";
import { findKpi } from "../../../src/catalog/kpi.ts";
import { addMonths, endOfMonth } from "../../../src/core/time.ts";
import { readingId, readings, startOf } from "../../../src/features/kpis/kpi.ts";
import { textFor } from "../../../src/text/text.ts";
import { type Desk, desk, proposed } from "../../support/desk.ts";
import type { Seen } from "../../support/world.ts";
import { teamOf, withRecords } from "./plans.ts";

const GOAL = "Raise first contact resolution in online chat to 81% by 2027-02-28";

/** Monthly readings of first contact resolution, the last for October. */
async function logged(w: Desk, values: readonly number[], kpi = "fcr") {
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
}
async function drafted(values: readonly number[], goal = GOAL): Promise<Desk & { seen: Seen }> {
  const w = await desk();
  if (values.length > 0) await logged(w, values);
  return { ...w, seen: await w.member.say(goal) };
}

describe("a draft beside the team's readings", () => {
  it("says how fast it went, how fast it has to go, and how hard that is", async () => {
    const { seen } = await drafted([69, 71, 73, 75]);
    expect(seen.text).toContain("Your last 4 readings: 69 % → 75 %.");
    expect(seen.text).toContain(
      "2.5 percentage points a month, 1.2 times your pace so far: ambitious and within reach.",
    );
    expect(seen.text).toContain("Others aim for 85 %, so there is room beyond this.");
  });

  it("takes their level as today's with one press, which answers how it can be reached", async () => {
    const { seen, member } = await drafted([69, 71, 73, 75]);
    const after = await member.press(seen, "Use 73 % as baseline");
    expect(after.text).toContain("73 %");
    expect(after.text).not.toContain("as baseline");
    expect((await member.press(seen, "Use 73 % as baseline")).refusal).toBeNull();
  });

  it("shows floor and stretch on the finished goal", async () => {
    const { seen, member } = await drafted([69, 71, 73, 75]);
    let last = await member.press(seen, "Use 73 % as baseline");
    last = await member.fill(await member.press(last, "Customer orientation"), { why: "customers call twice" });
    expect(last.card.title).toBe("Here is your goal");
    expect(last.text).toMatch(/Floor\D+73 %/);
    expect(last.text).toMatch(/Stretch\D+85 %/);
  });

  it("leaves money in its author's words, because 元 is another one in each place", async () => {
    const { member } = await desk({ locale: "zh-TW" });
    const rough = "2027年3月31日前把線上客服的單次服務成本從120元降到80元，因為預算縮減，靠說明頁";
    const { text } = await member.press(await member.say(rough), "客戶導向");
    expect(text).toMatch(/底線\D+120元\n衝刺目標\D+60元/);
  });

  it("tells of times in the unit that the goal is written in", async () => {
    const seconds = await desk();
    const seen = await proposed(seconds.member);
    expect(seen.text).toContain("Floor: 75 s\nStretch: 7.5 s");
    expect(seen.text).toContain("Others aim for 15 min");
    await logged(seconds, [2, 1.5, 1.25], "avg_response_time");
    const shown = await seconds.member.say("goal drafts");
    expect((await seconds.member.press(shown, "Go on")).text).toContain("Your last 3 readings: 120 s → 75 s.");
    const days = await desk();
    await logged(days, [130, 125, 120], "complaint_handling_time");
    const slow = await days.member.say("Cut the complaint handling time in online chat to 3 days by 2027-02-28");
    expect((await days.member.press(slow, "Use 5.21 days as baseline")).text).toContain("A · Achievable – 5.21 days");
  });

  it("asks what will help where it is a stretch, and offers time or a first step where it is more", async () => {
    expect((await drafted([72, 73, 74, 75])).seen.text).toContain("Which people, money, tools or new way");
    const far = (await drafted([72, 73, 74, 75], GOAL.replace("81", "90"))).seen;
    expect(far.text).toContain("take a first step, or more time");
    expect(far.text).toContain("Take more time");
  });

  it("asks what will be different where it went the other way", async () => {
    expect((await drafted([79, 77, 76, 75])).seen.text).toContain("What will you do differently?");
  });

  it("does not make a pace of one reading, but offers it as the level", async () => {
    const { seen } = await drafted([75]);
    expect(seen.text).toContain("One reading so far: 75 %.");
    expect(seen.text).toContain("Use 75 % as baseline");
    expect(seen.text).toContain("Measure for a month first");
  });

  it("does not compare numbers of different units", async () => {
    const w = await desk();
    await logged(w, [4.1, 4.2, 4.3], "csat_score");
    const seen = await w.member.say("Raise the CSAT score in online chat to 90% by 2027-02-28");
    expect(seen.text).not.toMatch(/times your pace|as baseline/);
  });

  it("shows nobody the readings of a team they are not in", async () => {
    const w = await desk();
    await logged(w, [69, 71, 73, 75]);
    const stranger = w.actor("test:T:sue", { name: "Sue", locale: "en", zone: "UTC" });
    expect((await stranger.say(GOAL)).text).not.toContain("readings");
  });

  it("says nothing of a goal whose number the catalogue does not know", async () => {
    const { seen } = await drafted([69, 71], "Have 40 sunny mornings at the front desk by 2027-02-28");
    expect(seen.text).not.toMatch(/reading|logged/);
  });
});

describe("a draft without readings", () => {
  it.each(["9 euros", "9 bottles"])("is not said to have another unit than they have: %s", async (target) => {
    const { member } = await desk();
    const sentence = "Cut cost per contact on the hotline from 12 to TARGET by March 2027 because money is short";
    const seen = await member.say(sentence.replace("TARGET", target));
    expect(seen.text).not.toContain("cannot compare");
  });
});

describe("floor and stretch", () => {
  const PROPOSED = [69, 71, 73, 75];

  async function finished(): Promise<Desk & { seen: Seen }> {
    const { seen, ...w } = await drafted(PROPOSED);
    const last = await w.member.press(seen, "Use 73 % as baseline");
    const done = await w.member.fill(await w.member.press(last, "Customer orientation"), {
      why: "customers call twice",
    });
    return { ...w, seen: done };
  }

  it("begin with what the readings say, and can be set", async () => {
    const { seen, member } = await finished();
    const form = await member.press(seen, "Floor and stretch");
    expect(form.form.fields.map(({ value }) => value)).toEqual(["73 %", "85 %"]);
    const after = await member.fill(form, { floor: "70 %" });
    expect(after.text).toMatch(/Floor: 70 %\nStretch: 85 %/);
    expect((await member.fill(await member.press(after, "Floor and stretch"), { floor: "" })).text).toContain(
      "Floor: 73 %",
    );
  });

  it.each([
    [{ floor: "82 %" }, "floor", "82 % lies beyond the target."],
    [{ stretch: "80 %" }, "stretch", "80 % falls short of the target."],
    [{ floor: "3 min" }, "floor", "3 min lies beyond the target."],
    [{ floor: "low" }, "floor", "Please write one number"],
  ])("are refused in an order that makes no sense: %o", async (typed, field, sentence) => {
    const { seen, member } = await finished();
    const refused = await member.fill(await member.press(seen, "Floor and stretch"), typed);
    expect(Object.keys(refused.errors)).toEqual([field]);
    expect(refused.errors[field]).toContain(sentence);
  });

  it("do not let the target pass them", async () => {
    const { seen, member } = await finished();
    const set = await member.fill(await member.press(seen, "Floor and stretch"), { floor: "78 %" });
    const whole = await member.press(set, "Fill in everything");
    expect((await member.fill(whole, { target: "77 %" })).errors["target"]).toContain("78 %");
    expect((await member.fill(whole, { target: "77 %", floor: "" })).text).toContain("77 %");
  });

  it("go the other way where less is better", async () => {
    const w = await desk();
    const whole = await w.member.press(await proposed(w.member), "Fill in everything");
    expect((await w.member.fill(whole, { floor: "20 s" })).errors["floor"]).toContain("20 s lies beyond");
    const seen = await w.member.fill(whole, { floor: "75 s", stretch: "20 s" });
    expect(seen.text).toContain("Floor: 75 s\nStretch: 20 s");
    expect(seen.text).toContain("75 s to 30 s");
  });
});

describe("what a card says at once", () => {
  const ASKS =
    /What must not get worse|Others aim for|times your pace|Nobody has logged|percentage points, or relative/g;

  it.each([
    ["the readings, and one thing of the guard-rails", [69, 71, 73, 75]],
    ["that nobody has measured, and one thing of the guard-rails", []],
  ])("is two findings at most: %s", async (_what, values) => {
    const { seen, member } = await drafted(values);
    const whole = await member.press(seen, "Fill in everything");
    const done = await member.fill(whole, { value: "customer", why: "customers call twice", means: "a checklist" });
    expect(done.card.title).toBe("Here is your goal");
    expect(done.text.match(ASKS)).toHaveLength(2);
    expect(done.text).toContain("What must not get worse");
  });
});

describe("resources", () => {
  it("are asked about where it is a stretch, and not again", async () => {
    const { seen, member } = await drafted([72, 73, 74, 75]);
    const form = await member.press(seen, "Check resources");
    const after = await member.fill(form, { people: "risk", peopleMissing: "holidays" });
    expect(after.text).not.toContain("Check resources");
    expect((await drafted([69, 71, 73, 75])).seen.text).not.toContain("Check resources");
  });
});

it.each([
  ["Customer satisfaction with AI", "customer satisfaction with AI"],
  ["Net Promoter Score", "Net Promoter Score"],
  ["NPS", "NPS"],
  ["AI resolution rate", "AI resolution rate"],
  ["R&D staff share", "R&D staff share"],
  ["Waiting time", "waiting time"],
])("%s stands within a sentence as %s", (name, within) => {
  expect(textFor("en").calibration.none(name)).toContain(`logged ${within} for your team`);
});

describe("measuring first", () => {
  it("makes a goal of one month that is complete but for its value, and leaves the draft as it is", async () => {
    const { seen, member } = await drafted([]);
    expect(seen.text).toContain("Nobody has logged first contact resolution for your team yet.");
    const first = await member.press(seen, "Measure for a month first");
    expect(first.text).toContain("Measure first contact resolution (online chat) until Dec 20, 2026");
    const done = await member.press(first, "Quality commitment");
    expect(done.card.title).toBe("Here is your goal");
    expect((await member.press(done, "Yes, save it")).text).toContain("Saved.");
    expect((await member.say("goal drafts")).text).toContain(GOAL);
  });

  it("makes one such goal, however often it is pressed", async () => {
    const { seen, member } = await drafted([]);
    await member.press(seen, "Measure for a month first");
    await member.press(seen, "Measure for a month first");
    const text = (await member.say("goal drafts")).text;
    expect(text.split("until Dec 20, 2026")).toHaveLength(2);
  });

  it("is not offered to whoever knows where they stand", async () => {
    const { seen } = await drafted([], GOAL.replace("to 81%", "from 75% to 81%"));
    expect(seen.text).not.toContain("Measure for a month first");
  });
});
