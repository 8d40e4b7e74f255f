import { describe, expect, it } from "vitest";
import { occurrenceKey } from "../../../src/calendar/schedule.ts";
import { schedules } from "../../../src/core/schedule.ts";
import { occurrences } from "../../../src/delivery/ledger.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { idOf, orgOf, put, skipped } from "../../support/ledger.ts";
import { CHANNEL, type Seen } from "../../support/world.ts";

/** A desk in a place, and the form that changes its Monday list. */
async function changing(today: string, zone = "UTC", country = ""): Promise<Desk & { form: Seen; change: Change }> {
  const w = await desk({ today });
  const { lead } = w;
  let card = await lead.press(await lead.say("team", CHANNEL), "Rhythm", CHANNEL);
  card = await lead.press(card, /^Set up/, CHANNEL);
  card = await lead.fill(await lead.press(card, "Working days", CHANNEL), { zone, country }, CHANNEL);
  const form = await lead.press(card, "Change", CHANNEL);
  return { ...w, form, change: (typed) => lead.fill(form, typed, CHANNEL) };
}
type Change = (typed: Record<string, string>) => Promise<Seen>;

const saved = async (w: Desk) => (await w.store.list(schedules, await orgOf(w.store)))[0];

describe("the form that changes a schedule", () => {
  it("shows the schedule as it is", async () => {
    const { form } = await changing("2026-11-20");
    expect(Object.fromEntries(form.form.fields.map(({ name, value }) => [name, value]))).toEqual({
      ...{ at: "09:00", rule: "weekly", days: "1", workdaysOnly: "yes", grace: "480" },
      ...{ day: undefined, month: undefined },
    });
  });

  it.each([
    [{ rule: "daily" }, "Every day at 09:00, UTC"],
    [{ rule: "weekly", days: "1,3,5" }, "Mondays, Wednesdays, and Fridays at 09:00, UTC"],
    [{ rule: "weekly", days: "1,2,3,4,5" }, "Mondays to Fridays at 09:00, UTC"],
    [{ rule: "monthly", day: "31" }, "On the 31st of each month at 09:00, UTC"],
    [{ rule: "monthly", day: "last" }, "On the last day of each month at 09:00, UTC"],
    [{ rule: "monthly", day: "1.5", at: "16:30" }, "On the first Friday of each month at 16:30, UTC"],
    [
      { rule: "quarterly", day: "last.4", month: "3" },
      "On the last Thursday of March, June, September and December at 09:00, UTC",
    ],
  ])("takes %j", async (typed, words) => {
    const { change } = await changing("2026-11-20");
    expect((await change(typed)).text).toContain(words);
  });

  it.each<[Record<string, string>, Record<string, string>]>([
    [{ at: "" }, { at: "Please give a time such as 09:30." }],
    [{ at: "24:00" }, { at: "Please give a time such as 09:30." }],
    [{ rule: "weekly", days: "" }, { days: "Please tick at least one day." }],
    [{ rule: "monthly", day: "" }, { day: "Please choose a day of the month." }],
    [{ rule: "monthly", day: "32" }, { day: "Please choose a day of the month." }],
    [{ rule: "quarterly", day: "1" }, { month: "Please choose the months." }],
    [{ rule: "yearly" }, { rule: "Please choose one." }],
    [{ grace: "" }, { grace: "Please choose one." }],
    [{ grace: "99999999" }, { grace: "Please choose one." }],
  ])("refuses %j with one sentence and keeps all that was typed", async (typed, errors) => {
    const { change } = await changing("2026-11-20");
    const whole = { at: "10:10", rule: "weekly", days: "2,4", workdaysOnly: "no", grace: "30", ...typed };
    const seen = await change(whole);
    expect(seen.errors).toEqual(errors);
    const kept = Object.fromEntries(seen.form.fields.map(({ name, value = "" }) => [name, value]));
    expect(kept).toMatchObject(whole);
  });
});

describe("the preview of a change", () => {
  it("saves nothing until somebody says so", async () => {
    const w = await changing("2026-11-20");
    const preview = await w.change({ at: "10:30", days: "2" });
    expect(preview.card.title).toBe("Before it is saved: The team's goals of the week");
    expect(await saved(w)).toMatchObject({ at: "09:00", rule: { days: [1] } });
    w.now.is += 60_000;
    expect((await w.lead.press(preview, "Save", CHANNEL)).text).toContain("Tuesdays at 10:30, UTC");
    expect(await saved(w)).toMatchObject({ at: "10:30", rule: { days: [2] }, since: w.now.is });
  });

  it("leads back to the form as it was filled in, and away from it", async () => {
    const w = await changing("2026-11-20");
    const preview = await w.change({ at: "10:30", rule: "monthly", day: "1.2", grace: "30" });
    const { form } = await w.lead.press(preview, "Change", CHANNEL);
    expect(form.fields.map(({ value }) => value)).toEqual([
      "10:30",
      "monthly",
      undefined,
      "1.2",
      undefined,
      "yes",
      "30",
    ]);
    expect((await w.lead.press(preview, "Leave it as it was", CHANNEL)).text).toContain("Mondays at 09:00");
    expect(await saved(w)).toMatchObject({ at: "09:00" });
  });

  it("shows the next three times, and why one is left out", async () => {
    const { change } = await changing("2026-12-20", "Europe/London", "GB");
    const { text } = await change({ rule: "weekly", days: "5,6" });
    expect(text).toContain(
      [
        "Fri, Dec 25 at 09:00 – skipped: a public holiday",
        "Sat, Dec 26 at 09:00 – skipped: not a working day",
        "Fri, Jan 1, 2027 at 09:00 – skipped: a public holiday",
      ].join("\n"),
    );
  });

  it("leaves nothing out where days off do not matter", async () => {
    const { change } = await changing("2026-12-20", "Europe/London", "GB");
    expect((await change({ rule: "weekly", days: "5,6", workdaysOnly: "no" })).text).not.toContain("skipped");
  });

  it("keeps the hour on the wall when the clocks change", async () => {
    const { change } = await changing("2027-03-20", "Europe/London");
    expect((await change({ days: "7", workdaysOnly: "no" })).text).toContain(
      "Sun, Mar 21 at 09:00\nSun, Mar 28 at 09:00\nSun, Apr 4 at 09:00",
    );
  });

  it("says so where a day lacks the hour", async () => {
    const { change } = await changing("2027-03-20", "Europe/London");
    expect((await change({ at: "01:30", days: "7", workdaysOnly: "no" })).text).toContain(
      "Sun, Mar 28 at 02:00 – the clocks change: there is no 01:30 that day",
    );
  });

  it("knows China's holidays and the weekends that make up for them", async () => {
    const { change } = await changing("2026-02-12", "Asia/Shanghai", "CN");
    // Saturday the 14th makes up for the Spring Festival, which lasts from the 15th to the 23rd.
    const { text } = await change({ rule: "weekly", days: "1,6", at: "17:30" });
    expect(text).toContain(
      [
        "Sat, Feb 14 at 17:30",
        "Mon, Feb 16 at 17:30 – skipped: a public holiday",
        "Sat, Feb 21 at 17:30 – skipped: not a working day",
      ].join("\n"),
    );
  });

  it("goes by the team's own exceptions", async () => {
    const w = await changing("2026-11-20");
    const card = await w.lead.press(await w.lead.say("team", CHANNEL), "Rhythm", CHANNEL);
    await w.lead.fill(await w.lead.press(card, "Exception", CHANNEL), { day: "2026-11-23", is: "off" }, CHANNEL);
    expect((await w.change({ at: "10:00" })).text).toContain("Mon, Nov 23 at 10:00 – skipped: not a working day");
  });

  it("begins after a pause", async () => {
    const w = await changing("2026-11-20");
    const card = await w.lead.press(await w.lead.say("team", CHANNEL), "Rhythm", CHANNEL);
    await w.lead.fill(await w.lead.press(card, "Pause", CHANNEL), { until: "2026-12-07" }, CHANNEL);
    expect((await w.change({ at: "10:00" })).text).toContain("three times:\nMon, Dec 7 at 10:00");
  });

  it("does not promise today where it already came today, nor does the team's card", async () => {
    const w = await changing("2026-11-20");
    const daily = await w.lead.press(await w.change({ rule: "daily" }), "Save", CHANNEL);
    const schedule = await saved(w);
    if (!schedule) throw new Error("there is no schedule");
    const ran = skipped(occurrenceKey(schedule, "2026-11-20"), { team: await idOf(w.store, "test:T:desk") }, 0, "");
    await put(w.store, occurrences, { ...ran, state: "ran", reason: null, at: w.now.is });
    const later = await w.lead.fill(await w.lead.press(daily, "Change", CHANNEL), { at: "15:00" }, CHANNEL);
    expect(later.text).toContain("three times:\nSat, Nov 21 at 15:00 – skipped: not a working day\nSun, Nov 22");
    expect(later.text).toContain("Mon, Nov 23 at 15:00");
    expect((await w.lead.press(later, "Save", CHANNEL)).text).toContain("Next: Mon, Nov 23 at 15:00");
  });

  it("takes no change that it did not write", async () => {
    const w = await changing("2026-11-20");
    const preview = await w.change({});
    const forged = JSON.parse(JSON.stringify(preview.card).replaceAll("09:00", "99:00"));
    expect((await w.lead.press(forged, "Save", CHANNEL)).refusal).toContain("no longer works");
  });
});
