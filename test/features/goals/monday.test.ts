import { describe, expect, it } from "vitest";
import { mondayJob } from "../../../src/features/goals/reminders/jobs.ts";
import { teams } from "../../../src/features/people/person.ts";
import { type Desk, desk, nearlyDone, proposed, saved } from "../../support/desk.ts";
import { CHANNEL } from "../../support/world.ts";
import { edit, goalDue, message, plan, teamOf, walk } from "./plans.ts";

const MONDAY = "2026-11-23T09:00:00Z";

/** The list as the team reads it on the Monday after the desk's today, Friday, 20 November 2026. */
async function list(w: Desk, at = MONDAY) {
  return message(w, mondayJob, (await teamOf(w)).id, at);
}

async function lines(w: Desk, at = MONDAY): Promise<string[]> {
  const { text } = await list(w, at);
  return text.split("\n").filter((line) => / – /.test(line));
}

describe("the team's Monday list", () => {
  it("shows each goal with its owner, target, latest number and the days left, the next to be due first", async () => {
    const w = await desk();
    await goalDue(w, "2027-01-31", "Refunds");
    await goalDue(w, "2026-11-30", "First reply");
    const pick = await w.member.say("goal update 41 s, saved replies at noon");
    await w.member.press(pick, "This one");
    expect(await lines(w)).toEqual([
      "Mo – First reply (online chat) · 75 s → 30 s · ⏳ 7 days left",
      "Mo – Refunds (online chat) · 75 s → 30 s · now 41 s · ⏳ 69 days left",
    ]);
    expect((await list(w)).text).toContain("2 goals under way, 1 due within a week.");
  });

  it("goes to the team's channel, under one key for the day", async () => {
    const w = await desk();
    await saved(w.member);
    const { id } = await teamOf(w);
    expect(await list(w)).toMatchObject({
      to: { team: id },
      key: `goals.monday:${id}:2026-11-23`,
      why: "goals.monday",
    });
  });

  it("never shows a goal that is for its owner and the leads, nor a draft, nor one that was closed", async () => {
    const w = await desk();
    await w.member.press(await w.member.press(await proposed(w.member), "Only me and my lead"), "Yes, save it");
    await nearlyDone(w.member, "we should answer customers much faster");
    const closed = await goalDue(w, "2026-12-16", "Letters");
    await w.member.fill(await w.member.press(closed, "Close the goal"), { outcome: "missed", lesson: "Too much." });
    expect(await plan(w, mondayJob, (await teamOf(w)).id, MONDAY)).toEqual({ nothing: "no-goals" });
  });

  it("says without blame that a date has passed, and when it is near", async () => {
    const w = await desk();
    for (const [what, due] of Object.entries({ Mail: "2026-11-20", Chat: "2026-11-23", Calls: "2026-11-24" })) {
      await goalDue(w, due, what);
    }
    expect((await lines(w)).map((line) => line.split(" · ").at(-1))).toEqual([
      "⌛ 3 days past its date",
      "📌 due today",
      "⏳ due tomorrow",
    ]);
    const items = (await list(w)).card.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    expect(items.map(({ tone }) => tone)).toEqual([undefined, undefined, undefined]);
  });

  it("points out, gently, what nobody has written about for two weeks", async () => {
    const w = await desk();
    await goalDue(w, "2027-01-31");
    expect((await lines(w, "2026-11-30T09:00:00Z"))[0]).not.toContain("no news");
    expect((await lines(w, "2026-12-07T09:00:00Z"))[0]).toMatch(/55 days left · 💬 no news for two weeks$/);
    await w.member.say("goal update 41 s");
    expect((await lines(w, "2026-12-14T09:00:00Z"))[0]).not.toContain("no news");
  });

  it("reads in a minute: ten goals, and how many more there are", async () => {
    const w = await desk();
    for (let n = 1; n <= 12; n++) await saved(w.member);
    expect(await lines(w)).toHaveLength(10);
    expect((await list(w)).text).toContain("And 2 more.");
  });

  it("mentions nobody, so that no phone rings because of it", async () => {
    const w = await desk();
    await saved(w.member);
    expect(JSON.stringify((await list(w)).card)).not.toContain("test:T:mo");
  });

  it("keeps to a line per goal, however much was written", async () => {
    const w = await desk();
    await goalDue(w, "2027-01-31", `First reply ${"to chat customers ".repeat(8)}`.trim());
    expect((await lines(w))[0]).toMatch(/^Mo – First reply to chat .{30,40}… · 75 s/);
  });

  it.each([
    ["zh-Hans", "团队本周目标", "⏳ 还有 7 天"],
    ["zh-Hant", "團隊本週目標", "⏳ 還有 7 天"],
  ] as const)("speaks the team's language: %s", async (lang, title, left) => {
    const w = await desk();
    await goalDue(w, "2026-11-30");
    await edit(w, teams, (await teamOf(w)).id, { lang });
    const seen = await list(w);
    expect(seen.card.title).toBe(title);
    expect(seen.text).toContain(left);
  });

  it("goes by the team's calendar", async () => {
    const w = await desk();
    await goalDue(w, "2026-11-30");
    await edit(w, teams, (await teamOf(w)).id, { zone: "Asia/Taipei" });
    expect((await lines(w, "2026-11-29T20:00:00Z"))[0]).toContain("📌 due today");
  });

  it("comes on Mondays only", async () => {
    const w = await desk();
    await saved(w.member);
    const came = await walk(w, mondayJob, (await teamOf(w)).id, "2026-11-21", "2026-12-01");
    expect(came.map((line) => line.slice(0, 10))).toEqual(["2026-11-23", "2026-11-30"]);
  });

  it("leads everybody to their own goals, in private, and stays as it is", async () => {
    const w = await desk();
    await saved(w.member);
    const { card } = await list(w);
    const mine = await w.member.press(card, "My goals", CHANNEL);
    expect(mine.card.title).toBe("Your goals");
    expect(mine.answers.map((answer) => [answer.kind, "to" in answer ? answer.to : null])).toEqual([
      ["post", "direct"],
      ["whisper", null],
    ]);
    expect((await w.lead.press(card, "My goals", CHANNEL)).text).toContain("You have no goals yet");
  });
});
