import { describe, expect, it } from "vitest";
import { type Schedule, schedules } from "../../src/core/schedule.ts";
import { ANA, newPulse, ORG, type Pulse } from "./pulse.ts";

/** Ticks at each of these instants. */
async function ticks(pulse: Pulse, ...instants: string[]): Promise<void> {
  for (const instant of instants) {
    pulse.at(instant);
    await pulse.tick();
    await pulse.outbox.idle();
  }
}

const titles = (pulse: Pulse) => pulse.sent.map(({ card }) => card.title);

describe("the tick", () => {
  it("sends what came due since the last one, once", async () => {
    const pulse = await newPulse();
    await pulse.schedule({});
    await ticks(pulse, "2026-11-20T08:59:00Z", "2026-11-20T09:00:00Z", "2026-11-20T09:00:00Z", "2026-11-20T09:01:00Z");
    expect(titles(pulse)).toEqual(["desk.list 2026-11-20"]);
    expect(await pulse.claims()).toMatchObject([
      { id: "desk.list:desk:2026-11-20:desk.list:desk", state: "ran", reason: null, day: "2026-11-20" },
    ]);
  });

  it("owes nothing from before it ran for the first time", async () => {
    const pulse = await newPulse();
    await pulse.schedule({ since: 0 });
    await ticks(pulse, "2026-11-20T09:30:00Z");
    expect(pulse.sent).toEqual([]);
  });

  it.each([
    ["within its grace, late", "2026-11-20T10:59:00Z", "ran", null, 1],
    ["beyond its grace not at all, and says so", "2026-11-20T11:01:00Z", "skipped", "too-late", 0],
  ] as const)("sends after a stop over the due time %s", async (_how, back, state, reason, sent) => {
    const pulse = await newPulse();
    await pulse.schedule({});
    await ticks(pulse, "2026-11-20T08:00:00Z", back);
    expect(pulse.sent).toHaveLength(sent);
    expect(await pulse.claims()).toMatchObject([{ state, reason }]);
  });

  it("notes each day of a long stop as skipped, and looks back a week at the most", async () => {
    const pulse = await newPulse();
    await pulse.schedule({});
    await ticks(pulse, "2026-11-20T08:00:00Z", "2026-12-20T12:00:00Z");
    const claims = await pulse.claims();
    expect(claims.map(({ day }) => day)).toEqual([14, 15, 16, 17, 18, 19, 20].map((day) => `2026-12-${day}`));
    expect(new Set(claims.map(({ reason }) => reason))).toEqual(new Set(["too-late"]));
  });

  it("repeats nothing after the clock was set back, and goes on at once after one that was years ahead", async () => {
    const pulse = await newPulse();
    await pulse.schedule({});
    await ticks(pulse, "2026-11-20T08:00:00Z", "2026-11-20T09:05:00Z");
    await ticks(pulse, "2026-11-20T08:30:00Z", "2026-11-20T09:00:00Z", "2026-11-20T09:30:00Z");
    expect(pulse.sent).toHaveLength(1);
    await ticks(pulse, "2031-01-01T00:00:00Z", "2026-11-21T08:00:00Z", "2026-11-21T09:00:00Z");
    expect(titles(pulse)).toEqual(["desk.list 2026-11-20", "desk.list 2026-11-21"]);
  });

  it.each([
    ["Europe/London", "02:30", "2027-03-28", "in the hour that is skipped, and after it"],
    ["Europe/London", "01:30", "2026-10-25", "in the hour that comes twice"],
    ["America/New_York", "02:30", "2027-03-14", "in the hour that is skipped"],
    ["Asia/Beirut", "00:00", "2027-03-28", "at a midnight that is skipped"],
    ["Australia/Lord_Howe", "02:15", "2026-10-04", "in the half hour that is skipped"],
    ["Asia/Kathmandu", "09:00", "2026-11-20", "in a zone of three quarters of an hour"],
    ["Asia/Kolkata", "00:00", "2026-11-20", "in a zone of half an hour"],
    ["America/St_Johns", "01:30", "2026-11-01", "in the hour that comes twice"],
    ["Pacific/Apia", "09:00", "2026-11-20", "east of the date line"],
    ["Pacific/Chatham", "02:50", "2026-09-27", "in the quarter hours that are skipped"],
    ["Africa/Cairo", "00:00", "2027-04-30", "at a midnight that is skipped"],
    ["America/Santiago", "00:00", "2026-09-06", "at a midnight that is skipped"],
  ])("runs once a day in %s at %s around %s: %s", async (zone, at, day) => {
    const pulse = await newPulse({ zone });
    const noon = Date.parse(`${day}T12:00Z`);
    pulse.now.is = noon - 60 * 3_600_000;
    await pulse.tick();
    await pulse.schedule({ at, zone });
    for (let hour = -60; hour <= 60; hour += 0.25) {
      pulse.now.is = noon + hour * 3_600_000;
      await pulse.tick();
    }
    await pulse.outbox.idle();
    const claims = await pulse.claims();
    const days = claims.map((claim) => claim.day);
    expect(days).toContain(day);
    expect(new Set(days).size).toBe(days.length);
    expect(days.length).toBeGreaterThanOrEqual(4);
    expect(pulse.sent).toHaveLength(days.length);
  });

  it("sends once where two processes tick at the same moment", async () => {
    const pulse = await newPulse();
    await pulse.schedule({});
    await ticks(pulse, "2026-11-20T08:00:00Z");
    const other = await pulse.another();
    pulse.at("2026-11-20T09:00:00Z");
    await Promise.all([pulse.tick(), other(), pulse.tick(), other()]);
    await pulse.outbox.idle();
    expect(pulse.sent).toHaveLength(1);
    expect(await pulse.claims()).toHaveLength(1);
  });

  it("comes again to what failed, and lets nothing else wait for it", async () => {
    const pulse = await newPulse();
    await pulse.schedule({});
    await pulse.schedule({ subject: ANA });
    let broken = true;
    pulse.plan.of = () => {
      if (broken) throw new Error("a defect");
      return { nothing: "none" };
    };
    await ticks(pulse, "2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z");
    expect(await pulse.claims()).toEqual([]);
    broken = false;
    await ticks(pulse, "2026-11-20T09:01:00Z");
    expect(await pulse.claims()).toMatchObject([
      { of: "ana", state: "skipped", reason: "none" },
      { of: "desk", state: "skipped", reason: "none" },
    ]);
  });

  it("follows a schedule that is changed, paused, ended or in a zone that nobody knows", async () => {
    const pulse = await newPulse();
    await pulse.schedule({});
    await ticks(pulse, "2026-11-20T08:00:00Z");
    await pulse.schedule({ at: "10:00" });
    await ticks(pulse, "2026-11-20T09:30:00Z");
    expect(pulse.sent).toEqual([]);
    await ticks(pulse, "2026-11-20T10:00:00Z");
    await pulse.schedule({ pausedUntil: "2026-11-22" });
    await ticks(pulse, "2026-11-21T10:00:00Z");
    await pulse.schedule({ off: true });
    await ticks(pulse, "2026-11-22T10:00:00Z");
    await pulse.schedule({ zone: "Mars/Olympus" });
    await ticks(pulse, "2026-11-23T10:00:00Z");
    expect(titles(pulse)).toEqual(["desk.list 2026-11-20"]);
    expect(await pulse.claims()).toMatchObject([{ reason: null }, { reason: "paused", day: "2026-11-21" }]);
    expect(await pulse.store.list(schedules, ORG)).toMatchObject([{ zone: "Mars/Olympus" } as Partial<Schedule>]);
  });

  it.each([
    ["a day off", { days: [1, 2, 3, 4, 5], country: null, overrides: {} }, "2026-11-21", "day-off"],
    ["a holiday", { days: [1, 2, 3, 4, 5], country: "CN", overrides: {} }, "2026-10-01", "holiday"],
    [
      "a day that an admin took out",
      { days: [1, 5], country: null, overrides: { "2026-11-20": "off" } },
      "2026-11-20",
      "day-off",
    ],
    ["a make-up workday", { days: [1, 2, 3, 4, 5], country: "CN", overrides: {} }, "2026-10-10", null],
    [
      "a day that an admin put in",
      { days: [1], country: null, overrides: { "2026-11-21": "work" } },
      "2026-11-21",
      null,
    ],
  ] as const)("goes by the team's calendar on %s", async (_what, workweek, day, reason) => {
    const pulse = await newPulse();
    await pulse.teamTime({ workweek });
    pulse.at(`${day}T08:00:00Z`);
    await pulse.schedule({ workdaysOnly: true });
    await ticks(pulse, `${day}T08:00:00Z`, `${day}T09:00:00Z`);
    expect(await pulse.claims()).toMatchObject([{ day, reason, state: reason === null ? "ran" : "skipped" }]);
    expect(pulse.sent).toHaveLength(reason === null ? 1 : 0);
  });

  it.each([
    ["on leave", { leave: [{ from: "2026-11-19", to: "2026-11-20" }] }, "leave"],
    ["who wants peace for some days", { snoozedUntil: "2026-11-21" }, "snoozed"],
    ["who said stop", { stopped: true }, "stopped"],
    ["who does not work that day", { days: [1, 2] }, "day-off"],
  ] as const)("leaves a person in peace %s, and says so", async (_who, time, reason) => {
    const pulse = await newPulse();
    await pulse.personTime(time);
    await pulse.schedule({ subject: ANA, workdaysOnly: true });
    await ticks(pulse, "2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z");
    expect(pulse.sent).toEqual([]);
    expect(await pulse.claims()).toMatchObject([{ of: "ana", state: "skipped", reason }]);
  });

  it("notes nothing where a job has nothing to say and does not want it noted", async () => {
    const pulse = await newPulse();
    pulse.plan.of = () => ({ nothing: null });
    await pulse.schedule({});
    await ticks(pulse, "2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z");
    expect(await pulse.claims()).toEqual([]);
  });
});

describe("what an occurrence leaves behind", () => {
  it("names the day off before the lateness, after an outage over a weekend", async () => {
    const pulse = await newPulse();
    await pulse.schedule({ workdaysOnly: true });
    await ticks(pulse, "2026-11-20T08:00:00Z", "2026-11-23T08:00:00Z");
    expect((await pulse.claims()).map(({ day, reason }) => `${day} ${reason}`)).toEqual([
      "2026-11-20 too-late",
      "2026-11-21 day-off",
      "2026-11-22 day-off",
    ]);
  });

  it("says so when a job fails until it is too late, and does not come again to it for ever", async () => {
    const pulse = await newPulse();
    await pulse.schedule({});
    pulse.plan.of = () => {
      throw new Error("a defect");
    };
    await ticks(pulse, "2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z", "2026-11-20T10:30:00Z");
    expect(await pulse.claims()).toEqual([]);
    await ticks(pulse, "2026-11-20T11:01:00Z");
    expect(await pulse.claims()).toMatchObject([{ state: "skipped", reason: "too-late" }]);
    expect(await pulse.tick()).toBe(0);
  });
});
