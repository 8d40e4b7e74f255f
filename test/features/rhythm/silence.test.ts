import { describe, expect, it } from "vitest";
import { schedules } from "../../../src/core/schedule.ts";
import { newWork } from "../../../src/core/work.ts";
import { dueJob } from "../../../src/features/goals/reminders/jobs.ts";
import { whyNotOn } from "../../../src/features/rhythm/rhythm.ts";
import { ensureSchedule } from "../../../src/features/rhythm/schedules.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { idOf, orgOf } from "../../support/ledger.ts";
import { CHANNEL } from "../../support/world.ts";

/** A desk whose member is reminded of their goals every morning. */
async function reminded(today?: string): Promise<Desk & { whyNot(day: string): Promise<string | null> }> {
  const w = await desk(today ? { today } : {});
  const [org, person] = [await orgOf(w.store), await idOf(w.store, "test:T:mo")];
  const work = newWork(w.store);
  await ensureSchedule(work.of(org), dueJob, { person }, "UTC", 0);
  await w.store.commit(work.changes({ kind: "job", id: "test" }, 0));
  const whyNot = async (day: string) => {
    const [schedule] = await w.store.list(schedules, org);
    if (!schedule) throw new Error("there is no schedule");
    return whyNotOn(newWork(w.store).of(org), schedule, day);
  };
  return { ...w, whyNot };
}

describe("a snooze", () => {
  it("lasts until tomorrow, until Monday or until a day", async () => {
    const { member } = await reminded();
    const card = await member.say("me");
    expect((await member.press(card, "Snooze until tomorrow")).text).toContain("I write to you again on Sat, Nov 21.");
    expect((await member.press(card, "Snooze until Monday")).text).toContain("again on Mon, Nov 23.");
    const form = await member.press(card, "Snooze until…");
    expect((await member.fill(form, { until: "2026-12-01" })).text).toContain("again on Tue, Dec 1.");
  });

  it("keeps reminders away until its day and moves the next one", async () => {
    const { member, whyNot } = await reminded();
    const form = await member.press(await member.say("me"), "Snooze until…");
    expect((await member.fill(form, { until: "2026-12-01" })).text).toContain("Next: Tue, Dec 1 at 09:00");
    expect([await whyNot("2026-11-30"), await whyNot("2026-12-01")]).toEqual(["snoozed", null]);
  });

  it("counts from the day it is pressed, not from the day the card was shown", async () => {
    const { member, now } = await reminded();
    const card = await member.say("me");
    now.is += 3 * 86_400_000;
    expect((await member.press(card, "Snooze until tomorrow")).text).toContain("again on Tue, Nov 24.");
  });

  it("on a Monday lasts until the next one", async () => {
    const { member } = await reminded("2026-11-23");
    expect((await member.press(await member.say("me"), "Snooze until Monday")).text).toContain("Mon, Nov 30");
  });

  it("ends when somebody says so, and by itself", async () => {
    const { member, now } = await reminded();
    const card = await member.press(await member.say("me"), "Snooze until tomorrow");
    expect((await member.press(card, "End the snooze")).text).not.toContain("Snoozed");
    await member.say("me snooze");
    now.is += 86_400_000;
    expect((await member.say("me")).text).not.toContain("Snoozed");
  });

  it.each(["2026-11-20", "2026-11-01", "soon", ""])("is refused until %j, with a sentence", async (until) => {
    const { member } = await reminded();
    const seen = await member.fill(await member.press(await member.say("me"), "Snooze until…"), { until });
    expect(seen.errors["until"]).toMatch(/^Please pick (tomorrow or a later day|a day that exists)\.$/);
  });

  it("is refused for longer than two years", async () => {
    const { member } = await reminded();
    const seen = await member.fill(await member.press(await member.say("me"), "Snooze until…"), {
      until: "9999-12-31",
    });
    expect(seen.errors).toEqual({ until: "Please pick a day within the next two years." });
  });
});

describe("a stop", () => {
  it("is asked about, holds, and is taken back", async () => {
    const { member, whyNot } = await reminded();
    const card = await member.say("me");
    expect(JSON.stringify(card.card)).toContain('"confirm":"I will no longer write to you first');
    const stopped = await member.press(card, "Stop messages");
    expect(stopped.text).toContain("Stopped: I no longer write first.");
    expect(stopped.text).toContain("Nothing planned for now");
    expect(await whyNot("2026-11-23")).toBe("stopped");
    const started = await member.press(stopped, "Start messages again");
    expect(started.text).not.toContain("Stopped");
    expect(await whyNot("2026-11-23")).toBeNull();
  });
});

describe("a reminder of one's own", () => {
  it("says when it comes next, after days off and leave", async () => {
    const { member } = await reminded();
    expect((await member.say("me")).text).toContain("Every day at 09:00, UTC\nNext: Mon, Nov 23 at 09:00");
    expect((await member.say("me leave 2026-11-23 2026-11-25")).text).toContain("Next: Thu, Nov 26 at 09:00");
  });

  it("comes after quiet hours at the earliest, and the card says so", async () => {
    const { member } = await reminded();
    const form = await member.press(await member.say("me"), "When I work");
    expect((await member.fill(form, { to: "10:30" })).text).toContain("Next: Mon, Nov 23 at 10:30");
  });

  it("can come at another time", async () => {
    const { member, store, now } = await reminded();
    const form = await member.press(await member.say("me"), "Change");
    expect((await member.fill(form, { at: "16:45" })).text).toContain("Every day at 16:45, UTC");
    expect(await store.list(schedules, await orgOf(store))).toMatchObject([{ at: "16:45", since: now.is }]);
  });

  it("can be switched off and on again", async () => {
    const { member, whyNot } = await reminded();
    const off = await member.fill(await member.press(await member.say("me"), "Change"), { on: "no" });
    expect(off.text).toContain("Switched off");
    expect(await whyNot("2026-11-23")).toBe("stopped");
    const on = await member.fill(await member.press(off, "Change"), { on: "yes" });
    expect(on.text).toContain("Next: Mon, Nov 23 at 09:00");
  });

  it("asks again for a time that no clock shows, and keeps the rest", async () => {
    const { member } = await reminded();
    const seen = await member.fill(await member.press(await member.say("me"), "Change"), { at: "9", on: "no" });
    expect(seen.errors).toEqual({ at: "Please give a time such as 09:30." });
    expect(seen.form.fields.map(({ value }) => value)).toEqual(["9", "no"]);
  });

  it("goes by the zone that its owner chooses", async () => {
    const { member, store } = await reminded();
    const form = await member.press(await member.say("me"), "When I work");
    expect((await member.fill(form, { zone: "Taipei" })).text).toContain("Every day at 09:00, Taiwan Time");
    expect(await store.list(schedules, await orgOf(store))).toMatchObject([{ zone: "Asia/Taipei" }]);
  });

  it("shows nothing to set up to whoever has none yet, and says that it begins by itself", async () => {
    const { lead } = await reminded();
    const { text } = await lead.say("me");
    expect(text).toContain("I remind you of nothing yet.");
    expect(text).not.toMatch(/set up/i);
  });
});

describe("what is typed after me", () => {
  it.each([
    ["me leave 2026-12-24 2027-01-02", "Leave: Thu, Dec 24 – Sat, Jan 2, 2027"],
    ["me leave 2026-12-24", "Leave: Thu, Dec 24"],
    ["me leave 2026-12-24 to 2026-12-31", "Leave: Thu, Dec 24 – Thu, Dec 31"],
    ["我 请假 2026-12-24 至 2026-12-31", "Leave: Thu, Dec 24 – Thu, Dec 31"],
    ["設定 休假 2026-12-24", "Leave: Thu, Dec 24"],
    ["me snooze", "I write to you again on Sat, Nov 21."],
    ["我 稍后", "I write to you again on Sat, Nov 21."],
    ["me stop", "Stopped: I no longer write first."],
    ["設定 停止", "Stopped: I no longer write first."],
  ])("%j does it at once", async (said, shown) => {
    const { member } = await desk();
    expect((await member.say(said)).text).toContain(shown);
    expect((await member.say("me")).text).toContain(shown);
  });

  it("start takes a stop and a snooze back", async () => {
    const { member } = await desk();
    await member.say("me stop");
    expect((await member.say("me start")).text).not.toContain("Stopped");
    await member.say("me snooze");
    expect((await member.say("我 恢复")).text).not.toContain("Snoozed");
  });

  it("leave without days asks for them", async () => {
    const { member } = await desk();
    expect((await member.say("me leave", CHANNEL)).form.title).toBe("Leave");
  });

  it.each(["me leave 2026-12-24 9999-01-02", "me leave 9999-01-01", "me leave 2026-12-24 2062-01-02"])(
    "%j is answered with how far ahead one can plan",
    async (said) => {
      const { member } = await desk();
      expect((await member.say(said)).refusal).toBe("Please pick a day within the next two years.");
    },
  );

  it.each(["me leave 2027-01-02 2026-12-24", "me leave 2026-02-30", "me leave 2026-11-01"])(
    "%j is answered with how to write it",
    async (said) => {
      const { member } = await desk();
      expect((await member.say(said)).refusal).toContain("me leave 2026-12-24 2027-01-02");
    },
  );

  it.each(["me stop smoking by March", "me leave the office by 18:00 every day", "我 开始 跑步"])(
    "%j is a sentence all the same",
    async (said) => {
      const { member } = await desk();
      expect((await member.say(said)).text).not.toContain("Your settings");
    },
  );
});
