import { describe, expect, it } from "vitest";
import { schedules } from "../../../src/core/schedule.ts";
import { addDays } from "../../../src/core/time.ts";
import { teamTimes } from "../../../src/features/rhythm/rhythm.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { idOf, orgOf, put } from "../../support/ledger.ts";
import { type Actor, CHANNEL, type Seen } from "../../support/world.ts";

const rhythm = async (who: Actor) => who.press(await who.say("team", CHANNEL), "Rhythm", CHANNEL);
/** The team's rhythm with its Monday list set up. */
async function set(w: Desk): Promise<Seen> {
  return w.lead.press(await rhythm(w.lead), /^Set up/, CHANNEL);
}
const schedule = async (w: Desk) => (await w.store.list(schedules, await orgOf(w.store)))[0];
const time = async (w: Desk) => (await w.store.list(teamTimes, await orgOf(w.store)))[0];

describe("a team's rhythm", () => {
  it("says what holds until somebody says otherwise, to whoever asks alone", async () => {
    const { lead } = await desk();
    const card = await rhythm(lead);
    expect(card.answers.map(({ kind }) => kind)).toEqual(["whisper"]);
    expect(card.text).toContain("The team's goals of the week\nNot set up yet");
    expect(card.text).toContain("Working days: Monday to Friday");
    expect(card.text).toContain("Public holidays: none chosen");
    expect(card.text).toContain("Messages a day: at most 4 for each person");
  });

  it("is set up with one press, and says when it next comes", async () => {
    const w = await desk();
    expect((await set(w)).text).toContain("Mondays at 09:00, UTC\nNext: Mon, Nov 23 at 09:00");
    expect(await schedule(w)).toMatchObject({ kind: "goals.monday", at: "09:00", zone: "UTC" });
  });

  it("is paused until a day, and goes on when somebody says so", async () => {
    const w = await desk();
    const form = await w.lead.press(await set(w), "Pause", CHANNEL);
    expect((await w.lead.fill(form, { until: "2026-11-20" }, CHANNEL)).errors).toEqual({
      until: "Please pick tomorrow or a later day.",
    });
    const paused = await w.lead.fill(form, { until: "2026-12-07" }, CHANNEL);
    expect(paused.text).toContain("Paused until Mon, Dec 7\nNext: Mon, Dec 7 at 09:00");
    expect((await w.lead.press(paused, "Go on", CHANNEL)).text).toContain("Next: Mon, Nov 23 at 09:00");
  });

  it.each(["2028-11-21", "9995-06-01", "9999-12-31"])(
    "is not paused until %s, and says how far ahead",
    async (until) => {
      const w = await desk();
      const form = await w.lead.press(await set(w), "Pause", CHANNEL);
      const seen = await w.lead.fill(form, { until }, CHANNEL);
      expect(seen.errors).toEqual({ until: "Please pick a day within the next two years." });
      expect((await w.lead.fill(form, { until: "2028-11-20" }, CHANNEL)).text).toContain(
        "Paused until Mon, Nov 20, 2028",
      );
    },
  );

  it("can be read where an older Beacon paused it until the end of time", async () => {
    const w = await desk();
    await set(w);
    const before = await schedule(w);
    if (!before) throw new Error("there is no schedule");
    await put(w.store, schedules, { ...before, pausedUntil: "9999-06-01" });
    expect((await rhythm(w.lead)).text).toContain("Paused until Tue, Jun 1, 9999");
  });

  it("is switched off and on, and owes nothing for the time between", async () => {
    const w = await desk();
    const off = await w.lead.press(await set(w), "Switch off", CHANNEL);
    expect(off.text).toContain("Switched off");
    expect(await schedule(w)).toMatchObject({ off: true });
    w.now.is += 14 * 86_400_000;
    expect((await w.lead.press(off, "Switch on", CHANNEL)).text).toContain("Next: Mon, Dec 7 at 09:00");
    expect(await schedule(w)).not.toHaveProperty("off");
    expect((await schedule(w))?.since).toBe(w.now.is);
  });

  it("leads to what comes next and to what was sent", async () => {
    const { lead } = await desk();
    const card = await lead.say("team", CHANNEL);
    expect((await lead.press(card, "What comes next", CHANNEL)).refusal).toBeNull();
    expect((await lead.press(card, "What I sent, and why", CHANNEL)).refusal).toBeNull();
  });

  it("is spoken in the reader's language", async () => {
    const w = await desk({ locale: "zh-TW" });
    const card = await w.lead.press(await w.lead.say("團隊", CHANNEL), "節奏", CHANNEL);
    expect(card.text).toContain("工作日: 週一至週五");
    expect((await w.lead.press(card, /^開始使用/, CHANNEL)).text).toContain(
      "每週一 09:00，UTC\n下次：11月23日週一 09:00",
    );
  });
});

describe("somebody who does not lead the team", () => {
  it("sees its rhythm and no buttons", async () => {
    const w = await desk();
    await set(w);
    const { text } = await rhythm(w.member);
    expect(text).toContain("Mondays at 09:00");
    expect(text).toContain("A lead of this team or an administrator can change this.");
    expect(text).not.toContain("[");
  });

  it.each([/^Change/, "Pause", "Switch off", "Working days", "Exception"])(
    "is refused at %s on a card that is not theirs",
    async (label) => {
      const w = await desk();
      const card = await set(w);
      expect((await w.member.press(card, label, CHANNEL)).refusal).toContain("Only a lead of this team");
    },
  );

  it("is refused when they send a form or save a preview", async () => {
    const w = await desk();
    const card = await set(w);
    const week = await w.lead.press(card, "Working days", CHANNEL);
    expect((await w.member.fill(week, { days: "1" }, CHANNEL)).refusal).toContain("Only a lead");
    const change = await w.lead.press(card, "Change", CHANNEL);
    expect((await w.member.fill(change, {}, CHANNEL)).refusal).toContain("Only a lead");
    const preview = await w.lead.fill(change, { at: "10:00" }, CHANNEL);
    expect((await w.member.press(preview, "Save", CHANNEL)).refusal).toContain("Only a lead");
    expect(await schedule(w)).toMatchObject({ at: "09:00" });
  });

  it("may change it as an administrator", async () => {
    const w = await desk();
    const admin = w.actor("test:T:adm", { name: "Adm", locale: "en", admin: true });
    const card = await admin.press(await set(w), "Switch off");
    expect(card.text).toContain("Switched off");
  });

  it("does not see it from outside the team", async () => {
    const w = await desk();
    const card = await w.lead.say("team", CHANNEL);
    const stranger = w.actor("test:T:far", { name: "Far", locale: "en" });
    expect((await stranger.press(card, "Rhythm")).refusal).toContain("Only a lead of this team");
  });
});

describe("working days", () => {
  const open = async () => {
    const w = await desk();
    return { ...w, form: await w.lead.press(await rhythm(w.lead), "Working days", CHANNEL) };
  };

  it("takes the week, the country, the zone and the day's most messages", async () => {
    const w = await open();
    const typed = { days: "1,2,3,4,6", country: "taiwan", zone: "Taipei", budget: "2" };
    const { text } = await w.lead.fill(w.form, typed, CHANNEL);
    expect(text).toContain("Working days: Monday to Thursday and Saturday");
    expect(text).toContain("Public holidays: Taiwan");
    expect(text).toContain("Time zone: Taiwan Time");
    expect(text).toContain("Messages a day: at most 2 for each person");
    expect(await time(w)).toMatchObject({ workweek: { days: [1, 2, 3, 4, 6], country: "TW" }, budget: 2 });
  });

  it("shows what was said before", async () => {
    const w = await open();
    const card = await w.lead.fill(w.form, { days: "1,2", country: "cn", budget: "9" }, CHANNEL);
    const again = await w.lead.press(card, "Working days", CHANNEL);
    expect(again.form.fields.map(({ value }) => value)).toEqual(["1,2", "China", "UTC", "9"]);
    expect((await w.lead.fill(again, { country: "" }, CHANNEL)).text).toContain("Public holidays: none chosen");
  });

  it.each(["TW", "tw", "Taiwan", "台湾", "台灣", " gb "])("knows the country %j", async (country) => {
    const w = await open();
    expect((await w.lead.fill(w.form, { country }, CHANNEL)).errors).toEqual({});
  });

  it("says kindly what it cannot take, and keeps what was typed", async () => {
    const w = await open();
    const typed = { days: "", country: "Atlantis", zone: "Mars", budget: "11" };
    const seen = await w.lead.fill(w.form, typed, CHANNEL);
    expect(seen.errors).toEqual({
      days: "Please tick at least one day.",
      country: "I know no country or region “Atlantis”. Try its two letters, such as TW, CN or GB.",
      zone: "I do not know this time zone. Try a large city, such as Taipei or London.",
      budget: "Please choose a number from 1 to 10.",
    });
    expect(seen.form.fields.map(({ value = "" }) => value)).toEqual(["", "Atlantis", "Mars", "11"]);
    expect(await time(w)).toBeUndefined();
  });

  it.each(["ZZ", "XX", "1", "T"])("does not know the country %j", async (country) => {
    const w = await open();
    expect((await w.lead.fill(w.form, { country }, CHANNEL)).errors["country"]).toContain(`“${country}”`);
  });

  it("moves the team's schedules with its zone", async () => {
    const w = await desk();
    const form = await w.lead.press(await set(w), "Working days", CHANNEL);
    const { text } = await w.lead.fill(form, { zone: "Asia/Taipei" }, CHANNEL);
    expect(text).toContain("Mondays at 09:00, Taiwan Time\nNext: Mon, Nov 23 at 09:00");
    expect(await schedule(w)).toMatchObject({ zone: "Asia/Taipei", since: w.now.is });
  });
});

describe("an exception", () => {
  const except = async (w: Desk, day: string, is: string) =>
    w.lead.fill(await w.lead.press(await rhythm(w.lead), "Exception", CHANNEL), { day, is }, CHANNEL);

  it("is listed in order, and what comes next goes by it", async () => {
    const w = await desk();
    await set(w);
    await except(w, "2026-12-05", "work");
    const card = await except(w, "2026-11-23", "off");
    expect(card.text).toMatch(/Mon, Nov 23: day off.*\n.*Sat, Dec 5: working day/);
    expect(card.text).toContain("Next: Mon, Nov 30 at 09:00");
  });

  it("is one of fifteen at a time, below everything else", async () => {
    const w = await desk();
    await set(w);
    const day = (n: number) => addDays("2026-11-20", n);
    const overrides = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [day(n - 40), "off" as const]));
    const workweek = { days: [1, 2, 3, 4, 5], country: null, overrides };
    await put(w.store, teamTimes, { id: await idOf(w.store, "test:T:desk"), workweek, budget: 4 });
    const first = await rhythm(w.lead);
    expect(first.text.match(/\[Remove/g)).toHaveLength(15);
    expect(first.text).toContain("and 345 more");
    expect(first.text.indexOf("[Remove")).toBeGreaterThan(first.text.indexOf("[Exception"));
    const second = await w.lead.press(first, "Later", CHANNEL);
    expect(second.text).toContain("and 330 more");
    const gone = await w.lead.press(second, "Remove", CHANNEL);
    expect(gone.text).toContain("and 329 more");
    expect(Object.keys((await time(w))?.workweek.overrides ?? {})[0]).toBe("2026-11-12");
    expect((await w.member.press(first, "Later", CHANNEL)).text).toContain("and 329 more");
  });

  it("is removed", async () => {
    const w = await desk();
    await set(w);
    const card = await except(w, "2026-11-23", "off");
    const after = await w.lead.press(card, "Remove", CHANNEL);
    expect(after.text).not.toContain("day off");
    expect(after.text).toContain("Next: Mon, Nov 23 at 09:00");
  });

  it.each([
    ["2026-11-19", "off", { day: "Please pick today or a later day." }],
    ["9999-11-24", "off", { day: "Please pick a day within the next two years." }],
    ["", "off", { day: "Please pick a day that exists." }],
    ["2026-11-24", "", { is: "Please choose one." }],
  ])("on %j as %j is refused with a sentence", async (day, is, errors) => {
    const w = await desk();
    expect((await except(w, day, is)).errors).toEqual(errors);
  });
});
