import { describe, expect, it } from "vitest";
import { HOUSE } from "../../../src/core/store.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { desk, nearlyDone, saved } from "../../support/desk.ts";
import { buttonsOf, CHANNEL } from "../../support/world.ts";

describe("an active goal", () => {
  it("takes a dated note by command", async () => {
    const { member } = await desk();
    await saved(member);
    expect((await member.say("goal update 87%, two weeks in")).text).toContain("Nov 20, 2026: 87%, two weeks in");
  });

  it("takes no level that cannot be, and every note that says more", async () => {
    const { member } = await desk();
    const form = await member.press(await saved(member), "Update progress");
    expect((await member.fill(form, { note: "-5 s" })).errors).toEqual({
      note: expect.stringContaining("cannot be right"),
    });
    expect((await member.say("goal update 999999%")).refusal).toContain("cannot be right");
    expect((await member.say("goal update -5% since Monday")).text).toContain("Nov 20, 2026: -5% since Monday");
  });

  it("asks which goal a note belongs to, and carries the note along", async () => {
    const { member } = await desk();
    await saved(member);
    await saved(member, "we should answer customers much faster");
    const pick = await member.say("goal update 87%");
    expect(pick.text).toContain("Which goal does “87%” belong to?");
    expect((await member.press(pick, "This one")).text).toContain("Nov 20, 2026: 87%");
  });

  it("takes “update the …” and “close 20 …” as goals, not as commands", async () => {
    const { member } = await desk();
    await saved(member);
    expect((await member.say("goal update the SOP for refunds by March")).text).toContain("update the SOP");
    expect((await member.say("goal close 20 tickets a day on the hotline")).text).toContain("close 20 tickets a day");
  });

  it("notes the same words once when they are sent twice", async () => {
    const { member, store } = await desk();
    const form = await member.press(await saved(member), "Update progress");
    await member.fill(form, { note: "41 s" });
    await member.fill(form, { note: "41 s" });
    const [org] = await store.list(accounts, HOUSE);
    expect((await store.list(goals, org?.of ?? ""))[0]?.notes).toHaveLength(1);
  });

  it("closes with an outcome and a lesson, and needs both", async () => {
    const { member } = await desk();
    const form = await member.press(await saved(member), "Close the goal");
    const refused = await member.fill(form, {});
    expect(refused.errors).toEqual({ outcome: "Please pick one of these.", lesson: "Please fill this in." });
    const closed = await member.fill(form, { outcome: "partly", lesson: "Saved replies work, noon does not." });
    expect(closed.card.title).toContain("Partly reached");
    expect(closed.text).toContain("Saved replies work, noon does not.");
    expect(closed.text).not.toContain("left");
    expect((await member.say("goal update 5")).text).toContain("no active goal");
  });

  it("takes back the latest change, then the one before, and keeps all of it on record", async () => {
    const { member } = await desk();
    await saved(member);
    await member.say("goal update 60 s");
    await member.say("goal update 41 s");
    const once = await member.say("goal undo");
    expect(once.text).toContain("60 s");
    expect(once.text).not.toContain("41 s");
    const twice = await member.press(once, "Undo the last change");
    expect(twice.text).not.toContain("Latest");
    expect(twice.text).toContain("changes on record");
  });

  it("shows three buttons, and all others after one press", async () => {
    const { lead } = await desk();
    const seen = await saved(lead);
    expect(buttonsOf(seen.card).map(({ label }) => label)).toEqual([
      "Update progress",
      "Close the goal",
      "Back to my goals",
      "More…",
    ]);
    const all = await lead.press(seen, "More…");
    expect(buttonsOf(all.card).map(({ label }) => label)).toEqual([
      ...["Update progress", "Close the goal", "Back to my goals", "Edit", "Change number or date"],
      ...["Undo the last change", "Which higher goal does it serve?", "Milestones…", "My line", "Cascade to my team"],
    ]);
  });

  it("can be edited, but not made incomplete", async () => {
    const { member } = await desk();
    const form = await member.press(await saved(member), "Edit");
    expect((await member.fill(form, { what: "", value: "" })).errors).toEqual({
      what: "Please fill this in.",
      value: "Please fill this in.",
    });
    expect((await member.fill(form, { what: "First answer" })).text).toContain("first answer");
  });

  it("keeps who changed what, when, before and after", async () => {
    const { member, store } = await desk();
    await member.fill(await member.press(await saved(member), "Edit"), { means: "a second shift" });
    const [org] = await store.list(accounts, HOUSE);
    const goal = (await store.list(goals, org?.of ?? ""))[0];
    expect(goal?.history.at(-1)).toMatchObject({
      at: Date.parse("2026-11-20T10:00:00Z"),
      by: goal?.owner,
      changes: [{ field: "means", before: "saved replies", after: "a second shift" }],
    });
  });

  it("lists own goals and opens one", async () => {
    const { member } = await desk();
    await saved(member);
    const list = await member.say("goal list");
    expect(list.text).toContain("30 s");
    expect((await member.press(list, "Open")).card.title).toContain("Active");
  });

  it("can be read by the team but changed by its owner only", async () => {
    const { member, lead } = await desk();
    const mine = await saved(member);
    const list = await member.say("goal list");
    const seen = await lead.press(list, "Open");
    expect(seen.text).toContain("30 s");
    expect(seen.text).not.toMatch(/\[(Update|Edit|Close|Undo)/);
    expect((await lead.press(mine, "Close the goal")).refusal).toBe("Only its owner can change this goal.");
  });

  it("for the lead only is closed to the rest of the team", async () => {
    const w = await desk();
    const other = w.actor("test:T:kim", { name: "Kim", locale: "en", zone: "UTC" });
    await other.moment("member", CHANNEL);
    await w.member.fill(await w.member.press(await saved(w.member), "Edit"), { visibility: "lead" });
    const list = await w.member.say("goal list");
    expect((await other.press(list, "Open")).refusal).toContain("only for its owner and their lead");
    expect((await w.lead.press(list, "Open")).text).toContain("30 s");
  });
});

describe("an incomplete goal", () => {
  it("starts when a lead says so in writing, and everybody concerned is told", async () => {
    const w = await desk();
    const asked = await w.member.press(await nearlyDone(w.member), "Ask my lead to start it as it is");
    expect(asked.text).toContain("I have asked your lead");
    await expect.poll(() => w.sent.length).toBe(1);
    const question = w.sent[0];
    expect(question?.to).toBe("test:T:lea");
    expect(question?.text).toContain("Still missing: Achievable and a measure that shows problems are solved.");
    const form = await w.lead.press(question?.card as never, "Start it as it is…");
    expect((await w.lead.fill(form, { reason: " " })).errors).toEqual({ reason: "Please fill this in." });
    const started = await w.lead.fill(form, { reason: "We start now and measure on the way." });
    expect(started.card.title).toContain("Active");
    await expect.poll(() => w.sent.length).toBe(3);
    await w.settle();
    expect(
      w.sent
        .slice(1)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(["test:T:desk", "test:T:mo"]);
    expect((await w.member.say("goal list")).text).toContain("Active");
  });

  it("cannot be started by a lead once its day has passed", async () => {
    const w = await desk();
    await w.member.press(await nearlyDone(w.member), "Ask my lead to start it as it is");
    await w.settle();
    const form = await w.lead.press(w.sent[0]?.card as never, "Start it as it is…");
    w.now.is = Date.parse("2027-01-04T10:00:00Z");
    expect((await w.lead.fill(form, { reason: "go" })).errors["reason"]).toContain("Its due date has passed.");
  });

  it("cannot be started by its owner alone", async () => {
    const { member } = await desk();
    const card = await nearlyDone(member);
    expect(card.text).not.toContain("Yes, save it");
    const forged = {
      ...card.card,
      blocks: [{ kind: "buttons" as const, buttons: [{ label: "x", action: "goal.save", value: idOf(card) }] }],
    };
    expect((await member.press(forged, "x")).refusal).toContain("Not complete yet: Achievable");
    const override = {
      ...forged,
      blocks: [{ kind: "buttons" as const, buttons: [{ label: "x", action: "goal.override", value: idOf(card) }] }],
    };
    expect((await member.press(override, "x")).refusal).toBe("Only a lead of the team can do this.");
  });

  it("can be started by a lead who owns it", async () => {
    const { lead } = await desk();
    const form = await lead.press(await nearlyDone(lead), "Start it as it is…");
    const seen = await lead.fill(form, { reason: "A pilot." });
    expect(seen.card.title).toContain("Active");
    expect(seen.text).toContain("A pilot.");
  });

  it("is not asked about twice while nothing has changed", async () => {
    const w = await desk();
    const card = await nearlyDone(w.member);
    await w.member.press(card, "Ask my lead to start it as it is");
    await w.member.press(card, "Ask my lead to start it as it is");
    await w.settle();
    expect(w.sent).toHaveLength(1);
  });
});

function idOf(seen: { card: { blocks: readonly unknown[] } }): string {
  return /"goal\.all","value":"([^"]+)"/.exec(JSON.stringify(seen.card))?.[1] ?? "";
}
