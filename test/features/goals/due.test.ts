import { describe, expect, it } from "vitest";
import { schedules } from "../../../src/core/schedule.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { dueJob, mondayJob } from "../../../src/features/goals/reminders/jobs.ts";
import { people } from "../../../src/features/people/person.ts";
import { personTimes, teamTimes, USUAL_WEEK } from "../../../src/features/rhythm/rhythm.ts";
import { type Desk, desk, proposed, saved } from "../../support/desk.ts";
import { edit, goalDue, message, personOf, plan, scheduleOf, teamOf, walk, withRecords } from "./plans.ts";

const NOTHING = { nothing: null };
/** Why a date is moved. */
const LATER = { kind: "market", reason: "The new lines open later." };

async function mo(w: Desk) {
  return (await personOf(w, "Mo")).id;
}

/** Everything that Mo is reminded of. */
async function reminded(w: Desk, first: string, last: string): Promise<string[]> {
  return walk(w, dueJob, await mo(w), first, last);
}

// The desk's today is Friday, 20 November 2026.
describe("the reminder before a goal is due", () => {
  it("comes a week and a day before, to its owner, once each", async () => {
    const w = await desk();
    await goalDue(w, "2026-12-16");
    expect(await reminded(w, "2026-11-23", "2026-12-31")).toEqual([
      "2026-12-09 One week left: First reply (online chat)",
      "2026-12-15 Due tomorrow: First reply (online chat)",
    ]);
    expect(await plan(w, dueJob, await mo(w), "2026-12-15T15:00:00Z")).toEqual(NOTHING);
  });

  it.each<[string, string, string[]]>([
    ["Friday", "2026-12-18", ["2026-12-11 One week left", "2026-12-17 Due tomorrow"]],
    ["Saturday", "2026-12-19", ["2026-12-14 5 days left", "2026-12-18 Due tomorrow"]],
    ["Sunday", "2026-12-20", ["2026-12-14 6 days left", "2026-12-18 2 days left"]],
    ["Monday", "2026-12-21", ["2026-12-14 One week left", "2026-12-18 3 days left"]],
    ["Tuesday", "2026-12-22", ["2026-12-15 One week left", "2026-12-21 Due tomorrow"]],
  ])("is not lost on a weekend: due on a %s", async (_name, due, expected) => {
    const w = await desk();
    await goalDue(w, due);
    expect(await reminded(w, "2026-11-23", "2026-12-31")).toEqual(
      expected.map((title) => `${title}: First reply (online chat)`),
    );
  });

  it("comes before a holiday that its day falls into", async () => {
    const w = await desk();
    const overrides = { "2026-12-16": "off", "2026-12-17": "off" } as const;
    await edit(w, teamTimes, (await teamOf(w)).id, { workweek: { ...USUAL_WEEK, overrides }, budget: 4 });
    await goalDue(w, "2026-12-17");
    expect(await reminded(w, "2026-11-23", "2026-12-31")).toEqual([
      "2026-12-10 One week left: First reply (online chat)",
      "2026-12-15 2 days left: First reply (online chat)",
    ]);
  });

  it("comes before the owner's leave where the day falls into it", async () => {
    const w = await desk();
    const leave = [{ from: "2026-12-14", to: "2026-12-31" }];
    const own = { days: null, leave, quiet: null, snoozedUntil: null, stopped: false };
    await edit(w, personTimes, await mo(w), own);
    await goalDue(w, "2026-12-21");
    expect(await reminded(w, "2026-11-23", "2027-01-31")).toEqual([
      "2026-12-11 10 days left: First reply (online chat)",
    ]);
  });

  it("comes afresh when the date is moved", async () => {
    const w = await desk();
    await goalDue(w, "2026-12-16");
    const first = await message(w, dueJob, await mo(w), "2026-12-15T09:00:00Z");
    await w.member.fill(await w.member.press(first.card, "Move the date"), { due: "2026-12-24", ...LATER });
    await w.settle();
    await w.lead.press(w.sent.findLast(({ to }) => to === "test:T:lea")?.card as never, "Approve");
    expect(await reminded(w, "2026-12-16", "2026-12-31")).toEqual([
      "2026-12-17 One week left: First reply (online chat)",
      "2026-12-23 Due tomorrow: First reply (online chat)",
    ]);
  });

  it("leaves who has just written about the goal alone for two days, but not on the day before", async () => {
    const w = await desk();
    await goalDue(w, "2026-12-16");
    w.now.is = Date.parse("2026-12-08T15:00:00Z");
    await w.member.say("goal update 41 s");
    expect(await reminded(w, "2026-12-09", "2026-12-11")).toEqual([
      "2026-12-10 6 days left: First reply (online chat)",
    ]);
    w.now.is = Date.parse("2026-12-14T15:00:00Z");
    await w.member.say("goal update 40 s");
    expect(await reminded(w, "2026-12-15", "2026-12-16")).toEqual([
      "2026-12-15 Due tomorrow: First reply (online chat)",
    ]);
  });

  it("leaves who has just started the goal alone for two days", async () => {
    const w = await desk({ today: "2026-11-24" });
    await goalDue(w, "2026-11-30");
    expect(await reminded(w, "2026-11-25", "2026-11-30")).toEqual([
      "2026-11-26 4 days left: First reply (online chat)",
      "2026-11-27 3 days left: First reply (online chat)",
    ]);
  });

  it("is one message for all goals of a day, the next to be due first, and each goal's is sent once", async () => {
    const w = await desk();
    await goalDue(w, "2026-12-22", "Quiet room");
    await goalDue(w, "2026-12-16", "First reply");
    const both = await message(w, dueJob, await mo(w), "2026-12-15T09:00:00Z");
    expect(both.card.title).toBe("2 goals are due soon");
    expect(both.text).toMatch(/Due tomorrow\n.*first reply[\s\S]*One week left\n.*quiet room/i);
    expect(await reminded(w, "2026-12-16", "2026-12-31")).toEqual([
      "2026-12-21 Due tomorrow: Quiet room (online chat)",
    ]);
  });

  it("lets the goals beyond the third be opened", async () => {
    const w = await desk();
    for (const what of ["Mail", "Chat", "Calls", "Letters"]) await goalDue(w, "2026-12-16", what);
    const all = await message(w, dueJob, await mo(w), "2026-12-15T09:00:00Z");
    const lists = all.card.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    expect(lists.map(({ button }) => button?.label)).toEqual(["Open"]);
    expect(all.card.blocks.filter(({ kind }) => kind === "buttons")).toHaveLength(3);
  });

  it("is silent about drafts, closed goals, goals without a day and those of others", async () => {
    const w = await desk();
    await proposed(w.member, "we should answer customers much faster");
    const active = await goalDue(w, "2026-12-16");
    expect(await plan(w, dueJob, (await personOf(w, "Lea")).id, "2026-12-15T09:00:00Z")).toEqual(NOTHING);
    await w.member.fill(await w.member.press(active, "Close the goal"), { outcome: "reached", lesson: "It works." });
    expect(await reminded(w, "2026-12-01", "2027-01-31")).toEqual([]);
    await saved(w.member);
    const [, , newest] = await withRecords(w, (records) => records.list(goals));
    await edit(w, goals, newest?.id ?? "", { due: null, period: "next spring" });
    expect(await reminded(w, "2026-12-01", "2027-01-31")).toEqual([]);
  });

  it("says the days that are left when it is sent, however late", async () => {
    const w = await desk();
    await goalDue(w, "2026-12-16");
    const late = await message(w, dueJob, await mo(w), "2026-12-16T03:00:00Z", "2026-12-15");
    expect(late.card.title).toBe("Due today: First reply (online chat)");
    expect(late.key).toBe(`goals.due:${await mo(w)}:2026-12-15`);
  });

  it("goes by the owner's own calendar", async () => {
    const w = await desk();
    await goalDue(w, "2026-12-16");
    await edit(w, people, await mo(w), { zone: "Asia/Taipei" });
    // It is past midnight there.
    const seen = await message(w, dueJob, await mo(w), "2026-12-14T17:00:00Z", "2026-12-15");
    expect(seen.card.title).toBe("Due tomorrow: First reply (online chat)");
  });

  it.each([
    ["zh-Hans", "明天到期：First reply（online chat）", "改日期"],
    ["zh-Hant", "明天到期：First reply（online chat）", "改日期"],
  ] as const)("speaks the owner's language: %s", async (lang, title, move) => {
    const w = await desk();
    await goalDue(w, "2026-12-16");
    await edit(w, people, await mo(w), { lang });
    const seen = await message(w, dueJob, await mo(w), "2026-12-15T09:00:00Z");
    expect(seen.card.title).toBe(title);
    expect(seen.text).toContain(move);
  });

  it("can be answered in place: updated, opened, moved and closed", async () => {
    const w = await desk();
    await goalDue(w, "2026-12-16");
    const { card, to, why } = await message(w, dueJob, await mo(w), "2026-12-15T09:00:00Z");
    expect({ to, why }).toEqual({ to: { person: await mo(w) }, why: "goals.due" });
    const noted = await w.member.fill(await w.member.press(card, "Update progress"), { note: "35 s" });
    expect(noted.answers.map(({ kind }) => kind)).toEqual(["update"]);
    expect(noted.text).toContain("Latest: Dec 15, 2026: 35 s");
    expect((await w.member.press(card, "Open")).card.title).toContain("Active");
    const moved = await w.member.fill(await w.member.press(card, "Move the date"), { due: "2027-01-31", ...LATER });
    expect(moved.text).toContain("Due Dec 16, 2026 → Jan 31, 2027, waits for Lea");
    const closing = { outcome: "partly", lesson: "Noon is hard." };
    const closed = await w.member.fill(await w.member.press(card, "Close the goal"), closing);
    expect(closed.card.title).toContain("Partly reached");
  });
});

describe("a goal that starts", () => {
  it("lets the reminder come at nine by its owner's clock, and the list by its team's", async () => {
    const w = await desk();
    await saved(w.actor("test:T:mo", { name: "Mo", locale: "en", zone: "Asia/Taipei" }));
    const nine = { at: "09:00", workdaysOnly: true, grace: 480, pausedUntil: null };
    const due = await scheduleOf(w, dueJob, await mo(w));
    expect(due).toMatchObject({ ...nine, rule: { kind: "daily" }, zone: "Asia/Taipei" });
    const monday = await scheduleOf(w, mondayJob, (await teamOf(w)).id);
    expect(monday).toMatchObject({ ...nine, rule: { kind: "weekly", days: [1] }, zone: "UTC" });
  });

  it("keeps the hour that somebody has chosen since", async () => {
    const w = await desk();
    await saved(w.member);
    const own = await scheduleOf(w, dueJob, await mo(w));
    await edit(w, schedules, own?.id ?? "", { at: "16:30" });
    await saved(w.member, "we should answer customers much faster");
    expect((await scheduleOf(w, dueJob, await mo(w)))?.at).toBe("16:30");
  });
});
