import { describe, expect, it } from "vitest";
import { features } from "../../../src/features/all.ts";
import { type Goal, goals } from "../../../src/features/goals/goal.ts";
import { type Desk, desk, nearlyDone, saved } from "../../support/desk.ts";
import { buttonsOf, type Seen } from "../../support/world.ts";
import { edit, message, teamOf, withRecords } from "./plans.ts";

const onlyGoal = async (w: Desk): Promise<Goal> => {
  const [goal] = await withRecords(w, (records) => records.list(goals));
  if (!goal) throw new Error("there is no goal");
  return goal;
};
const days = (goal: Goal) => (goal.milestones ?? []).map(({ day }) => day);
const LINES = {
  ...{ text1: "Saved replies are live", day1: "2026-12-01" },
  ...{ text2: "Night shift uses them", day2: "2026-12-15" },
};

/** A goal from 20 November to the end of the year, with two milestones. */
async function onItsWay(): Promise<{ w: Desk; card: Seen }> {
  const w = await desk();
  const form = await w.member.press(await saved(w.member), "Milestones…");
  return { w, card: await w.member.fill(form, LINES) };
}

/** The same until the end of June. */
async function long(): Promise<{ w: Desk; card: Seen }> {
  const w = await desk();
  await saved(w.member);
  await edit(w, goals, (await onlyGoal(w)).id, { due: "2027-06-30" });
  return { w, card: await w.member.press(await w.member.say("goal"), "Open") };
}

describe("a goal's milestones", () => {
  it("are written in one form, put in the order of their days, and stand on the card", async () => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), "Milestones…");
    const seen = await w.member.fill(form, {
      ...{ text1: LINES.text2, day1: LINES.day2, text2: LINES.text1, day2: LINES.day1, day3: "2026-12-20" },
    });
    expect(days(await onlyGoal(w))).toEqual(["2026-12-01", "2026-12-15"]);
    expect(seen.text).toContain("0 of 2 reached");
    expect(seen.text.indexOf("Saved replies are live")).toBeLessThan(seen.text.indexOf("Night shift uses them"));
  });

  it("leave the goal's record as it is where the form is saved empty", async () => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), "Milestones…");
    const { history } = await onlyGoal(w);
    await w.member.fill(form, {});
    expect((await onlyGoal(w)).history).toEqual(history);
  });

  it("say beside each field what is wrong with it, and keep what was typed", async () => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), "Milestones…");
    const refused = await w.member.fill(form, {
      ...{ text1: "a", day1: "2027-02-01", text2: "b", day2: "some day", text3: "c", day3: "2026-12-01" },
      ...{ text4: "d", day4: "2026-12-01", text5: "e", text6: "x".repeat(201), day6: "2026-12-30" },
    });
    expect(refused.errors).toEqual({
      day1: "Please pick a day from Nov 20, 2026 to Dec 31, 2026.",
      day2: expect.stringContaining("a date that exists"),
      day4: "Another milestone has this day. Please pick a different one.",
      day5: "Please fill this in.",
      text6: expect.stringContaining("200"),
    });
    expect(refused.form.fields.find(({ name }) => name === "text1")?.value).toBe("a");
    expect((await onlyGoal(w)).milestones).toBeUndefined();
  });

  it("are proposed when a goal of more than three months starts, evenly spaced, and never to a short one", async () => {
    const short = await desk();
    expect((await saved(short.member)).text).not.toContain("more than three months");
    const { w, card } = await long();
    expect(card.text).toContain("more than three months");
    const form = await w.member.press(card, "Add milestones…");
    const shown = form.form.fields.filter(({ name }) => name.startsWith("day")).map(({ value }) => value);
    expect(shown).toEqual(["2027-02-02", "2027-04-17", "2027-06-30", undefined, undefined, undefined]);
    w.now.is += 2 * 86_400_000;
    expect((await w.member.press(await w.member.say("goal"), "Open")).text).not.toContain("more than three months");
  });

  it("are reached with a press, undone by undo, and all of it stays on record with who and when", async () => {
    const { w, card } = await onItsWay();
    const reached = await w.member.press(card, "Reached");
    expect(reached.text).toContain("Reached: Saved replies are live");
    expect(reached.text).toContain("1 of 2 reached");
    const again = await w.member.press(card, "Reached"); // an old card
    expect(again.text).toContain("1 of 2 reached");
    const undone = await w.member.press(again, "Undo the last change");
    expect(undone.text).toContain("0 of 2 reached");
    const { history, owner } = await onlyGoal(w);
    const touched = history.filter(({ changes }) => changes.some(({ field }) => field === "milestones"));
    expect(touched).toHaveLength(3);
    expect(touched.every(({ by, at }) => by === owner && at === w.now.is)).toBe(true);
  });

  it("keep what was reached when the others are changed", async () => {
    const { w, card } = await onItsWay();
    const reached = await w.member.press(card, "Reached");
    const form = await w.member.press(reached, "Milestones…");
    await w.member.fill(form, { text1: "Saved replies are live everywhere", day1: "2026-12-02" });
    expect((await onlyGoal(w)).milestones?.[0]).toEqual({
      ...{ text: "Saved replies are live everywhere", day: "2026-12-02", reached: "2026-11-20" },
    });
  });

  it("are not overwritten by a form that was opened before they changed", async () => {
    const { w, card } = await onItsWay();
    const old = await w.member.press(card, "Milestones…");
    await w.member.fill(await w.member.press(card, "Milestones…"), { text3: "Third", day3: "2026-12-20" });
    const refused = await w.member.fill(old, { text3: "Other", day3: "2026-12-21" });
    expect(refused.errors["text1"]).toContain("changed meanwhile");
    expect(refused.form.fields.find(({ name }) => name === "text3")?.value).toBe("Other");
    expect(days(await onlyGoal(w))).toEqual(["2026-12-01", "2026-12-15", "2026-12-20"]);
  });

  it("are their owner's alone, also with a made-up button", async () => {
    const { w } = await onItsWay();
    const { id } = await onlyGoal(w);
    for (const [action, value] of [
      ["goal.milestones", id],
      ["goal.milestone.reached", `${id} 2026-12-01`],
    ] as const) {
      const button = { label: "x", action, value };
      const forged = await w.lead.press(
        { kind: "card", title: "", blocks: [{ kind: "buttons", buttons: [button] }] },
        "x",
      );
      expect(forged.refusal).not.toBeNull();
    }
    const seen = await w.lead.press(await w.lead.say("goal tree"), /Open/);
    expect(seen.text).toContain("Saved replies are live");
    expect(buttonsOf(seen.card).map(({ label }) => label)).not.toContain("Reached");
  });

  it("need a day for the goal first", async () => {
    const w = await desk();
    await nearlyDone(w.member);
    const { id } = await edit(w, goals, (await onlyGoal(w)).id, { due: null });
    const button = { label: "x", action: "goal.milestones", value: id };
    const card = { kind: "card" as const, title: "", blocks: [{ kind: "buttons" as const, buttons: [button] }] };
    expect((await w.member.press(card, "x")).refusal).toContain("by which day");
  });

  it("are to be moved once the goal's day has changed, and the form has them within it already", async () => {
    const { w } = await onItsWay();
    const { id } = await onlyGoal(w);
    await edit(w, goals, id, { due: "2026-12-10" });
    const card = await w.member.press(await w.member.say("goal"), "Open");
    expect(card.text).toContain("One milestone is outside");
    const moved = await w.member.fill(await w.member.press(card, "Move them…"), {});
    expect(moved.text).not.toContain("outside");
    expect(days(await onlyGoal(w))).toEqual(["2026-11-30", "2026-12-10"]);
  });
});

describe("a change of the date that somebody else approves", () => {
  it("asks the owner in the same message to move the milestones that it leaves outside", async () => {
    const { w, card } = await onItsWay();
    const form = await w.member.press(card, "Change number or date");
    await w.member.fill(form, { due: "2026-12-10", kind: "market", reason: "The season starts earlier." });
    await w.settle();
    await w.lead.press(w.sent.at(-1)?.card ?? card.card, /^Approve|^Agree|^Yes/);
    await w.settle();
    const told = w.sent.at(-1);
    expect(told?.to).toBe("test:T:mo");
    expect(told?.text).toContain("One milestone is outside");
    const moving = await w.member.press(told?.card ?? card.card, "Move them…");
    expect(moving.form.fields.find(({ name }) => name === "day2")?.value).toBe("2026-12-10");
  });
});

describe("how far a goal with milestones is", () => {
  it("is the share of those reached where there is no number, beside those that should be", async () => {
    const { w, card } = await onItsWay();
    await edit(w, goals, (await onlyGoal(w)).id, { target: null, baseline: null, direction: null });
    expect((await w.member.press(card, "Reached")).text).toContain("1 of 2 reached · ✓ on track");
    w.now.is = Date.parse("2026-12-16T10:00:00Z");
    expect((await w.member.press(await w.member.say("goal"), "Open")).text).toContain("1 of 2 reached · ✗ off track");
    expect((await w.member.say("goal tree")).text).toContain("1 of 2 milestones · ✗ off track");
  });

  it("asks of a number no more than the milestones that are due, and all of it on the goal's own day", async () => {
    const { w } = await onItsWay();
    await w.member.say("goal update 60 s");
    // A third of the way, while one of three parts is due.
    w.now.is = Date.parse("2026-12-10T10:00:00Z");
    expect((await w.member.say("goal tree")).text).toContain("✓ on track");
    w.now.is = Date.parse("2026-12-16T10:00:00Z");
    expect((await w.member.say("goal tree")).text).toContain("✗ off track");
  });
});

describe("a milestone on its day", () => {
  it("stands in the team's digest until it is reached, and never that of a goal for the lead alone", async () => {
    const { w } = await onItsWay();
    const job = features.flatMap(({ jobs = [] }) => jobs).find(({ name }) => name === "kpis.digest");
    if (!job) throw new Error("there is no digest");
    await w.member.fill(await w.member.say("kpi log FCR"), {
      value: "74%",
      n: "120",
      period: "week",
      end: "2026-11-15",
    });
    const { id } = await teamOf(w);
    const digest = async () => (await message(w, job, id, "2026-12-01T09:00:00Z")).text;
    const text = await digest();
    expect(text).toContain("Milestones today");
    expect(text).toContain("Saved replies are live (First reply");
    await edit(w, goals, (await onlyGoal(w)).id, { visibility: "lead" });
    expect(await digest()).not.toContain("Milestones today");
  });

  it("stands on its owner's page a week ahead, and still once its day has passed", async () => {
    const { w } = await onItsWay();
    expect((await w.member.moment("home")).text).not.toContain("Saved replies are live (");
    w.now.is = Date.parse("2026-11-25T10:00:00Z");
    expect((await w.member.moment("home")).text).toContain("Saved replies are live (First reply");
    w.now.is = Date.parse("2026-12-03T10:00:00Z");
    expect((await w.member.moment("home")).text).toContain("2 days overdue");
  });
});
