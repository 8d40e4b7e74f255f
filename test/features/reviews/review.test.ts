import { describe, expect, it } from "vitest";
import { goals } from "../../../src/features/goals/goal.ts";
import { answers, marks, reviews } from "../../../src/features/reviews/review.ts";
import { desk } from "../../support/desk.ts";
import { world } from "../../support/world.ts";
import { oneButton } from "../goals/company.ts";
import { withRecords } from "../goals/plans.ts";
import { goalOf, october, renote, reviewOf, run, says, sign, standing } from "./october.ts";

describe("a month's review", () => {
  it("comes to the channel two days ahead, by value, area and level, with what is off track and what went well", async () => {
    const w = await october();
    await run(w, "review.monthly", "2026-11-02T09:30:00Z");
    await w.settle();
    const text = standing(w);
    expect(text).toContain("Review of Oct 2026");
    expect(text).toContain("You talk about it on Wed, Nov 4");
    expect(text).toContain("1 goal: 0 reached or on track, 1 behind.");
    expect(text).toMatch(/Customer orientation.*2%/s);
    expect(text).toContain("First reply: 2%, off track");
    expect(text).toContain("The guest got his room");
    expect(text).toContain("nobody would be anonymous");
    expect(await run(w, "review.monthly", "2026-11-03T09:30:00Z")).toEqual({ nothing: "review-known" });
  });

  it("says in one sentence that a month has left nothing, and does not post it", async () => {
    const w = await desk({ today: "2026-11-20" });
    expect((await w.member.say("review")).text).toContain("This month has left nothing to review");
    expect(await run(w, "review.monthly", "2026-12-07T09:30:00Z")).toEqual({ nothing: "review-empty" });
    expect((await w.member.say("review 2026-12")).text).toContain("not over yet");
  });

  it("asks the front line without names, and shows what five have said on the day of the talk", async () => {
    const w = await october(4);
    await run(w, "review.monthly", "2026-11-02T09:30:00Z");
    const all = [w.member, ...w.crowd];
    for (const [n, one] of all.entries()) {
      const form = await one.press(await one.say("review"), "Answer…");
      expect((await one.fill(form, {})).errors).toHaveProperty("hidden");
      expect(form.form.unnamed).toBe(true);
      const thanked = await one.fill(form, { hidden: `words ${n}` });
      expect(thanked.text).toContain("kept without your name");
      expect(thanked.answers).toMatchObject([{ kind: "whisper", unkept: true }]);
      const again = await one.press(await one.say("review"), "Answer…");
      expect(again.text).toContain("answered already");
      expect(again.answers).toMatchObject([{ kind: "whisper", unkept: true }]);
      expect((await one.fill(form, { hidden: "twice" })).refusal).toContain("answered already");
    }
    await w.lead.fill(await w.lead.press(await w.lead.say("review"), "Answer…"), { help: "one alone" });
    expect((await w.lead.say("review")).text).not.toContain("words 0");
    const kept = await withRecords(w, async (records) => [await records.list(answers), await records.list(marks)]);
    const people = await withRecords(w, (records) => records.list(reviews));
    expect(Object.keys(kept[0]?.[0] ?? {}).toSorted()).toEqual(["id", "org", "question", "rev", "review", "text"]);
    expect(JSON.stringify(people)).not.toContain("words");
    await run(w, "review.meeting", "2026-11-04T08:30:00Z");
    await w.settle();
    expect(standing(w)).toContain("words 0");
    expect(standing(w)).not.toContain("one alone");
    const late = await w.member.say("review");
    expect(
      late.card.blocks.some((block) => block.kind === "buttons" && block.buttons[0]?.action === "review.answer"),
    ).toBe(false);
    await sign(w);
    const left = await withRecords(w, async (records) => [await records.list(answers), await records.list(marks)]);
    expect([left[0]?.length, left[1]?.length]).toEqual([5, 0]);
  });

  it("is signed by a lead alone and once, and keeps what was signed beside what it became", async () => {
    const w = await october();
    await w.lead.press(await w.lead.say("review"), "Post it to the channel");
    await w.settle();
    const { id } = await reviewOf(w);
    expect((await w.member.press(oneButton("review.sign", id), "x")).refusal).toContain("Leads");
    const forms = [await w.lead.say("review"), await w.lead.say("review")] as const;
    const [one, two] = [await w.lead.press(forms[0], "Sign it off…"), await w.lead.press(forms[1], "Sign it off…")];
    expect(one.text).toContain("One goal is behind, and nobody has decided about it.");
    const both = await Promise.all([w.lead.fill(one, { note: "nights" }), w.lead.fill(two, { note: "days" })]);
    await w.settle();
    expect(both.map(({ refusal }) => refusal === null).toSorted()).toEqual([false, true]);
    expect(both.map(({ text }) => text).join()).toContain("Lea signed this month");
    expect(standing(w)).toContain("Signed by Lea on Mon, Nov 2");

    await renote(w, 50);
    const seen = await w.lead.say("review");
    expect(seen.text).toContain("Different since it was signed");
    expect(seen.text).toContain("First reply: 2%, off track → 56%, on track");
    const form = await w.lead.press(seen, "Take over what changed…");
    expect((await w.lead.fill(form, { reason: " " })).errors).toHaveProperty("reason");
    await w.lead.fill(form, { reason: "a slip of the finger" });
    await w.settle();
    expect(standing(w)).toContain("Corrected by Lea on Mon, Nov 2: a slip of the finger");
    expect(standing(w)).toContain("2%, off track → 56%, on track");
    expect(standing(w)).not.toContain("Different since");
  });

  it("offers what only a lead may do to leads, and in the channel, where leads read as well", async () => {
    const w = await october();
    const [lead, member] = [await w.lead.say("review"), await w.member.say("review")];
    const forLeads = ["[Decide about a goal…]", "[Sign it off…]", "[Post it to the channel]"];
    for (const button of forLeads)
      expect([lead.text.includes(button), member.text.includes(button)]).toEqual([true, false]);
    expect(member.text).toContain("[Find a cause…]");
    expect(member.text).toContain("[Add an action…]");
    const posted = await w.lead.press(lead, "Post it to the channel");
    await w.settle();
    expect(posted.text).toContain("[Sign it off…]");
    expect(standing(w)).toContain("[Sign it off…]");
    await sign(w);
    await renote(w, 50);
    expect((await w.lead.say("review")).text).toContain("[Take over what changed…]");
    expect((await w.member.say("review")).text).not.toContain("[Take over what changed…]");
  });

  it("finds a cause with its whys, decides about a goal, and leads its owner to the goal's own way", async () => {
    const w = await october();
    await w.lead.press(await w.lead.say("review"), "Post it to the channel");
    const why = await w.member.press(await w.member.say("review"), "Find a cause…");
    expect((await w.member.fill(why, { why1: "x", about: "made-up" })).errors).toHaveProperty("about");
    await w.member.fill(why, { cause: "process", why1: "nobody looks", why2: "the alarm is off" });
    const { id } = await reviewOf(w);
    expect((await w.member.press(oneButton("review.decide", id), "x")).refusal).toContain("Leads");
    const form = await w.lead.press(await w.lead.say("review"), "Decide about a goal…");
    expect((await w.lead.fill(form, { what: "date", reason: "" })).errors).toHaveProperty("reason");
    await w.lead.fill(form, { what: "date", reason: "two are away" });
    await w.settle();
    expect(standing(w)).toContain("Process: nobody looks ← the alarm is off");
    expect(standing(w)).toContain("Change its date: two are away (approved by Lea) · waits for Mo");
    const told = w.sent.findLast(({ to }) => to === "test:T:mo");
    expect(told?.text).toContain("Lea decided about your goal");
    if (!told) throw new Error("Mo was told nothing");
    const revise = await w.member.press(told.card, "Change number or date");
    const after = await w.member.fill(revise, { due: "2027-01-31", kind: "resources", reason: "two are away" });
    expect(after.errors).toEqual({});
    await w.settle();
    const asked = w.sent.findLast(({ to }) => to === "test:T:lea");
    if (asked) await w.lead.press(asked.card, /^(Approve|Yes)/);
    expect((await goalOf(w)).due).toBe("2027-01-31");
    expect((await w.lead.say("review")).text).not.toContain("waits for Mo");
  });

  it("shows nothing of a goal that is gone or has become private, and refuses whoever is not of the team", async () => {
    const w = await october();
    await sign(w);
    const goal = await goalOf(w);
    await withRecords(w, async (records) => {
      const found = await records.get(goals, goal.id);
      if (found) records.remove(goals, found);
    });
    const seen = await w.lead.say("review");
    expect(seen.text).not.toContain("First reply");
    expect(seen.text).toContain("no longer there");
    const far = w.actor("test:T:far", { name: "Far", locale: "en", zone: "UTC" });
    await far.moment("joined", { kind: "channel", channel: "test:T:far-desk", name: "far-desk" });
    const { id } = await reviewOf(w);
    const forged = { kind: "card" as const, title: "", blocks: [] };
    const press = (action: string) =>
      far.press({ ...forged, blocks: [{ kind: "buttons", buttons: [{ label: "x", action, value: id }] }] }, "x");
    for (const action of ["review.sign", "review.answer", "review.decide", "review.analyse", "review.correct"]) {
      expect((await press(action)).refusal).toContain("another team");
    }
  });

  it("goes on where it was after a restart, asked, answered, decided or signed", async () => {
    const w = await october(4);
    const again = () => world({ store: w.store, today: "2026-11-04" }).actor("test:T:lea");
    await run(w, "review.monthly", "2026-11-02T09:30:00Z");
    for (const one of [w.member, ...w.crowd]) {
      await one.fill(await one.press(await one.say("review"), "Answer…"), { hidden: "the heating fails" });
    }
    expect((await again().say("review")).text).toContain("the heating fails");
    const decide = await again().press(await again().say("review"), "Decide about a goal…");
    await again().fill(decide, { what: "keep", reason: "one more month" });
    expect((await again().say("review")).text).toContain("one more month");
    await again().fill(await again().press(await again().say("review"), "Sign it off…"), { note: "nights" });
    const seen = (await again().say("review")).text;
    for (const kept of ["the heating fails", "one more month", "nights", "Signed by Lea"]) expect(seen).toContain(kept);
  });

  it.each([
    ["zh-Hans", "zh-CN", "月度回顾"],
    ["zh-Hant", "zh-TW", "月度回顧"],
  ] as const)("is read, decided and signed in %s", async (lang, locale, word) => {
    const w = await october();
    const lead = w.actor("test:T:lea", { name: "Lea", locale, zone: "UTC" });
    const t = says(lang);
    const seen = await lead.say(word);
    expect(seen.card.title).toContain(t.title("desk", "2026年10月"));
    const decided = await lead.fill(await lead.press(seen, t.decide), { what: "keep", reason: "再看一個月" });
    expect(decided.text).toContain(t.decisions.keep);
    const signed = await lead.fill(await lead.press(await lead.say(word), t.sign), { note: "夜班" });
    expect(signed.text).toContain("夜班");
    expect((await lead.say(word)).text).not.toMatch(/Signed|Review/);
  });
});
