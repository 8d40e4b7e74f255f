import { describe, expect, it } from "vitest";
import { schedules } from "../../../src/core/schedule.ts";
import { deliveries } from "../../../src/delivery/ledger.ts";
import { CHANNEL } from "../../support/world.ts";
import { message, personOf, plan, scheduleOf, withRecords } from "../goals/plans.ts";
import { checkIn, checking, FRIDAY, job, send } from "./checkin.ts";

const daily = job("checkins.daily");
const reminder = job("checkins.reminder");
const summary = job("checkins.summary");

describe("being asked to check in", () => {
  it("comes to everybody in the team at half past four on working days, once a lead has switched it on", async () => {
    const w = await checking();
    for (const name of ["Mo", "Lea"]) {
      expect(await scheduleOf(w, daily, (await personOf(w, name)).id)).toMatchObject({
        at: "16:30",
        workdaysOnly: true,
      });
    }
    const asked = await message(w, daily, (await personOf(w, "Mo")).id, FRIDAY);
    expect(asked.card.title).toBe("Your check-in for Fri, Nov 20, desk");
    expect(asked.text).toContain("Who sees this: everybody in desk");
    expect(asked.until).toBe(Date.parse("2026-11-21T00:00:00Z"));
  });

  it("names their open actions of the team, what is overdue as such", async () => {
    const w = await checking();
    const form = await w.lead.say("actions add", CHANNEL);
    const typed = { text: "A checklist", words: "fewer questions", owner: "test:T:mo", due: "2026-11-20" };
    await w.lead.fill(form, { ...typed, look: "2026-12-11" }, CHANNEL);
    const asked = await message(w, daily, (await personOf(w, "Mo")).id, "2026-11-23T16:30:00Z");
    expect(asked.text).toContain("An action of yours is open:\nA checklist (by Fri, Nov 20)");
    expect(JSON.stringify(asked.card)).toContain('"tone":"warning"');
  });

  it("reaches whoever joins the team later from the next summary on", async () => {
    const w = await checking();
    const kim = w.actor("test:T:kim", { name: "Kim", locale: "en", zone: "Asia/Taipei" });
    await kim.moment("member", CHANNEL);
    const { id, teams } = await personOf(w, "Kim");
    await plan(w, summary, teams[0] ?? "", "2026-11-20T17:30:00Z");
    expect(await scheduleOf(w, daily, id)).toMatchObject({ zone: "Asia/Taipei" });
  });

  it("leaves a time that somebody has set, or stopped, as it is when the team changes something", async () => {
    const w = await checking();
    const { id } = await personOf(w, "Mo");
    await withRecords(w, async (records) => {
      const own = await records.get(schedules, `checkins.daily:${id}`);
      if (own) records.put(schedules, { ...own, at: "11:00", off: true });
    });
    await w.lead.fill(await w.lead.press(await w.lead.say("checkin setup", CHANNEL), "Change…", CHANNEL), {}, CHANNEL);
    expect(await scheduleOf(w, daily, id)).toMatchObject({ at: "11:00", off: true });
  });

  it("shows what was planned, and says nothing to whoever has answered or is not asked by any team", async () => {
    const w = await checking();
    const { id } = await personOf(w, "Mo");
    await checkIn(w, { done: "x", next: "Call the three customers back" });
    expect(await plan(w, daily, id, FRIDAY)).toEqual({ nothing: null });
    expect((await message(w, daily, id, "2026-11-23T16:30:00Z")).text).toContain("Call the three customers back");
    await w.lead.press(await w.lead.say("checkin setup", CHANNEL), "Switch off", CHANNEL);
    expect(await plan(w, daily, id, "2026-11-24T16:30:00Z")).toEqual({ nothing: null });
  });

  it("asks nothing on a day that was given ahead", async () => {
    const w = await checking();
    const { id } = await personOf(w, "Mo");
    w.now.is = Date.parse("2026-11-20T18:00:00Z");
    await w.member.fill(await w.member.say("checkin tomorrow"), { done: "ahead" });
    expect(await plan(w, daily, id, "2026-11-23T16:30:00Z")).toEqual({ nothing: null });
    expect("send" in (await plan(w, daily, id, "2026-11-24T16:30:00Z"))).toBe(true);
  });

  it("reminds once and gently, and only where the question has arrived and is open", async () => {
    const w = await checking();
    const { id } = await personOf(w, "Mo");
    expect(await plan(w, reminder, id, "2026-11-20T17:15:00Z")).toEqual({ nothing: null });
    await send(w, daily, id, FRIDAY);
    const reminded = await message(w, reminder, id, "2026-11-20T17:15:00Z");
    expect(reminded.text).toContain("A gentle reminder");
    await w.member.fill(await w.member.say("checkin skip"), { reason: "busy" });
    expect(await plan(w, reminder, id, "2026-11-20T17:15:00Z")).toEqual({ nothing: null });
  });

  it("shows the answer in place of the question, wherever it was given", async () => {
    const w = await checking();
    const { id } = await personOf(w, "Mo");
    await send(w, daily, id, FRIDAY);
    await checkIn(w, { done: "Closed 14" });
    await w.settle();
    const redrawn = await withRecords(w, (records) => records.list(deliveries));
    expect(redrawn).toMatchObject([{ id: expect.stringContaining(`checkins.daily:${id}`), state: "sent" }]);
    expect(w.redrawn.at(-1)?.text).toContain("Closed 14");
  });
});
