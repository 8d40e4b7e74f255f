import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/time.ts";
import { knows } from "../../../src/features/people/directory.ts";
import { personTimes } from "../../../src/features/rhythm/rhythm.ts";
import { desk } from "../../support/desk.ts";
import { orgOf, put } from "../../support/ledger.ts";
import { CHANNEL } from "../../support/world.ts";

describe("me", () => {
  it("says what holds until somebody says otherwise", async () => {
    const { member } = await desk();
    const { text } = await member.say("me");
    expect(text).toContain("Time zone: UTC (from your chat profile)");
    expect(text).toContain("Working days: Monday to Friday (as your team)");
    expect(text).toContain("Quiet hours: 20:00 – 08:00");
  });

  it("is for whoever asks alone, also in a channel", async () => {
    const { member } = await desk();
    expect((await member.say("me", CHANNEL)).answers.map(({ kind }) => kind)).toEqual(["whisper"]);
  });

  it("speaks the language that is pressed", async () => {
    const { member } = await desk();
    expect((await member.press(await member.say("me"), "简体中文")).text).toContain("工作日: 周一至周五（和团队一样）");
  });

  it("leads to what comes next and to what was sent", async () => {
    const { member } = await desk();
    const card = await member.say("me");
    expect((await member.press(card, "What comes next")).refusal).toBeNull();
    expect((await member.press(card, "What I sent, and why")).refusal).toBeNull();
  });
});

describe("when I work", () => {
  const open = async () => {
    const w = await desk();
    return { ...w, form: await w.member.press(await w.member.say("me"), "When I work") };
  };

  it("takes days of one's own, quiet hours and a city", async () => {
    const { member, form } = await open();
    const { text } = await member.fill(form, { zone: "taipei", days: "1,2,4", from: "18:30", to: "09:00" });
    expect(text).toContain("Saved.");
    expect(text).toContain("Time zone: Asia/Taipei (chosen by you)");
    expect(text).toContain("Working days: Monday, Tuesday, and Thursday");
    expect(text).not.toContain("as your team");
    expect(text).toContain("Quiet hours: 18:30 – 09:00");
  });

  it("shows what was said before", async () => {
    const { member, form } = await open();
    const card = await member.fill(form, { days: "2,4", from: "19:00", to: "07:00" });
    const again = (await member.press(card, "When I work")).form.fields;
    expect(again.map(({ value }) => value)).toEqual(["UTC", "2,4", "19:00", "07:00"]);
  });

  it("goes back to the team's days when none is ticked, and has no quiet hours where both times are the same", async () => {
    const { member, form } = await open();
    const card = await member.fill(form, { days: "2,4" });
    const again = await member.press(card, "When I work");
    const { text } = await member.fill(again, { days: "", from: "00:00", to: "00:00" });
    expect(text).toContain("Working days: Monday to Friday (as your team)");
    expect(text).toContain("Quiet hours: none");
    expect((await member.press(await member.say("me"), "When I work")).form.fields[2]?.value).toBe("00:00");
  });

  it.each([
    ["Asia/Tokyo", "Asia/Tokyo"],
    ["new york", "America/New_York"],
    ["北京", "Asia/Shanghai"],
    ["倫敦", "Europe/London"],
    ["utc", "UTC"],
    ["asia/taipei", "Asia/Taipei"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["Kyiv", "Europe/Kyiv"],
  ])("understands the place %j", async (typed, zone) => {
    const { member, form } = await open();
    const { text } = await member.fill(form, { zone: typed });
    expect(text).toContain(`Time zone: ${zone}`);
  });

  it.each(["Atlantis", "EST", "GMT+8", "Mars/Base", "/"])(
    "asks again for the place %j and keeps what was typed",
    async (zone) => {
      const { member, form } = await open();
      const seen = await member.fill(form, { zone, days: "3", from: "21:00" });
      expect(seen.errors).toEqual({
        zone: "I do not know this time zone. Try a large city, such as Taipei or London.",
      });
      expect(seen.form.fields.map(({ value }) => value)).toEqual([zone, "3", "21:00", "08:00"]);
    },
  );

  it("asks again for a time that no clock shows", async () => {
    const { member, form } = await open();
    expect((await member.fill(form, { to: "25:00" })).errors).toEqual({ to: "Please give a time such as 09:30." });
  });

  it("wins over the platform's zone, whatever it says later", async () => {
    const { actor, member, form } = await open();
    await member.fill(form, { zone: "Taipei" });
    const seen = await actor("test:T:mo", { name: "Mo", zone: "Europe/London" }).say("me");
    expect(seen.text).toContain("Asia/Taipei (chosen by you)");
  });

  it("gives the zone back to the chat profile, which is told with the next message", async () => {
    const { actor, member, form, store } = await open();
    const card = await member.fill(form, { zone: "Taipei" });
    const back = await member.press(card, "Time zone as in my chat profile");
    expect(back.text).toContain("Asia/Taipei (your chat profile's as soon as you next write to me)");
    expect(back.text).not.toContain("[Time zone");
    // Nothing that was told before counts as known, so that a platform which has to be asked is asked.
    expect(await knows(store, { org: "test:T", person: "test:T:mo" }, Date.parse("2026-11-20T10:00Z"))).toBe(false);
    const told = { name: "Mo", locale: "en", zone: "Europe/London" };
    expect((await actor("test:T:mo", told).say("me")).text).toContain("Europe/London (from your chat profile)");
  });

  it("leaves the zone to the platform where it was not changed", async () => {
    const { actor, member, form } = await open();
    await member.fill(form, { days: "3" });
    const seen = await actor("test:T:mo", { name: "Mo", zone: "Europe/London" }).say("me");
    expect(seen.text).toContain("Europe/London (from your chat profile)");
  });
});

describe("leave", () => {
  it("is added, shown in order, and removed", async () => {
    const { member } = await desk();
    const form = await member.press(await member.say("me"), "Leave");
    await member.fill(form, { from: "2026-12-24", to: "2027-01-02" });
    const card = await member.fill(form, { from: "2026-11-27", to: "2026-11-27" });
    expect(card.text).toMatch(/Leave: Fri, Nov 27 .*\n.*Leave: Thu, Dec 24 – Sat, Jan 2, 2027/);
    const after = await member.press(card, "Remove");
    expect(after.text).not.toContain("Nov 27");
    expect(after.text).toContain("Dec 24");
  });

  it("does not stand twice when it is sent twice", async () => {
    const { member } = await desk();
    const form = await member.press(await member.say("me"), "Leave");
    await member.fill(form, { from: "2026-12-24", to: "2027-01-02" });
    const { text } = await member.fill(form, { from: "2026-12-24", to: "2027-01-02" });
    expect(text.match(/Leave: /g)).toHaveLength(1);
  });

  it.each([
    [{ from: "2027-01-02", to: "2026-12-24" }, { to: "The last day lies before the first. Please swap them." }],
    [{ from: "2026-12-24", to: "9999-01-02" }, { to: "Please pick a day within the next two years." }],
    [{ from: "2026-11-02", to: "2026-11-05" }, { to: "Please pick today or a later day." }],
    [{ from: "2026-02-30", to: "2026-12-05" }, { from: "Please pick a day that exists." }],
    [
      { from: "", to: "" },
      { from: "Please pick a day that exists.", to: "Please pick a day that exists." },
    ],
  ])("refuses %j with a sentence and keeps it", async (typed, errors) => {
    const { member } = await desk();
    const seen = await member.fill(await member.press(await member.say("me"), "Leave"), typed);
    expect(seen.errors).toEqual(errors);
    expect(seen.form.fields.map(({ value = "" }) => value)).toEqual([typed.from, typed.to]);
  });

  it.each([
    ["the same", "2026-12-24", "2027-01-02", "Thu, Dec 24 – Sat, Jan 2, 2027"],
    ["one within", "2026-12-26", "2026-12-28", "Thu, Dec 24 – Sat, Jan 2, 2027"],
    ["one that overlaps", "2026-12-20", "2026-12-30", "Sun, Dec 20 – Sat, Jan 2, 2027"],
    ["one that ends the day before", "2026-12-21", "2026-12-23", "Mon, Dec 21 – Sat, Jan 2, 2027"],
    ["one that begins the day after", "2027-01-03", "2027-01-03", "Thu, Dec 24 – Sun, Jan 3, 2027"],
  ])("is one with %s", async (_, from, to, shown) => {
    const { member } = await desk();
    await member.say("me leave 2026-12-24 2027-01-02");
    const { text } = await member.say(`me leave ${from} ${to}`);
    expect(text.match(/Leave: /g)).toHaveLength(1);
    expect(text).toContain(`Leave: ${shown}`);
  });

  it("stays apart from one after a day of work", async () => {
    const { member } = await desk();
    await member.say("me leave 2026-12-24 2026-12-26");
    expect((await member.say("me leave 2026-12-28")).text.match(/Leave: /g)).toHaveLength(2);
  });

  it("is listed last, fifteen at a time, and locks nobody out of the rest of the card", async () => {
    const { store, member } = await desk();
    await member.say("me leave 2026-11-22");
    const [time] = await store.list(personTimes, await orgOf(store));
    if (!time) throw new Error("there is no record");
    const days = Array.from({ length: 40 }, (_, n) => addDays("2026-11-22", 2 * n));
    await put(store, personTimes, { ...time, leave: days.map((day) => ({ from: day, to: day })) });
    const first = await member.say("me");
    expect(first.text.match(/\[Remove/g)).toHaveLength(15);
    expect(first.text).toContain("and 25 more");
    expect(first.text.indexOf("Leave: ")).toBeGreaterThan(first.text.indexOf("[What I sent, and why"));
    const second = await member.press(first, "Later");
    expect(second.answers).toMatchObject([{ kind: "update" }]);
    expect(second.text).toContain("and 10 more");
    const last = await member.press(second, "Later");
    expect(last.text.match(/\[Remove/g)).toHaveLength(10);
    expect(last.text).not.toContain(" more");
    const gone = await member.press(last, "Remove");
    expect(gone.text).toContain("Saved.");
    expect(gone.text.match(/\[Remove/g)).toHaveLength(9);
    expect((await member.press(gone, "Earlier")).text).toContain("and 9 more");
  });

  it("is forgotten when nothing late can ask for it any more", async () => {
    const { store, now, member } = await desk();
    await member.say("me leave 2026-11-20");
    now.is = Date.parse("2026-11-29T10:00:00Z");
    await member.say("me leave 2027-02-01");
    const [time] = await store.list(personTimes, await orgOf(store));
    expect(time?.leave).toEqual([{ from: "2027-02-01", to: "2027-02-01" }]);
  });
});
